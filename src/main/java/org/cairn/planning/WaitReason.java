package org.cairn.planning;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why something waits: for a predecessor, for a team that others hold, for a date.
 *
 * @param subject key of the predecessor or team; null for a date
 * @param holders keys of those that hold the team meanwhile
 * @param from first day of the wait
 * @param until last day of the wait
 */
public record WaitReason(Kind kind, @Nullable String subject, List<String> holders, LocalDate from, LocalDate until) {

    public WaitReason {
        holders = List.copyOf(holders);
    }

    /** What is waited for. */
    public enum Kind {
        PREDECESSOR,
        TEAM,
        EARLIEST_START,
        PINNED,
        CHOICE
    }
}
