package org.cairn.schedule;

import java.util.SplittableRandom;

/** Networks of any size from a seed: all link types, changing capacities, releases. */
final class RandomNetworks {

    private RandomNetworks() {}

    static Network of(long seed, int activities, int resources) {
        SplittableRandom random = new SplittableRandom(seed);
        NetworkBuilder net = Network.builder();
        for (int r = 0; r < resources; r++) {
            int units = 4 + random.nextInt(6);
            net.resource(
                    "r" + r,
                    random.nextInt(3) > 0
                            ? Capacity.constant(units)
                            : new Capacity(
                                    new int[] {0, 3, 6 + random.nextInt(5)},
                                    new int[] {units, random.nextInt(units), units}));
        }
        for (int i = 0; i < activities; i++) {
            int activity = net.activity("a" + i, random.nextInt(9));
            for (int r = 0; r < resources; r++) {
                net.demand(activity, r, random.nextInt(2) * random.nextInt(5));
            }
            if (random.nextInt(10) == 0) {
                net.release(activity, random.nextInt(20));
            }
            for (int k = 0; i > 0 && k < random.nextInt(3); k++) {
                Precedence.Type type = Precedence.Type.values()[random.nextInt(4)];
                net.link(random.nextInt(i), i, type, random.nextInt(6) - 2);
            }
        }
        return net.build();
    }

    /** The same network, some activities pinned to where a plan has them, some with a deadline that it keeps. */
    static Network dated(long seed, Network net, Schedule plan) {
        SplittableRandom random = new SplittableRandom(seed + 3);
        NetworkBuilder dated = net.toBuilder();
        for (int i = 0; i < net.size(); i++) {
            if (random.nextInt(8) == 0) {
                dated.pin(i, plan.start(i));
            } else if (random.nextInt(6) == 0) {
                dated.deadline(i, plan.start(i) + net.duration(i) + random.nextInt(8));
            }
        }
        return dated.build();
    }

    /** Short activities of two projects on one or two teams: small enough to try every plan. */
    static Network small(long seed, int activities) {
        SplittableRandom random = new SplittableRandom(seed);
        NetworkBuilder net = Network.builder();
        int teams = 1 + random.nextInt(2);
        for (int r = 0; r < teams; r++) {
            net.resource("r" + r, Capacity.constant(2 + random.nextInt(2)));
        }
        for (int i = 0; i < activities; i++) {
            int activity = net.activity("a" + i, random.nextInt(3));
            net.project(activity, i % 2);
            for (int r = 0; r < teams; r++) {
                net.demand(activity, r, random.nextInt(3));
            }
            if (i > 0 && random.nextBoolean()) {
                Precedence.Type type = Precedence.Type.values()[random.nextInt(4)];
                net.link(random.nextInt(i), i, type, random.nextInt(3) - 1);
            }
        }
        return net.build();
    }

    /** An amount an activity, in and out. */
    static double[] payments(long seed, int activities) {
        SplittableRandom random = new SplittableRandom(seed + 1);
        double[] amount = new double[activities];
        for (int i = 0; i < activities; i++) {
            amount[i] = random.nextInt(41) - 20;
        }
        return amount;
    }

    /** Starts that somebody once wished for; no plan of the network. */
    static Schedule wishes(long seed, int activities, int horizon) {
        SplittableRandom random = new SplittableRandom(seed + 2);
        int[] starts = new int[activities];
        for (int i = 0; i < activities; i++) {
            starts[i] = random.nextInt(Math.max(1, horizon - 1));
        }
        return new Schedule(starts);
    }
}
