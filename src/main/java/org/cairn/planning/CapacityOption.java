package org.cairn.planning;

import java.util.Map;

/**
 * A set of extra capacity and what it does to the plan.
 *
 * @param added team → full-time equivalents on top, > 0
 * @param lengthDays length of the best plan found with it, in working days
 * @param boundDays no plan with it is shorter
 * @param gainDays working days won against the plan without it
 * @param netPresentValueGain net present value won, before what the people cost; in the programme's unit
 */
public record CapacityOption(
        Map<String, Integer> added, int lengthDays, int boundDays, int gainDays, double netPresentValueGain) {

    public CapacityOption {
        added = Map.copyOf(added);
    }

    /** Full-time equivalents in all. */
    public int people() {
        return added.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** What one full-time equivalent may cost over the whole programme before the set is not worth buying. */
    public double worthPerPerson() {
        return netPresentValueGain / people();
    }

    /** Whether another one is as good in each of people, length and value, and better in one. */
    boolean isBeatenBy(CapacityOption other) {
        boolean asGood = other.people() <= people()
                && other.lengthDays <= lengthDays
                && other.netPresentValueGain >= netPresentValueGain;
        return asGood
                && (other.people() < people()
                        || other.lengthDays < lengthDays
                        || other.netPresentValueGain > netPresentValueGain);
    }
}
