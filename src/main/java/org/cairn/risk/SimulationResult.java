package org.cairn.risk;

import java.util.List;

/**
 * What the iterations showed.
 *
 * @param iterations fewer than asked for when it was stopped
 * @param finish of the whole
 * @param activityFinish of each activity
 * @param criticality share of iterations in which the activity had no room, in [0, 1]
 * @param drivers activities by how strongly their duration moves the finish, strongest first; without those that do not vary
 * @param joint finish and cost of each iteration
 */
public record SimulationResult(
        int iterations,
        FinishDistribution finish,
        List<FinishDistribution> activityFinish,
        double[] criticality,
        List<Driver> drivers,
        JointOutcome joint) {

    /**
     * A bar of the tornado.
     *
     * @param correlation rank correlation of its duration with the finish, −1 to 1
     * @param swing mean finish of the tenth of iterations in which it takes longest, less that in which it takes shortest, in slots
     */
    public record Driver(int activity, double correlation, double swing) {}
}
