package org.cairn.schedule;

/** A plan inside the search: an activity list, the starts it decodes to, and its cost. */
final class Candidate {

    final int[] order;
    final int[] starts;
    /** Makespan plus a penalty for each slot of lateness. */
    long cost = Long.MAX_VALUE;

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
        return cost == other.cost && java.util.Arrays.equals(starts, other.starts);
    }
}
