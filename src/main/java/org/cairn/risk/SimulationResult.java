package org.cairn.risk;

import java.util.List;

/**
 * What the iterations showed.
 *
 * @param finish of the whole
 * @param activityFinish of each activity
 * @param criticality share of iterations in which the activity had no room, in [0, 1]
 * @param drivers activities by how strongly their duration moves the finish, strongest first
 */
public record SimulationResult(
        FinishDistribution finish,
        List<FinishDistribution> activityFinish,
        double[] criticality,
        List<Driver> drivers) {

    /**
     * A bar of the tornado.
     *
     * @param correlation of its duration with the finish (Pearson), −1 to 1
     * @param swing slots by which the finish moves per standard deviation of the duration
     */
    public record Driver(int activity, double correlation, double swing) {}
}
