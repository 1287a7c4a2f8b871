package org.cairn.schedule;

import org.jspecify.annotations.Nullable;

/** Where islands leave and find the best plan. Safe for several threads. */
final class Incumbent {

    /** Costs that differ by less are the same. */
    static final double EPSILON = 1e-9;

    private final SearchListener listener;
    private int @Nullable [] starts;
    private double cost = Double.MAX_VALUE;
    private int makespan = Integer.MAX_VALUE;
    private int lateness = Integer.MAX_VALUE;
    private double bound;
    private long found;
    private int shortest;
    private volatile boolean proven;
    private volatile boolean stopped;

    Incumbent(SearchListener listener) {
        this.listener = listener;
    }

    /** Says what no plan can beat: a cost, and a makespan for the listener. */
    synchronized void bound(double provenCost, int provenMakespan) {
        bound = provenCost;
        shortest = provenMakespan;
        proven = isMet();
    }

    synchronized void offer(Candidate plan, int late, long schedules) {
        if (late < lateness || (late == lateness && plan.cost < cost - EPSILON)) {
            found = starts == null ? System.nanoTime() : found;
            starts = plan.starts.clone();
            cost = plan.cost;
            makespan = plan.makespan;
            lateness = late;
            proven = isMet();
            stopped |= !listener.improved(makespan, shortest, schedules);
        }
    }

    /** Nobody searches on. */
    void stop() {
        stopped = true;
    }

    private boolean isMet() {
        return lateness == 0 && cost <= bound + EPSILON;
    }

    /** Whether nothing better exists, or nobody wants it. */
    boolean isSettled() {
        return proven || stopped;
    }

    synchronized int makespan() {
        return makespan;
    }

    /** When the first plan was there, by {@link System#nanoTime}. */
    synchronized long found() {
        return found;
    }

    /** No plan costs less. */
    synchronized double bound() {
        return bound;
    }

    /** No plan is shorter. */
    synchronized int shortest() {
        return shortest;
    }

    synchronized double cost() {
        return cost;
    }

    synchronized int lateness() {
        return lateness;
    }

    synchronized Schedule schedule() {
        return new Schedule(starts == null ? new int[0] : starts);
    }
}
