package org.cairn.risk;

import java.util.Arrays;

/** Simulated finishes in slots, sorted. */
public record FinishDistribution(int[] sorted) {

    /** Sorts a copy. */
    public static FinishDistribution of(int[] finishes) {
        int[] copy = finishes.clone();
        Arrays.sort(copy);
        return new FinishDistribution(copy);
    }

    /** The smallest finish that at least this share of iterations does not exceed; {@code share} in (0, 1]. */
    public int percentile(double share) {
        return sorted[Math.max(0, (int) Math.ceil(share * sorted.length - 1e-9) - 1)];
    }

    /** The share of iterations that finish by then. */
    public double probabilityAtMost(int finish) {
        int k = Arrays.binarySearch(sorted, finish + 1);
        k = k >= 0 ? k : -k - 1;
        while (k > 0 && sorted[k - 1] > finish) {
            k--;
        }
        return k / (double) sorted.length;
    }
}
