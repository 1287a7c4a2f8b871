package org.cairn.risk;

import java.util.Arrays;

/** A duration that is not known exactly, in slots; {@link #at} is its quantile function. */
public sealed interface DurationEstimate {

    /** The duration that a share {@code u} in [0, 1) of all cases does not exceed. */
    double at(double u);

    /** Always the same. */
    record Fixed(double slots) implements DurationEstimate {
        @Override
        public double at(double u) {
            return slots;
        }
    }

    /** Triangular between least and most with its mode between. */
    record Triangular(double least, double mode, double most) implements DurationEstimate {

        public Triangular {
            if (!(least <= mode && mode <= most && least >= 0)) {
                throw new IllegalArgumentException(
                        "triangular(" + least + ", " + mode + ", " + most + ") must be 0 ≤ least ≤ mode ≤ most");
            }
        }

        @Override
        public double at(double u) {
            double range = most - least;
            if (range == 0) {
                return least;
            }
            double split = (mode - least) / range;
            return u < split
                    ? least + Math.sqrt(u * range * (mode - least))
                    : most - Math.sqrt((1 - u) * range * (most - mode));
        }
    }

    /**
     * What was observed before: straight lines between the observations in order, none outside them (definition 7 of
     * Hyndman and Fan, Sample Quantiles in Statistical Packages, 1996).
     *
     * @param observed at least one, ≥ 0; kept sorted
     */
    record Empirical(double... observed) implements DurationEstimate {

        public Empirical {
            observed = observed.clone();
            Arrays.sort(observed);
            if (observed.length == 0 || !(observed[0] >= 0) || !Double.isFinite(observed[observed.length - 1])) {
                throw new IllegalArgumentException(
                        "observed durations must be some and ≥ 0, but are " + Arrays.toString(observed));
            }
        }

        @Override
        public double[] observed() {
            return observed.clone();
        }

        @Override
        public double at(double u) {
            double place = u * (observed.length - 1);
            int below = (int) place;
            int above = Math.min(below + 1, observed.length - 1);
            return observed[below] + (place - below) * (observed[above] - observed[below]);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Empirical that && Arrays.equals(observed, that.observed);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(observed);
        }

        @Override
        public String toString() {
            return "Empirical" + Arrays.toString(observed);
        }
    }

    /**
     * Nothing, unless an event happens: work that is done again when a gate sends it back.
     *
     * @param event number of the event in the model
     * @param then what it takes when the event happens
     */
    record Occurring(int event, DurationEstimate then) implements DurationEstimate {
        @Override
        public double at(double u) {
            return then.at(u);
        }
    }
}
