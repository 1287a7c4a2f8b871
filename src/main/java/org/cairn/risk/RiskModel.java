package org.cairn.risk;

import java.util.List;
import org.cairn.schedule.Network;
import org.cairn.schedule.Schedule;

/**
 * What is simulated: a plan whose durations and costs are not certain.
 *
 * <p>Durations of one project of the network (say, all work of a team) move together when the settings say so. What an
 * activity draws hangs on its id and the seed alone, so that two models with the same ids are compared on the same luck.
 *
 * @param plan whose order the iterations keep
 * @param durations one an activity
 * @param costs one an activity, or none at all; what does not occur costs nothing
 * @param events what durations may hang on
 */
public record RiskModel(
        Network network,
        Schedule plan,
        List<DurationEstimate> durations,
        List<CostEstimate> costs,
        List<RiskEvent> events) {

    public RiskModel {
        durations = List.copyOf(durations);
        costs = List.copyOf(costs);
        events = List.copyOf(events);
        if (durations.size() != network.size() || !costs.isEmpty() && costs.size() != network.size()) {
            throw new IllegalArgumentException("there are " + durations.size() + " durations and " + costs.size()
                    + " costs for " + network.size() + " activities");
        }
        for (int e = 0; e < events.size(); e++) {
            if (events.get(e).after() >= e) {
                throw new IllegalArgumentException(
                        "event " + e + " hangs on event " + events.get(e).after() + ", which must come before it");
            }
        }
        for (DurationEstimate duration : durations) {
            if (duration instanceof DurationEstimate.Occurring o && (o.event() < 0 || o.event() >= events.size())) {
                throw new IllegalArgumentException(
                        "a duration hangs on event " + o.event() + ", but there are " + events.size());
            }
        }
    }

    /** A model of durations alone. */
    public static RiskModel of(Network network, Schedule plan, List<DurationEstimate> durations) {
        return new RiskModel(network, plan, durations, List.of(), List.of());
    }
}
