package org.cairn.schedule;

/** Tries every combination of starts: the oracle for tiny networks, and the readable statement of what is feasible. */
final class BruteForce {

    private final Network net;
    private final Objective objective;
    private final int horizon;
    private final int[] starts;
    private double best = Double.MAX_VALUE;

    private BruteForce(Network net, Objective objective, int horizon) {
        this.net = net;
        this.objective = objective;
        this.horizon = horizon;
        this.starts = new int[net.size()];
    }

    /** The least cost of a feasible plan that ends by the horizon. */
    static double leastCost(Network net, Objective objective, int horizon) {
        BruteForce all = new BruteForce(net, objective, horizon);
        all.place(0);
        return all.best;
    }

    private void place(int k) {
        if (k == net.size()) {
            best = Math.min(best, objective.cost(net, starts));
            return;
        }
        int i = net.topological[k];
        for (int t = net.release(i); t + net.duration(i) <= horizon; t++) {
            starts[i] = t;
            if (fits(k)) {
                place(k + 1);
            }
        }
    }

    private boolean fits(int k) {
        int i = net.topological[k];
        for (int p = net.predRow[i]; p < net.predRow[i + 1]; p++) {
            if (starts[i] < starts[net.predFrom[p]] + net.predWeight[p]) {
                return false;
            }
        }
        for (int t = starts[i]; t < starts[i] + net.duration(i); t++) {
            for (int r = 0; r < net.resources(); r++) {
                if (load(r, t, k) > net.capacity(r).at(t) && net.demand(i, r) > 0) {
                    return false;
                }
            }
        }
        return true;
    }

    private int load(int resource, int slot, int placed) {
        int load = 0;
        for (int k = 0; k <= placed; k++) {
            int i = net.topological[k];
            boolean runs = starts[i] <= slot && slot < starts[i] + net.duration(i);
            load += runs ? net.demand(i, resource) : 0;
        }
        return load;
    }
}
