package org.cairn.schedule;

/**
 * Moves single activities of a plan, all others in place, to where their own part of the cost is least.
 *
 * <p>Rounds over the list from its end and from its start, each activity trying every slot between its predecessors and
 * successors at which it fits, until nothing moves. The common part of the cost never rises.
 */
final class Shifting {

    private static final int ROUNDS = 20;

    private final Network net;
    private final Profile profile;
    private final Objective objective;
    private final int[] until;

    Shifting(Network net, Profile profile, Objective objective) {
        this.net = net;
        this.profile = profile;
        this.objective = objective;
        this.until = new int[net.n];
    }

    /**
     * Improves in place; the profile must hold exactly these starts.
     *
     * @return whether anything moved
     */
    boolean improve(int[] order, int[] starts) {
        objective.latestFinishes(net, starts, until);
        boolean any = false;
        boolean moved = true;
        for (int round = 0; moved && round < ROUNDS; round++) {
            moved = false;
            for (int k = net.n - 1; k >= 0; k--) {
                moved |= move(order[k], starts);
            }
            for (int i : order) {
                moved |= move(i, starts);
            }
            any |= moved;
        }
        return any;
    }

    private boolean move(int i, int[] starts) {
        if (net.pin[i] != Network.NONE) {
            return false;
        }
        int length = net.duration[i];
        int earliest = net.release[i];
        for (int p = net.predRow[i]; p < net.predRow[i + 1]; p++) {
            earliest = Math.max(earliest, starts[net.predFrom[p]] + net.predWeight[p]);
        }
        int latest = Math.min(until[i], net.deadline[i]) - length;
        for (int s = net.succRow[i]; s < net.succRow[i + 1]; s++) {
            latest = Math.min(latest, starts[net.succTo[s]] - net.succWeight[s]);
        }
        int at = starts[i];
        profile.release(i, at, length);
        int best = at;
        double least = objective.own(i, at) - Incumbent.EPSILON;
        int t = profile.earliestFit(i, earliest, length);
        while (t != Profile.NOWHERE && t <= latest) {
            double own = objective.own(i, t);
            if (own < least) {
                least = own - Incumbent.EPSILON;
                best = t;
            }
            t = profile.earliestFit(i, t + 1, length);
        }
        profile.reserve(i, best, length);
        starts[i] = best;
        return best != at;
    }
}
