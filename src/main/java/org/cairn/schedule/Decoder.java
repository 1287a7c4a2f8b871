package org.cairn.schedule;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Serial schedule generation, forwards and backwards (Kolisch 1996).
 *
 * <p>Activities are placed one after the other in the order of a list, each as early (or as late) as its links and the
 * {@link Profile} allow. Pins are there before the first. A pass costs O(links + slots read) and allocates nothing. Not
 * safe for several threads.
 */
final class Decoder {

    /** Instead of a makespan. */
    static final int GIVEN_UP = Integer.MAX_VALUE;

    private final Profile profile;
    private final int[] pinned;
    /** Latest starts that deadlines and pins enforce; null where there are none. */
    private final int @Nullable [] latest;

    private final Network net;
    /** Latest starts behind which nothing is. */
    private final int[] never;

    private long passes;

    Decoder(Network net) {
        this.net = net;
        this.profile = new Profile(net);
        this.latest = latestStarts(net);
        this.never = new int[net.n];
        Arrays.fill(never, Integer.MAX_VALUE);
        this.pinned = Arrays.stream(net.topological)
                .filter(i -> net.pin[i] != Network.NONE)
                .toArray();
    }

    /** What the last pass left free. */
    Profile profile() {
        return profile;
    }

    /** How many schedules were generated. */
    long passes() {
        return passes;
    }

    /**
     * Places each activity as early as its links and the free units allow, in the given order.
     *
     * @param order predecessors first
     * @param earliest no activity starts before its slot here; the network's releases, or later
     * @param starts out: start slots
     * @return the makespan
     */
    int forward(int[] order, int[] earliest, int[] starts) {
        return forward(order, earliest, never, starts);
    }

    /**
     * The same, but gives up as soon as an activity would start behind its slot in {@code latest}.
     *
     * @return the makespan, or {@link #GIVEN_UP} with {@code starts} undefined
     */
    int forward(int[] order, int[] earliest, int[] latest, int[] starts) {
        begin(starts);
        int[] predRow = net.predRow;
        int[] predFrom = net.predFrom;
        int[] predWeight = net.predWeight;
        int[] duration = net.duration;
        int end = 0;
        for (int i : order) {
            int start = earliest[i];
            for (int p = predRow[i]; p < predRow[i + 1]; p++) {
                start = Math.max(start, starts[predFrom[p]] + predWeight[p]);
            }
            start = earliest(i, start);
            if (start > latest[i]) {
                return GIVEN_UP;
            }
            place(i, start, starts);
            end = Math.max(end, start + duration[i]);
        }
        return end;
    }

    /** The pin, or the first slot from {@code from} on at which the activity fits. */
    int earliest(int i, int from) {
        if (net.pin[i] != Network.NONE) {
            return net.pin[i];
        }
        int start = profile.earliestFit(i, from, net.duration[i]);
        if (start == Profile.NOWHERE) {
            throw neverFits(i);
        }
        return start;
    }

    /** Takes the units; those of a pin are taken from the beginning. */
    void place(int i, int start, int[] starts) {
        if (net.pin[i] == Network.NONE) {
            profile.reserve(i, start, net.duration[i]);
            starts[i] = start;
        }
    }

    /**
     * Places each activity as late as its links, the free units and the end allow.
     *
     * @param order successors first
     * @param latestFinish no activity finishes after its slot here; the network's deadlines, or earlier
     * @param starts in: a feasible plan; out: the plan pushed to the right
     * @return false, with {@code starts} undefined, where an activity found no place
     */
    boolean backward(int[] order, int[] latestFinish, int end, int[] starts) {
        begin(starts);
        profile.ensure(end);
        int[] succRow = net.succRow;
        int[] succTo = net.succTo;
        int[] succWeight = net.succWeight;
        boolean pins = pinned.length > 0;
        for (int i : order) {
            if (pins && net.pin[i] != Network.NONE) {
                continue;
            }
            int length = net.duration[i];
            int start = Math.min(end, latestFinish[i]) - length;
            for (int s = succRow[i]; s < succRow[i + 1]; s++) {
                start = Math.min(start, starts[succTo[s]] - succWeight[s]);
            }
            start = profile.latestFit(i, start, length);
            if (start < net.release[i]) {
                return false;
            }
            profile.reserve(i, start, length);
            starts[i] = start;
        }
        return true;
    }

    /** Slots by which starts pass what deadlines and pins allow. */
    int lateness(int[] starts) {
        if (latest == null) {
            return 0;
        }
        long late = 0;
        for (int i = 0; i < net.n; i++) {
            late += Math.max(0, starts[i] - latest[i]);
        }
        return (int) Math.min(late, 1 << 20);
    }

    /** Frees everything but the pins. */
    void begin(int[] starts) {
        passes++;
        profile.reset();
        for (int i : pinned) {
            starts[i] = net.pin[i];
            profile.occupy(i, net.pin[i], net.duration[i]);
        }
    }

    private InvalidNetwork neverFits(int i) {
        StringBuilder demands = new StringBuilder();
        for (int k = net.demandRow[i]; k < net.demandRow[i + 1]; k++) {
            Capacity capacity = net.capacities[net.demandResource[k]];
            if (capacity.last() < net.demandUnits[k]) {
                demands.append(demands.isEmpty() ? "" : ", ")
                        .append(net.demandUnits[k])
                        .append(" of ")
                        .append(net.resourceNames[net.demandResource[k]])
                        .append(" (only ")
                        .append(capacity.last())
                        .append(" from slot ")
                        .append(capacity.settled())
                        .append(" on)");
            }
        }
        return new InvalidNetwork("activity " + net.ids[i] + " needs " + demands + " for " + net.duration[i]
                + " slots and finds no such time");
    }

    private static int @Nullable [] latestStarts(Network net) {
        boolean none = true;
        int[] bound = new int[net.n];
        Arrays.fill(bound, 1 << 29);
        for (int k = net.n - 1; k >= 0; k--) {
            int i = net.topological[k];
            if (net.deadline[i] != Network.NONE) {
                bound[i] = Math.min(bound[i], net.deadline[i] - net.duration[i]);
                none = false;
            }
            if (net.pin[i] != Network.NONE) {
                bound[i] = Math.min(bound[i], net.pin[i]);
                none = false;
            }
            for (int s = net.succRow[i]; s < net.succRow[i + 1]; s++) {
                bound[i] = Math.min(bound[i], bound[net.succTo[s]] - net.succWeight[s]);
            }
        }
        return none ? null : bound;
    }
}
