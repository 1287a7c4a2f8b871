package org.cairn.schedule;

import java.util.Arrays;

/**
 * Serial schedule generation, forwards and backwards, on one reusable profile of free units (Kolisch 1996).
 *
 * <p>The idea: a row of free units for each resource over slots, copied from the capacities before each pass up to the
 * last slot that was touched; an activity scans its row once from its earliest start, so a pass costs O(links + slots
 * scanned). No allocation inside a pass. Not safe for several threads.
 */
final class Decoder {

    private Network net;
    /** Latest starts that deadlines and pins enforce; null where there are none. */
    private final int @org.jspecify.annotations.Nullable [] latest;

    private final int[] pinned;
    private int slots;
    private int[] base = new int[0];
    private int[] free = new int[0];
    private int touched;
    private long passes;

    Decoder(Network net) {
        this.net = net;
        this.latest = bounds(net);
        this.pinned = Arrays.stream(net.topological)
                .filter(i -> net.pin[i] != Network.NONE)
                .toArray();
        int settled =
                Arrays.stream(net.capacities).mapToInt(Capacity::settled).max().orElse(0);
        grow(Math.max(settled, CriticalPath.of(net).length() * 2) + 64);
    }

    /** Goes on with other durations of the same network. */
    void retarget(Network variant) {
        net = variant;
    }

    /** How many schedules were generated. */
    long passes() {
        return passes;
    }

    /**
     * Places each activity as early as its links and the free units allow, in the given order.
     *
     * @param order predecessors first
     * @param starts out: start slots
     * @return the makespan
     */
    int forward(int[] order, int[] starts) {
        begin(starts);
        int end = 0;
        for (int i : order) {
            int start;
            if (net.pin[i] != Network.NONE) {
                start = net.pin[i];
            } else {
                start = net.release[i];
                for (int p = net.predRow[i]; p < net.predRow[i + 1]; p++) {
                    start = Math.max(start, starts[net.predFrom[p]] + net.predWeight[p]);
                }
                start = earliestFit(i, start);
                reserve(i, start);
            }
            starts[i] = start;
            end = Math.max(end, start + net.duration[i]);
        }
        return end;
    }

    /**
     * Places each activity as late as its links, the free units and the end allow.
     *
     * @param order successors first
     * @param starts in: a feasible plan; out: the plan pushed to the right
     * @return false, with {@code starts} undefined, where an activity found no place
     */
    boolean backward(int[] order, int end, int[] starts) {
        begin(starts);
        ensure(end);
        for (int i : order) {
            if (net.pin[i] != Network.NONE) {
                continue;
            }
            int start = end - net.duration[i];
            if (net.deadline[i] != Network.NONE) {
                start = Math.min(start, net.deadline[i] - net.duration[i]);
            }
            for (int s = net.succRow[i]; s < net.succRow[i + 1]; s++) {
                start = Math.min(start, starts[net.succTo[s]] - net.succWeight[s]);
            }
            start = latestFit(i, start);
            if (start < net.release[i]) {
                return false;
            }
            reserve(i, start);
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

    private void begin(int[] starts) {
        passes++;
        int resources = net.capacities.length;
        for (int r = 0; r < resources; r++) {
            System.arraycopy(base, r * slots, free, r * slots, touched);
        }
        touched = 0;
        for (int i : pinned) {
            starts[i] = net.pin[i];
            reserve(i, net.pin[i]);
        }
    }

    private int earliestFit(int i, int from) {
        int length = net.duration[i];
        int first = net.demandRow[i];
        int last = net.demandRow[i + 1];
        int start = Math.max(0, from);
        if (length == 0 || first == last) {
            return start;
        }
        if (last - first == 1) {
            return earliestFit(net.demandResource[first], net.demandUnits[first], start, length, i);
        }
        for (int t = start; t < start + length; t++) {
            ensure(t + 1);
            for (int k = first; k < last; k++) {
                if (free[net.demandResource[k] * slots + t] < net.demandUnits[k]) {
                    start = t + 1;
                    refuseForEver(i, start);
                    break;
                }
            }
        }
        return start;
    }

    private int earliestFit(int resource, int units, int from, int length, int i) {
        int start = from;
        for (int t = start; t < start + length; t++) {
            if (t >= slots) {
                ensure(t + 1);
            }
            if (free[resource * slots + t] < units) {
                start = t + 1;
                refuseForEver(i, start);
            }
        }
        return start;
    }

    private void refuseForEver(int i, int start) {
        if (start > 1 << 29) {
            throw new InvalidNetwork("activity " + net.ids[i] + " finds no slot with enough capacity for ever");
        }
        if (start < touched) {
            return;
        }
        for (int k = net.demandRow[i]; k < net.demandRow[i + 1]; k++) {
            Capacity capacity = net.capacities[net.demandResource[k]];
            if (start >= capacity.settled() && capacity.last() < net.demandUnits[k]) {
                throw new InvalidNetwork("activity " + net.ids[i] + " needs " + net.demandUnits[k] + " of "
                        + net.resourceNames[net.demandResource[k]] + " for " + net.duration[i]
                        + " slots and finds no such time; from slot " + capacity.settled() + " on only "
                        + capacity.last() + " remain");
            }
        }
    }

    private int latestFit(int i, int to) {
        int length = net.duration[i];
        int first = net.demandRow[i];
        int last = net.demandRow[i + 1];
        if (length == 0 || first == last) {
            return to;
        }
        int start = to;
        for (int t = start + length - 1; t >= start && start >= 0; t--) {
            for (int k = first; k < last; k++) {
                if (free[net.demandResource[k] * slots + t] < net.demandUnits[k]) {
                    start = t - length;
                    break;
                }
            }
        }
        return start;
    }

    private void reserve(int i, int start) {
        int finish = start + net.duration[i];
        ensure(finish);
        touched = Math.max(touched, finish);
        for (int k = net.demandRow[i]; k < net.demandRow[i + 1]; k++) {
            int row = net.demandResource[k] * slots;
            int units = net.demandUnits[k];
            for (int t = row + start; t < row + finish; t++) {
                free[t] -= units;
            }
        }
    }

    private void ensure(int end) {
        if (end > slots) {
            grow(Math.max(end, slots + slots / 2));
        }
    }

    private void grow(int wanted) {
        int resources = net.capacities.length;
        int[] nextBase = new int[resources * wanted];
        int[] nextFree = new int[resources * wanted];
        for (int r = 0; r < resources; r++) {
            Capacity capacity = net.capacities[r];
            int[] from = capacity.from();
            int[] units = capacity.units();
            for (int k = 0; k < from.length; k++) {
                int until = k + 1 < from.length ? Math.min(from[k + 1], wanted) : wanted;
                if (from[k] < until) {
                    Arrays.fill(nextBase, r * wanted + from[k], r * wanted + until, units[k]);
                }
            }
            System.arraycopy(nextBase, r * wanted, nextFree, r * wanted, wanted);
            System.arraycopy(free, r * slots, nextFree, r * wanted, slots);
        }
        base = nextBase;
        free = nextFree;
        slots = wanted;
    }

    private static int @org.jspecify.annotations.Nullable [] bounds(Network net) {
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
