package org.cairn.schedule;

/**
 * Re-plans in place after something slipped: what has started or is pinned stays, the rest moves as little as the
 * objective allows.
 *
 * <p>The repair is one serial pass in the order of the given starts, in which no activity starts before its given slot:
 * what the slip does not reach stays where it is, what it reaches moves to the right just as far as it must. Time
 * O(links + slots read). A search may then trade the objective against the moves.
 */
public final class Replan {

    private Replan() {}

    /**
     * The given plan with just the moves that the network forces.
     *
     * @param net the network as it is now, with the durations that changed
     * @param given the plan until now
     * @param now the slot of today: what the plan started before has started
     */
    public static Schedule repair(Network net, Schedule given, int now) {
        Network open = net.startedBy(now, given);
        int[] earliest = new int[net.n];
        for (int i = 0; i < net.n; i++) {
            earliest[i] = Math.max(open.release[i], given.start(i));
        }
        int[] order = new int[net.n];
        new Sequences(open).byStart(earliest, order);
        int[] starts = new int[net.n];
        new Decoder(open).forward(order, earliest, starts);
        return new Schedule(starts);
    }

    /**
     * Repairs, then searches for a plan that is better by the objective and by {@code weight} for each slot that an activity moves.
     *
     * @param weight cost of moving one activity by one slot, in units of the objective
     */
    public static Solution search(
            Network net,
            Schedule given,
            int now,
            Objective objective,
            double weight,
            SearchLimit limit,
            SearchListener listener) {
        Objective stable = new Objective.Stable(objective, given, weight);
        return Optimiser.improve(net.startedBy(now, given), given, stable, limit, listener);
    }
}
