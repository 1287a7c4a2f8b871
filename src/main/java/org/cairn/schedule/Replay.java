package org.cairn.schedule;

/**
 * Re-generates a plan under the same capacities for other durations, keeping the priority that an optimised plan implies.
 * One pass forwards gives starts, one backwards tells which activities have no room left. Not safe for several threads.
 */
public final class Replay {

    private final Network variant;
    private final Decoder decoder;
    private final Sequences sequences;
    private final int[] priority;
    private final int[] order;
    private final int[] late;
    private boolean justified;

    /** Priority is the order of starts of a plan of this network. */
    public Replay(Network net, Schedule plan) {
        this.variant = net.copy();
        this.decoder = new Decoder(variant);
        this.sequences = new Sequences(variant);
        this.priority = new int[net.n];
        sequences.byStart(plan.starts(), priority);
        this.order = new int[net.n];
        this.late = new int[net.n];
    }

    /**
     * Plans with other durations.
     *
     * @param durations in activity order
     * @param starts out
     * @return the makespan
     */
    public int run(int[] durations, int[] starts) {
        variant.redraw(durations);
        int makespan = decoder.forward(priority, variant.release, starts);
        System.arraycopy(starts, 0, late, 0, starts.length);
        sequences.byFinishDescending(starts, order);
        justified = decoder.backward(order, variant.deadline, makespan, late);
        return makespan;
    }

    /** Whether the activity could not start later in the last plan without moving its end. */
    public boolean wasCritical(int activity, int[] starts) {
        return justified && late[activity] <= starts[activity];
    }
}
