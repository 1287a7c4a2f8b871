package org.cairn.planning;

import java.util.List;
import java.util.Map;

/**
 * Which capacity is worth buying.
 *
 * @param lengthDays of the plan as it stands
 * @param shortage bottleneck team → peak demand above its capacity if everything began as early as it could
 * @param frontier sets none of which is beaten by one with as few people, as short a plan and as much value; fewest people
 *     first
 * @param attribution team → its fair share of what all the sets' teams together win; empty when stopped before
 */
public record CapacityAdvice(
        int lengthDays, Map<String, Integer> shortage, List<CapacityOption> frontier, Map<String, Share> attribution) {

    public CapacityAdvice {
        shortage = Map.copyOf(shortage);
        frontier = List.copyOf(frontier);
        attribution = Map.copyOf(attribution);
    }

    /** A team's Shapley value: working days and net present value. */
    public record Share(double days, double netPresentValue) {}
}
