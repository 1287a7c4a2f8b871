package org.cairn.schedule;

import java.util.Arrays;

/** A plan inside the search: an activity list, the starts it decodes to, and what they cost. */
final class Candidate {

    final int[] order;
    final int[] starts;
    /** The objective's cost plus a penalty for each slot of lateness. */
    double cost = Double.MAX_VALUE;

    int makespan;

    Candidate(int n) {
        order = new int[n];
        starts = new int[n];
    }

    void copy(Candidate other) {
        System.arraycopy(other.order, 0, order, 0, order.length);
        System.arraycopy(other.starts, 0, starts, 0, starts.length);
        cost = other.cost;
        makespan = other.makespan;
    }

    boolean sameStarts(Candidate other) {
        return cost == other.cost && Arrays.equals(starts, other.starts);
    }
}
