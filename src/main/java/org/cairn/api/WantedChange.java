package org.cairn.api;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.cairn.problem.Problem;
import org.cairn.problem.ProblemKind;
import org.cairn.problem.Refused;
import org.cairn.programme.Dependency;
import org.cairn.programme.Estimate;
import org.cairn.programme.LinkType;
import org.cairn.scenario.Change;
import org.jspecify.annotations.Nullable;

/**
 * A change of a scenario as a program sends it: its kind, and what that kind needs.
 *
 * @param initiative that is changed; of a link its successor
 * @param date start of a pin, first day of a capacity, or the day before which nothing begins
 * @param fte full-time equivalents of a team
 * @param optimistic working days, as likely and pessimistic
 * @param type of a link; finish to start when absent
 * @param lagDays working days between the ends of a link; none when absent
 */
record WantedChange(
        @NotNull Kind kind,
        @Nullable String initiative,
        @Nullable String team,
        @Nullable LocalDate date,
        @Nullable Double fte,
        @Nullable Integer optimistic,
        @Nullable Integer likely,
        @Nullable Integer pessimistic,
        @Nullable String predecessor,
        @Nullable LinkType type,
        @Nullable Integer lagDays) {

    /** The kinds of change that there are. */
    enum Kind {
        PIN,
        UNPIN,
        DEFER,
        CAPACITY,
        ESTIMATE,
        DROP,
        LINK,
        UNLINK
    }

    /** The change; refused naming the first field that its kind needs and that is not there. */
    Change change() {
        return switch (kind) {
            case PIN -> new Change.PinStart(given("initiative", initiative), given("date", date));
            case UNPIN -> new Change.Unpin(given("initiative", initiative));
            case DEFER -> new Change.Defer(given("initiative", initiative), given("date", date));
            case CAPACITY -> new Change.TeamCapacity(given("team", team), given("date", date), given("fte", fte));
            case ESTIMATE -> new Change.Reestimate(given("initiative", initiative), estimate());
            case DROP -> new Change.Drop(given("initiative", initiative));
            case LINK -> new Change.Link(link());
            case UNLINK -> new Change.Unlink(given("predecessor", predecessor), given("initiative", initiative));
        };
    }

    private Estimate estimate() {
        int shortest = given("optimistic", optimistic);
        int usual = given("likely", likely);
        int longest = given("pessimistic", pessimistic);
        if (shortest < 0 || usual < shortest || longest < usual) {
            throw wrong("likely");
        }
        return new Estimate(shortest, usual, longest);
    }

    private Dependency link() {
        String before = given("predecessor", predecessor);
        String after = given("initiative", initiative);
        if (before.equals(after)) {
            throw wrong("predecessor");
        }
        return new Dependency(before, after, type == null ? LinkType.FS : type, lagDays == null ? 0 : lagDays);
    }

    private static <T> T given(String field, @Nullable T value) {
        if (value == null) {
            throw wrong(field);
        }
        return value;
    }

    private static Refused wrong(String field) {
        return new Refused(
                Problem.of(ProblemKind.INVALID, List.of(new Problem.Detail(field, "scenario.wrong." + field))));
    }
}
