package org.cairn.risk;

import java.util.SplittableRandom;

/** The standard normal distribution. */
final class Normal {

    private Normal() {}

    /** A draw by the method of Box and Muller (1958). */
    static double draw(SplittableRandom random) {
        double radius = Math.sqrt(-2 * Math.log(1 - random.nextDouble()));
        return radius * Math.cos(2 * Math.PI * random.nextDouble());
    }

    /** Φ(z) by Abramowitz and Stegun 7.1.26; absolute error below 1.5e-7. */
    static double cumulative(double z) {
        double x = Math.abs(z) / Math.sqrt(2);
        double t = 1 / (1 + 0.3275911 * x);
        double poly = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
        double erf = 1 - poly * Math.exp(-x * x);
        return Math.min(0.5 * (1 + (z < 0 ? -erf : erf)), Math.nextDown(1.0));
    }
}
