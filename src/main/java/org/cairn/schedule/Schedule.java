package org.cairn.schedule;

/** A start slot for each activity of a network, in the network's order. */
public record Schedule(int[] starts) {

    public Schedule {
        starts = starts.clone();
    }

    @Override
    public int[] starts() {
        return starts.clone();
    }

    public int start(int activity) {
        return starts[activity];
    }

    /** The latest finish of an activity of this network, 0 for an empty one. */
    public int makespan(Network network) {
        int end = 0;
        for (int i = 0; i < starts.length; i++) {
            end = Math.max(end, starts[i] + network.duration(i));
        }
        return end;
    }
}
