package org.cairn.risk;

import java.util.Arrays;

/**
 * Finish and cost of each iteration, together: what is late is often dear as well, so that the two confidences cannot be
 * multiplied.
 *
 * @param finishes in slots
 * @param costs of the same iterations, in one unit; all 0 where nothing has a cost
 */
public record JointOutcome(int[] finishes, double[] costs) {

    public JointOutcome {
        finishes = finishes.clone();
        costs = costs.clone();
        if (finishes.length == 0 || finishes.length != costs.length) {
            throw new IllegalArgumentException(
                    "there are " + finishes.length + " finishes for " + costs.length + " costs");
        }
    }

    @Override
    public int[] finishes() {
        return finishes.clone();
    }

    @Override
    public double[] costs() {
        return costs.clone();
    }

    /** The share of iterations that keep both: done by then, for no more than that. */
    public double confidence(int finish, double cost) {
        int both = 0;
        for (int it = 0; it < finishes.length; it++) {
            both += finishes[it] <= finish && costs[it] <= cost ? 1 : 0;
        }
        return both / (double) finishes.length;
    }

    /** The smallest cost that at least this share of iterations does not exceed; {@code share} in (0, 1]. */
    public double costPercentile(double share) {
        double[] sorted = costs.clone();
        Arrays.sort(sorted);
        return sorted[Math.max(0, (int) Math.ceil(share * sorted.length - 1e-9) - 1)];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof JointOutcome that
                && Arrays.equals(finishes, that.finishes)
                && Arrays.equals(costs, that.costs);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(finishes) + Arrays.hashCode(costs);
    }

    @Override
    public String toString() {
        return "JointOutcome of " + finishes.length + " iterations";
    }
}
