package org.cairn.planning;

import java.util.List;
import java.util.Map;

/**
 * Which capacity is worth buying.
 *
 * @param lengthDays of the plan as it stands
 * @param shortage bottleneck team → peak demand above its capacity if everything began as early as it could
 * @param frontier sets none of which is beaten by one with as few people and as short a plan; fewest people first
 * @param attribution bottleneck team → its fair share of the days that all of them together win (Shapley value)
 */
public record CapacityAdvice(
        int lengthDays, Map<String, Integer> shortage, List<CapacityOption> frontier, Map<String, Double> attribution) {

    public CapacityAdvice {
        shortage = Map.copyOf(shortage);
        frontier = List.copyOf(frontier);
        attribution = Map.copyOf(attribution);
    }
}
