package org.cairn.playbook;

/**
 * A three-point duration in working days.
 *
 * @param optimistic ≥ 0
 * @param likely ≥ optimistic
 * @param pessimistic ≥ likely
 */
public record Days(int optimistic, int likely, int pessimistic) {

    public Days {
        if (optimistic < 0 || likely < optimistic || pessimistic < likely) {
            throw new IllegalArgumentException("days (%d, %d, %d) must be 0 ≤ optimistic ≤ likely ≤ pessimistic"
                    .formatted(optimistic, likely, pessimistic));
        }
    }
}
