package org.cairn.scenario;

import java.time.LocalDate;
import org.cairn.programme.Dependency;
import org.cairn.programme.Estimate;

/** One edit of a scenario; applied in order to the programme that it branched from. */
public sealed interface Change {

    /** From a day on the team has this capacity, in full-time equivalents, until its next known change. */
    record TeamCapacity(String team, LocalDate from, double fte) implements Change {}

    /** The initiative starts on this day; an earlier pin of it is replaced. */
    record PinStart(String initiative, LocalDate start) implements Change {}

    /** The planner is free again to choose the start. */
    record Unpin(String initiative) implements Change {}

    /** Not before this day. */
    record Defer(String initiative, LocalDate notBefore) implements Change {}

    /** The initiative is not done; what waited for it waits for what it waited for. */
    record Drop(String initiative) implements Change {}

    /** Another estimate of the duration. */
    record Reestimate(String initiative, Estimate estimate) implements Change {}

    /** One more dependency; replaces one of the same kind between the same two. */
    record Link(Dependency dependency) implements Change {}

    /** All dependencies of the successor on the predecessor go. */
    record Unlink(String predecessor, String successor) implements Change {}

    /** What it changes: key of a team or initiative; a dependency changes its successor. */
    default String subject() {
        if (this instanceof TeamCapacity c) {
            return c.team();
        } else if (this instanceof PinStart c) {
            return c.initiative();
        } else if (this instanceof Unpin c) {
            return c.initiative();
        } else if (this instanceof Defer c) {
            return c.initiative();
        } else if (this instanceof Drop c) {
            return c.initiative();
        } else if (this instanceof Reestimate c) {
            return c.initiative();
        } else if (this instanceof Link c) {
            return c.dependency().successor();
        }
        return ((Unlink) this).successor();
    }
}
