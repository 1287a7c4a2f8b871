package org.cairn.schedule;

import java.time.Duration;

/**
 * The best plan a search found.
 *
 * @param lowerBound no plan is shorter
 * @param schedules plans generated
 * @param lateness slots by which deadlines or pins are broken; 0 for a feasible plan
 */
public record Solution(
        Schedule schedule,
        int makespan,
        int lowerBound,
        long schedules,
        int lateness,
        Duration firstFeasible,
        Duration time) {

    public boolean isProvenOptimal() {
        return lateness == 0 && makespan == lowerBound;
    }

    /** Relative distance to the bound, 0 for a proven optimum. */
    public double gap() {
        return lowerBound == 0 ? 0 : (makespan - lowerBound) / (double) lowerBound;
    }
}
