package org.cairn.planning;

import java.time.LocalDate;
import java.util.List;

/**
 * When a line of the programme runs, and why not earlier.
 *
 * @param start first working day
 * @param finish last working day (the start for what takes no time)
 * @param startDay slot from the plan's start, 0 for its first day
 * @param finishDay slot after its last day
 * @param totalFloatDays working days that it can slip in this plan before the finish slips
 * @param waits why it does not start earlier; empty when it starts at once
 */
public record PlannedInitiative(
        String key,
        LocalDate start,
        LocalDate finish,
        int startDay,
        int finishDay,
        int totalFloatDays,
        boolean critical,
        List<WaitReason> waits) {

    public PlannedInitiative {
        waits = List.copyOf(waits);
    }

    public int durationDays() {
        return finishDay - startDay;
    }
}
