package org.cairn.risk;

/**
 * Something that may happen in an iteration and lengthens what hangs on it.
 *
 * @param probability in [0, 1]
 * @param after number of the event that must have happened for this one to be possible, such as the round before; lower
 *     than its own number, or {@link #ALONE}
 */
public record RiskEvent(double probability, int after) {

    /** It hangs on no other event. */
    public static final int ALONE = -1;

    public RiskEvent {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("the probability (" + probability + ") must be 0 to 1");
        }
    }
}
