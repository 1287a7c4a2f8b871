package org.cairn.risk;

import java.util.Arrays;

/**
 * How often each finish came, in slots: exact, and as small as the range of finishes whatever the number of iterations.
 *
 * @param first the earliest finish that came
 * @param counts how often {@code first}, {@code first + 1} … came; the last is not 0
 */
public record FinishDistribution(int first, int[] counts) {

    public FinishDistribution {
        counts = counts.clone();
        if (counts.length == 0 || counts[0] <= 0 || counts[counts.length - 1] <= 0) {
            throw new IllegalArgumentException(
                    "a distribution begins and ends with what came, but its counts are " + Arrays.toString(counts));
        }
    }

    @Override
    public int[] counts() {
        return counts.clone();
    }

    /** The latest finish that came. */
    public int last() {
        return first + counts.length - 1;
    }

    public int iterations() {
        return Arrays.stream(counts).sum();
    }

    /** The smallest finish that at least this share of iterations does not exceed; {@code share} in (0, 1]. */
    public int percentile(double share) {
        long wanted = (long) Math.ceil(share * iterations() - 1e-9);
        long seen = 0;
        for (int k = 0; k < counts.length; k++) {
            seen += counts[k];
            if (seen >= wanted) {
                return first + k;
            }
        }
        return last();
    }

    /** The share of iterations that finish by then. */
    public double probabilityAtMost(int finish) {
        long seen = 0;
        for (int k = 0; k < counts.length && first + k <= finish; k++) {
            seen += counts[k];
        }
        return seen / (double) iterations();
    }

    public double mean() {
        double sum = 0;
        for (int k = 0; k < counts.length; k++) {
            sum += counts[k] * (double) (first + k);
        }
        return sum / iterations();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FinishDistribution that && first == that.first && Arrays.equals(counts, that.counts);
    }

    @Override
    public int hashCode() {
        return 31 * first + Arrays.hashCode(counts);
    }

    @Override
    public String toString() {
        return "FinishDistribution[" + first + ", " + Arrays.toString(counts) + "]";
    }
}
