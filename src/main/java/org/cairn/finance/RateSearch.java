package org.cairn.finance;

import java.util.function.DoubleUnaryOperator;

/**
 * Where a present value is zero: a scan for changes of sign over rates from −99 % to 10,000 %, in {@value #STEPS} steps of equal
 * ratio, then bisection to the last digit. Two roots inside one step, a quarter of a per cent wide near zero, are not told
 * apart from none.
 */
final class RateSearch {

    private static final int STEPS = 4_000;
    private static final double LOWEST = 0.01;
    private static final double HIGHEST = 101;

    private RateSearch() {}

    static RateOfReturn find(DoubleUnaryOperator presentValue) {
        double first = Double.NaN;
        double below = LOWEST - 1;
        for (int step = 1; step <= STEPS; step++) {
            double above = LOWEST * Math.pow(HIGHEST / LOWEST, step / (double) STEPS) - 1;
            if (crosses(presentValue, below, above)) {
                double root = bisect(presentValue, below, above);
                if (!Double.isNaN(first)) {
                    return new RateOfReturn.Several(first, root);
                }
                first = root;
            }
            below = above;
        }
        return Double.isNaN(first) ? new RateOfReturn.None() : new RateOfReturn.One(first);
    }

    /** A zero exactly between two steps belongs to the step that ends there. */
    private static boolean crosses(DoubleUnaryOperator presentValue, double below, double above) {
        double from = Math.signum(presentValue.applyAsDouble(below));
        return from != 0 && from != Math.signum(presentValue.applyAsDouble(above));
    }

    private static double bisect(DoubleUnaryOperator presentValue, double below, double above) {
        double sign = Math.signum(presentValue.applyAsDouble(below));
        double low = below;
        double high = above;
        for (int halving = 0; halving < 60; halving++) {
            double middle = (low + high) / 2;
            if (Math.signum(presentValue.applyAsDouble(middle)) == sign) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }
}
