package org.cairn.schedule;

import java.time.Duration;

/**
 * The best plan a search found, and how far from the best possible it can be at most.
 *
 * @param makespan slots
 * @param lowerBound no plan is shorter
 * @param cost by the objective; the makespan where that is the objective
 * @param costBound no plan costs less
 * @param schedules plans generated
 * @param lateness slots by which deadlines or pins are broken; 0 for a feasible plan
 * @param firstFeasible time until the first plan
 */
public record Solution(
        Schedule schedule,
        int makespan,
        int lowerBound,
        double cost,
        double costBound,
        long schedules,
        int lateness,
        Duration firstFeasible,
        Duration time) {

    public boolean isProvenOptimal() {
        return lateness == 0 && cost <= costBound + Incumbent.EPSILON;
    }

    /** Relative distance of the cost to its bound, 0 for a proven optimum. */
    public double gap() {
        return cost <= costBound || costBound == 0
                ? (cost > costBound ? 1 : 0)
                : (cost - costBound) / Math.abs(costBound);
    }
}
