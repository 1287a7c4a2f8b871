package org.cairn.risk;

import java.util.List;
import org.cairn.risk.DurationEstimate.Occurring;
import org.cairn.schedule.Network;

/**
 * The luck of each iteration, by counting instead of in sequence: a uniform number is a hash of seed, what it is for, and
 * the iteration. So threads change nothing, any number can be had again without keeping it, and an activity draws the same
 * in every model.
 *
 * <p>Each purpose has its own start h; its numbers are mix(h + iteration·γ), the SplitMix64 sequence of Steele, Lea and Flood
 * (Fast Splittable Pseudorandom Number Generators, 2014). Groups share a normal: z = √ρ·g + √(1−ρ)·e, u = Φ(z), a one-factor
 * Gaussian copula.
 */
final class Draws {

    private static final long GAMMA = 0x9E3779B97F4A7C15L;

    private final DurationEstimate[] durations;
    private final RiskEvent[] events;
    private final double[] likelihood;
    private final long[] own;
    private final long[] cost;
    private final long[] event;
    private final long[] shared;
    private final int[] group;
    private final double loading;
    private final double rest;

    Draws(RiskModel model, SimulationSettings settings) {
        Network net = model.network();
        durations = model.durations().toArray(new DurationEstimate[0]);
        events = model.events().toArray(new RiskEvent[0]);
        likelihood = likelihoods(model.events());
        loading = Math.sqrt(settings.correlation());
        rest = Math.sqrt(1 - settings.correlation());
        own = new long[net.size()];
        cost = new long[net.size()];
        group = new int[net.size()];
        int groups = 0;
        for (int i = 0; i < net.size(); i++) {
            own[i] = start(settings.seed(), "duration", net.id(i));
            cost[i] = start(settings.seed(), "cost", net.id(i));
            group[i] = net.project(i);
            groups = Math.max(groups, group[i] + 1);
        }
        event = new long[events.length];
        for (int e = 0; e < events.length; e++) {
            event[e] = start(settings.seed(), "event", Integer.toString(e));
        }
        shared = new long[groups];
        for (int g = 0; g < groups; g++) {
            shared[g] = start(settings.seed(), "group", Integer.toString(g));
        }
    }

    private static double[] likelihoods(List<RiskEvent> events) {
        double[] likelihood = new double[events.size()];
        for (int e = 0; e < likelihood.length; e++) {
            RiskEvent one = events.get(e);
            likelihood[e] = one.probability() * (one.after() == RiskEvent.ALONE ? 1 : likelihood[one.after()]);
        }
        return likelihood;
    }

    private static long start(long seed, String purpose, String id) {
        long h = mix(seed * GAMMA + purpose.hashCode());
        for (int k = 0; k < id.length(); k++) {
            h = mix(h + id.charAt(k) + 1);
        }
        return h;
    }

    private static long mix(long z) {
        long a = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
        return b ^ (b >>> 31);
    }

    private static double uniform(long start, long iteration) {
        return (mix(start + iteration * GAMMA) >>> 11) * 0x1p-53;
    }

    /** A standard normal by the method of Box and Muller (1958). */
    private static double normal(long start, long iteration) {
        double radius = Math.sqrt(-2 * Math.log(1 - uniform(start, iteration)));
        return radius * Math.cos(2 * Math.PI * uniform(mix(start), iteration));
    }

    /** Φ(z) by Abramowitz and Stegun 7.1.26; absolute error below 1.5e-7. */
    static double cumulative(double z) {
        double x = Math.abs(z) / Math.sqrt(2);
        double t = 1 / (1 + 0.3275911 * x);
        double poly = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
        double erf = 1 - poly * Math.exp(-x * x);
        return Math.min(0.5 * (1 + (z < 0 ? -erf : erf)), Math.nextDown(1.0));
    }

    /** The luck of one activity's duration, in [0, 1): 0 the shortest. */
    double luck(int activity, int iteration) {
        if (loading == 0) {
            return uniform(own[activity], iteration);
        }
        double z = loading * normal(shared[group[activity]], iteration) + rest * normal(own[activity], iteration);
        return cumulative(z);
    }

    private boolean happens(int number, int iteration) {
        for (int e = number; e != RiskEvent.ALONE; e = events[e].after()) {
            if (uniform(event[e], iteration) >= events[e].probability()) {
                return false;
            }
        }
        return true;
    }

    /** The whole slots that each activity takes. */
    void durations(int iteration, int[] out) {
        for (int i = 0; i < out.length; i++) {
            out[i] = duration(i, iteration);
        }
    }

    /** Whether the activity is done at all. */
    boolean occurs(int activity, int iteration) {
        return !(durations[activity] instanceof Occurring occurring) || happens(occurring.event(), iteration);
    }

    private int duration(int activity, int iteration) {
        DurationEstimate estimate = durations[activity];
        if (!occurs(activity, iteration)) {
            return 0;
        }
        return estimate instanceof DurationEstimate.Fixed
                ? (int) Math.round(estimate.at(0))
                : (int) Math.round(estimate.at(luck(activity, iteration)));
    }

    double costLuck(int activity, int iteration) {
        return uniform(cost[activity], iteration);
    }

    boolean varies(int activity) {
        DurationEstimate estimate = durations[activity];
        return !(estimate instanceof DurationEstimate.Fixed)
                && estimate.at(0.999) > estimate.at(0)
                && (!(estimate instanceof Occurring occurring) || likelihood[occurring.event()] > 0);
    }

    /** Where the drawn duration stands among all that could be drawn, in [0, 1]; what does not happen stands in the middle of its kind. */
    double grade(int activity, int iteration) {
        if (durations[activity] instanceof Occurring occurring) {
            double not = 1 - likelihood[occurring.event()];
            return occurs(activity, iteration) ? not + (1 - not) * luck(activity, iteration) : not / 2;
        }
        return luck(activity, iteration);
    }
}
