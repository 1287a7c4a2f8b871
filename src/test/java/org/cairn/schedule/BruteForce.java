package org.cairn.schedule;

/** Tries every combination of starts: the oracle for tiny networks. */
final class BruteForce {

    private BruteForce() {}

    /** The shortest feasible makespan up to a known one. */
    static int shortest(Network net, int known) {
        int[] best = {known};
        place(net, 0, new int[net.size()], best);
        return best[0];
    }

    private static void place(Network net, int k, int[] starts, int[] best) {
        if (k == net.size()) {
            Schedule plan = new Schedule(starts);
            if (plan.makespan(net) < best[0] && ScheduleChecker.check(net, plan).isEmpty()) {
                best[0] = plan.makespan(net);
            }
            return;
        }
        int i = net.topological[k];
        int from = net.release(i);
        for (int p = net.predRow[i]; p < net.predRow[i + 1]; p++) {
            from = Math.max(from, starts[net.predFrom[p]] + net.predWeight[p]);
        }
        for (int t = from; t + net.duration(i) < best[0]; t++) {
            starts[i] = t;
            place(net, k + 1, starts, best);
        }
    }
}
