package org.cairn.bench;

import java.util.SplittableRandom;
import org.cairn.schedule.Capacity;
import org.cairn.schedule.Network;
import org.cairn.schedule.NetworkBuilder;
import org.cairn.schedule.Precedence;

/** Portfolios of any size from a seed: 60 activities an initiative, 3 % cross links, 20 teams. */
final class Portfolio {

    private static final int PER_INITIATIVE = 60;
    private static final int TEAMS = 20;
    private static final double CROSS_LINKS = 0.03;

    private Portfolio() {}

    static Network of(int activities, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        NetworkBuilder net = Network.builder();
        for (int team = 0; team < TEAMS; team++) {
            net.resource("team " + team, Capacity.constant(8 + activities / 2_500));
        }
        for (int i = 0; i < activities; i++) {
            int activity = net.activity("a" + i, 1 + random.nextInt(10));
            net.project(activity, i / PER_INITIATIVE);
            net.demand(activity, random.nextInt(TEAMS), 1 + random.nextInt(3));
            int first = i / PER_INITIATIVE * PER_INITIATIVE;
            for (int k = 1 + random.nextInt(2); k > 0 && i > first; k--) {
                net.link(first + random.nextInt(i - first), i, Precedence.Type.FS, 0);
            }
            if (first > 0 && random.nextDouble() < CROSS_LINKS) {
                net.link(random.nextInt(first), i, Precedence.Type.FS, 0);
            }
        }
        return net.build();
    }
}
