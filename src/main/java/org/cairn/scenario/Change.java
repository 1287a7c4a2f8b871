package org.cairn.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cairn.planning.Backcast;
import org.cairn.programme.Dependency;
import org.cairn.programme.Estimate;
import org.cairn.programme.Initiative;
import org.cairn.programme.Programme;

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

    /**
     * The changes that follow an option of a back-cast: what it drops goes, what it defers begins after a day and holds up no
     * gate meanwhile.
     */
    static List<Change> following(Backcast.Option option, Programme programme, LocalDate deferredUntil) {
        List<Change> changes = new ArrayList<>();
        Map<String, Initiative> initiatives = programme.initiativesByKey();
        for (Backcast.Choice choice : option.choices()) {
            if (choice.fate() == Backcast.Fate.DROP) {
                changes.add(new Drop(choice.initiative()));
            } else if (choice.fate() == Backcast.Fate.DEFER) {
                programme.dependencies().stream()
                        .filter(d -> d.predecessor().equals(choice.initiative()))
                        .filter(d -> Objects.requireNonNull(initiatives.get(d.successor()))
                                .isGate())
                        .map(d -> new Unlink(d.predecessor(), d.successor()))
                        .distinct()
                        .forEach(changes::add);
                changes.add(new Defer(choice.initiative(), deferredUntil));
            }
        }
        return changes;
    }

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
