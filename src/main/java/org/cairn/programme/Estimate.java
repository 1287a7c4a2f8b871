package org.cairn.programme;

/**
 * A three-point estimate of a duration in whole working days.
 *
 * @param optimistic shortest plausible duration, ≥ 0
 * @param likely most likely duration, ≥ optimistic
 * @param pessimistic longest plausible duration, ≥ likely
 */
public record Estimate(int optimistic, int likely, int pessimistic) {

    public Estimate {
        if (optimistic < 0 || likely < optimistic || pessimistic < likely) {
            throw new IllegalArgumentException("estimate (%d, %d, %d) must be 0 ≤ optimistic ≤ likely ≤ pessimistic"
                    .formatted(optimistic, likely, pessimistic));
        }
    }

    /** An estimate without spread. */
    public static Estimate certain(int days) {
        return new Estimate(days, days, days);
    }
}
