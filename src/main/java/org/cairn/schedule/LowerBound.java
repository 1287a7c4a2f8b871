package org.cairn.schedule;

/**
 * Proven lower bounds of the makespan: critical path; capacity with heads and tails; and, destructively, the energy that
 * activities must spend inside an interval whatever the plan (Baptiste, Le Pape, Nuijten 1999, energetic reasoning).
 */
public final class LowerBound {

    private static final int ENERGETIC_ACTIVITIES = 320;

    private LowerBound() {}

    /** The best of the bounds; the energetic one on networks of moderate size with constant capacities. */
    public static int of(Network net) {
        CriticalPath path = CriticalPath.of(net);
        int bound = Math.max(path.length(), capacity(net, path));
        if (net.n > ENERGETIC_ACTIVITIES || !constant(net)) {
            return bound;
        }
        int step = 1;
        while (refuted(net, bound, path)) {
            bound += step;
        }
        return bound;
    }

    private static boolean constant(Network net) {
        for (Capacity capacity : net.capacities) {
            if (capacity.settled() > 0) {
                return false;
            }
        }
        return true;
    }

    /** For each resource: the earliest head, all its work at full capacity, the shortest tail. */
    private static int capacity(Network net, CriticalPath path) {
        int best = 0;
        for (int r = 0; r < net.capacities.length; r++) {
            long work = 0;
            int head = Integer.MAX_VALUE;
            int tail = Integer.MAX_VALUE;
            for (int i = 0; i < net.n; i++) {
                int units = net.demand(i, r);
                if (units > 0 && net.duration[i] > 0) {
                    work += (long) units * net.duration[i];
                    head = Math.min(head, path.earliestStart(i));
                    tail = Math.min(tail, path.length() - path.latestStart(i) - net.duration[i]);
                }
            }
            int most = net.capacities[r].highest();
            if (work > 0 && most > 0) {
                best = Math.max(best, (int) (head + (work + most - 1) / most + tail));
            }
        }
        return best;
    }

    /** Whether no plan of this length can exist. */
    private static boolean refuted(Network net, int length, CriticalPath path) {
        int[] ls = CriticalPath.latest(net, length);
        for (int r = 0; r < net.capacities.length; r++) {
            int units = net.capacities[r].last();
            int[] users = users(net, r);
            for (int a : users) {
                int from = path.earliestStart(a);
                for (int b : users) {
                    int until = ls[b] + net.duration[b];
                    if (until > from && energy(net, r, users, path, ls, from, until) > (long) units * (until - from)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static long energy(Network net, int r, int[] users, CriticalPath path, int[] ls, int from, int until) {
        long energy = 0;
        for (int i : users) {
            int early = path.earliestStart(i) + net.duration[i] - from;
            int late = until - ls[i];
            int inside = Math.min(Math.min(early, late), Math.min(net.duration[i], until - from));
            if (inside > 0) {
                energy += (long) inside * net.demand(i, r);
            }
        }
        return energy;
    }

    private static int[] users(Network net, int r) {
        return java.util.stream.IntStream.range(0, net.n)
                .filter(i -> net.demand(i, r) > 0 && net.duration[i] > 0)
                .toArray();
    }
}
