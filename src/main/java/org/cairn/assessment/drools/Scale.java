package org.cairn.assessment.drools;

import java.math.BigDecimal;
import org.cairn.assessment.Fact;
import org.cairn.assessment.Rag;

/**
 * What counts as green and amber for one fact.
 *
 * @param green worst value that is still green; the lower end where the better lies within
 * @param amber worst value that is still amber; the upper end where the better lies within
 * @param tolerance how near to a limit a value wavers, ≥ 0
 * @param unit what stands behind the number; {@code %} for a share, which is shown as percent
 * @param words what is measured
 */
record Scale(Better better, double green, double amber, double tolerance, String unit, String words) {

    enum Better {
        HIGHER,
        LOWER,
        WITHIN
    }

    boolean isOrdered() {
        return better == Better.HIGHER ? amber <= green : amber >= green;
    }

    Rag judge(Fact fact) {
        Double value = fact.value();
        if (!fact.isKnown() || value == null) {
            return Rag.NO_DATA;
        }
        return switch (better) {
            case HIGHER -> value >= green ? Rag.GREEN : value >= amber ? Rag.AMBER : Rag.RED;
            case LOWER -> value <= green ? Rag.GREEN : value <= amber ? Rag.AMBER : Rag.RED;
            case WITHIN -> value >= green && value <= amber ? Rag.GREEN : Rag.RED;
        };
    }

    /** How far the value is from the limit of green, from either side. */
    double distance(double value) {
        double toGreen = difference(value, green);
        return better == Better.WITHIN ? Math.min(toGreen, difference(value, amber)) : toGreen;
    }

    /** Whether a change within the tolerance gives another colour. */
    boolean wavers(double value) {
        return tolerance > 0 && Math.min(difference(value, green), difference(value, amber)) <= tolerance;
    }

    /** Exact in the decimals that people write. */
    private static double difference(double a, double b) {
        return BigDecimal.valueOf(a).subtract(BigDecimal.valueOf(b)).abs().doubleValue();
    }
}
