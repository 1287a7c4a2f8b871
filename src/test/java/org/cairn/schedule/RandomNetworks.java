package org.cairn.schedule;

import java.util.SplittableRandom;

/** Networks of any size from a seed: all link types, changing capacities, releases. */
final class RandomNetworks {

    private RandomNetworks() {}

    static Network of(long seed, int activities, int resources) {
        SplittableRandom random = new SplittableRandom(seed);
        Network.Builder net = Network.builder();
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
}
