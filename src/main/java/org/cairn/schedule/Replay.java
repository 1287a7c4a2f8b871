package org.cairn.schedule;

/**
 * Re-generates a plan under the same capacities for other durations, keeping the priority that an optimised plan implies.
 * One pass forwards gives starts, one backwards tells which activities have no room left. Not safe for several threads.
 */
public final class Replay {

    private final Network net;
    private final Decoder decoder;
    private final Sequences sequences;
    private final int[] priority;
    private final int[] order;
    private final int[] late;
    private boolean justified;

    /** Priority is the order of starts of a plan of this network. */
    public Replay(Network net, Schedule plan) {
        this.net = net;
        this.decoder = new Decoder(net);
        this.sequences = new Sequences(net);
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
        Network variant = net.withDurations(durations);
        decoder.retarget(variant);
        int makespan = decoder.forward(priority, variant.release, starts);
        System.arraycopy(starts, 0, late, 0, starts.length);
        new Sequences(variant).byFinishDescending(starts, order);
        justified = decoder.backward(order, variant.deadline, makespan, late);
        return makespan;
    }

    /** Whether the activity could not start later in the last plan without moving its end. */
    public boolean wasCritical(int activity, int[] starts) {
        return justified && late[activity] <= starts[activity];
    }
}
