package org.cairn.risk;

import java.util.SplittableRandom;

/** A duration that is not known exactly; {@link #at} is its quantile function. Durations are in slots. */
public sealed interface DurationEstimate {

    /** The duration that a share {@code u} in [0, 1) of all cases does not exceed. */
    double at(double u, SplittableRandom random);

    /** Always the same. */
    record Fixed(double slots) implements DurationEstimate {
        @Override
        public double at(double u, SplittableRandom random) {
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
        public double at(double u, SplittableRandom random) {
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

    /** What {@code once} takes, and with a probability the same again, as when a gate sends work back; at most five times. */
    record Repeating(DurationEstimate once, double probability) implements DurationEstimate {
        @Override
        public double at(double u, SplittableRandom random) {
            double total = once.at(u, random);
            for (int again = 0; again < 5 && random.nextDouble() < probability; again++) {
                total += once.at(random.nextDouble(), random);
            }
            return total;
        }
    }
}
