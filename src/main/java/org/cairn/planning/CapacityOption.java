package org.cairn.planning;

import java.util.Map;

/**
 * A set of extra capacity and what it does to the plan.
 *
 * @param added team → full-time equivalents on top, > 0; no smaller amounts of the same teams reach the same length
 * @param lengthDays length of the best plan found with it, in working days
 * @param gainDays working days won against the plan without it
 */
public record CapacityOption(Map<String, Integer> added, int lengthDays, int gainDays) {

    public CapacityOption {
        added = Map.copyOf(added);
    }

    /** Full-time equivalents in all. */
    public int people() {
        return added.values().stream().mapToInt(Integer::intValue).sum();
    }
}
