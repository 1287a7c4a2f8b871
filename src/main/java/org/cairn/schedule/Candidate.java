package org.cairn.schedule;

import java.util.Arrays;
import java.util.Comparator;

/** A plan inside the search: an activity list, the starts it decodes to, and what they cost. */
final class Candidate {

    static final Comparator<Candidate> BEST_FIRST =
            Comparator.comparingDouble((Candidate one) -> one.cost).thenComparingInt(one -> -one.room);

    final int[] order;
    final int[] starts;
    /** The objective's cost plus a penalty for each slot of lateness. */
    double cost = Double.MAX_VALUE;

    int makespan;
    /** How far activities could start later, as far as it is known: the plan with more room is nearer to a better one. */
    int room;

    Candidate(int n) {
        order = new int[n];
        starts = new int[n];
    }

    void copy(Candidate other) {
        System.arraycopy(other.order, 0, order, 0, order.length);
        System.arraycopy(other.starts, 0, starts, 0, starts.length);
        cost = other.cost;
        makespan = other.makespan;
        room = other.room;
    }

    /** Costs less, or the same with more room. */
    boolean isBetterThan(Candidate other) {
        return cost < other.cost || (cost == other.cost && room > other.room);
    }

    boolean sameStarts(Candidate other) {
        return cost == other.cost && Arrays.equals(starts, other.starts);
    }
}
