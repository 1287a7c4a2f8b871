package org.cairn.planning;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one line of the plan does between two plans, and why.
 *
 * @param startBefore null for what was not in the earlier plan
 * @param startAfter null for what is not in the later one
 * @param startDays working days by which it starts later; negative for earlier, 0 where it is in one plan only
 * @param finishDays the same for its end
 * @param causes what moved it, nearest first; empty for what came or went
 */
public record Movement(
        String key,
        @Nullable LocalDate startBefore,
        @Nullable LocalDate finishBefore,
        @Nullable LocalDate startAfter,
        @Nullable LocalDate finishAfter,
        int startDays,
        int finishDays,
        List<Cause> causes) {

    public Movement {
        causes = List.copyOf(causes);
    }

    /** Why something moved. */
    public sealed interface Cause {

        /** It takes longer or shorter: working days in both plans. */
        record Duration(int daysBefore, int daysAfter) implements Cause {}

        /** It has begun on this day. */
        record Begun(LocalDate on) implements Cause {}

        /** It should have begun by now and has not. */
        record NotBegun() implements Cause {}

        /** Somebody pinned its start to this day. */
        record Pinned(LocalDate start) implements Cause {}

        /** The pin that held it is gone. */
        record Unpinned() implements Cause {}

        /** It may not begin before this day; null when it may at any time now. */
        record EarliestStart(@Nullable LocalDate date) implements Cause {}

        /** A predecessor ends so many working days later (or earlier). */
        record Predecessor(String key, int days) implements Cause {}

        /** A dependency on this initiative that was not there before. */
        record NewDependency(String key) implements Cause {}

        /** It no longer waits for this initiative. */
        record DependencyGone(String key) implements Cause {}

        /** The team has another capacity than before. */
        record Capacity(String team) implements Cause {}

        /** These hold the team while it waits (or held it before and no longer do). */
        record Team(String team, List<String> holders) implements Cause {
            public Team {
                holders = List.copyOf(holders);
            }
        }

        /** Nothing forces it: the plan as a whole is better so. */
        record Choice() implements Cause {}
    }
}
