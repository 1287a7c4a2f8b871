package org.cairn.assessment.drools;

import java.math.BigDecimal;
import java.util.Locale;
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

    /** What is wanted, in words. */
    String wanted() {
        return switch (better) {
            case HIGHER -> "at least " + shown(green);
            case LOWER -> "at most " + shown(green);
            case WITHIN -> green == amber ? "exactly " + shown(green) : number(green) + " to " + shown(amber);
        };
    }

    /** A value as people read it. */
    String shown(double value) {
        if (unit.equals("%")) {
            return number(100 * value) + " %";
        }
        return unit.isEmpty() ? number(value) : number(value) + " " + unit;
    }

    /** At most two decimals, none where they say nothing. */
    static String number(double value) {
        BigDecimal rounded = new BigDecimal(String.format(Locale.ROOT, "%.2f", value)).stripTrailingZeros();
        return String.format(Locale.ROOT, "%,." + Math.max(0, rounded.scale()) + "f", rounded);
    }

    /** Exact in the decimals that people write. */
    private static double difference(double a, double b) {
        return BigDecimal.valueOf(a).subtract(BigDecimal.valueOf(b)).abs().doubleValue();
    }
}
