package org.cairn.schedule;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Tries all plans of a small network that are shorter than a given length: finds the shortest, or proves that there is none.
 *
 * <p>Time goes from one change to the next; whatever is ready and fits starts or waits (Stinson, Davis, Khumawala 1978). A branch ends where
 * <ul>
 *   <li>somebody would start behind the latest start that the length allows,
 *   <li>the work that must be done by some slot is more than all units do until then,
 *   <li>activities that cannot overlap need more slots than are left (Demeulemeester and Herroelen 1997),
 *   <li>an activity would fit earlier, so that another branch has a plan that is no longer,
 *   <li>the same activities have started before and end no later ({@link Cutsets}).
 * </ul>
 *
 * <p>Sets of activities are bits of a word. Not safe for several threads.
 */
final class Enumeration {

    private static final int ASK_EVERY = 1 << 10;

    private final Network net;
    private final BooleanSupplier goOn;
    private final Profile profile;
    private final Cutsets cutsets = new Cutsets();
    private final long everybody;
    private final long[] predecessors;
    /** By latest finish, behind those that take no time. */
    private final int[] byLatestFinish;

    /** By activity: who can run beside it. */
    private final long[] companions;

    private final int[] byCompanions;
    private final int[] highest;
    private final int[] steps;
    private final int[] starts;
    private final int[] finish;
    private final int[] left;
    private final long[] work;
    private int[] latest;
    private int target;
    private long nodes;
    private long most;
    private boolean stopped;
    private int @Nullable [] found;

    /**
     * For a network that {@link #suits}.
     *
     * @param makespan what to beat
     * @param goOn asked now and then
     */
    Enumeration(Network net, int makespan, BooleanSupplier goOn) {
        this.net = net;
        this.goOn = goOn;
        this.profile = new Profile(net);
        this.everybody = net.n == Long.SIZE ? -1 : (1L << net.n) - 1;
        this.predecessors = new long[net.n];
        net.links().forEach(link -> predecessors[link.successor()] |= 1L << link.predecessor());
        this.target = makespan - 1;
        this.latest = CriticalPath.latest(net, target);
        int[] latestStart = latest;
        this.byLatestFinish = sorted(Comparator.comparing((Integer i) -> net.duration[i] > 0)
                .thenComparingInt(i -> latestStart[i] + net.duration[i]));
        this.highest = Arrays.stream(net.capacities).mapToInt(Capacity::highest).toArray();
        this.companions = companions();
        this.byCompanions = sorted(Comparator.comparingInt(i -> Long.bitCount(companions[i])));
        this.steps = Arrays.stream(net.capacities)
                .flatMapToInt(capacity -> Arrays.stream(capacity.from()))
                .toArray();
        this.starts = new int[net.n];
        this.finish = new int[net.n];
        this.left = new int[net.n];
        this.work = new long[net.capacities.length];
    }

    /** Few activities, chains without lags, no dates but releases. */
    static boolean suits(Network net) {
        return net.n > 0
                && net.n <= Long.SIZE
                && net.links().stream().allMatch(link -> link.type() == Precedence.Type.FS && link.lag() == 0)
                && Arrays.stream(net.pin).allMatch(pin -> pin == Network.NONE)
                && Arrays.stream(net.deadline).allMatch(deadline -> deadline == Network.NONE);
    }

    private int[] sorted(Comparator<Integer> by) {
        return IntStream.range(0, net.n)
                .boxed()
                .sorted(by)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** Neither comes before the other, and no resource is too small for both. */
    private long[] companions() {
        long[] after = new long[net.n];
        long[] together = new long[net.n];
        for (int k = net.n - 1; k >= 0; k--) {
            int i = net.topological[k];
            for (int s = net.succRow[i]; s < net.succRow[i + 1]; s++) {
                after[i] |= 1L << net.succTo[s] | after[net.succTo[s]];
            }
        }
        for (int i = 0; i < net.n; i++) {
            for (int j = 0; j < i; j++) {
                if ((after[i] >>> j & 1) == 0 && (after[j] >>> i & 1) == 0 && haveRoom(i, j)) {
                    together[i] |= 1L << j;
                    together[j] |= 1L << i;
                }
            }
        }
        return together;
    }

    private boolean haveRoom(int i, int j) {
        return IntStream.range(0, highest.length).allMatch(r -> net.demand(i, r) + net.demand(j, r) <= highest[r]);
    }

    /** Goes on until all is tried or so many nodes were looked at; whether all was tried. */
    boolean run(long mostNodes) {
        most = mostNodes;
        branch(0, 0, 0, 0, 0);
        return !stopped;
    }

    /** The shortest plan that was found, if any. */
    int @Nullable [] found() {
        return found;
    }

    /** The length that was tried last: when all was tried, no plan has it. */
    int target() {
        return target;
    }

    /**
     * @param t the slot at which all of this happens
     * @param started who has started
     * @param running who of them has not finished by this slot
     * @param from the first that may still start, in their order: who comes before has chosen to wait
     * @param earlier who had started before this slot
     */
    private void branch(int t, long started, long running, int from, long earlier) {
        if (stopped || (++nodes % ASK_EVERY == 0 && !goOn.getAsBoolean()) || nodes > most) {
            stopped = true;
            return;
        }
        long finished = started & ~running;
        for (int k = from; k < net.n; k++) {
            int i = byLatestFinish[k];
            int length = net.duration[i];
            if ((started >>> i & 1) == 0
                    && (predecessors[i] & ~finished) == 0
                    && profile.earliestFit(i, ready(i), length) == t) {
                starts[i] = t;
                finish[i] = t + length;
                if (length == 0) {
                    branch(t, started | 1L << i, running, 0, earlier);
                    return; // nobody loses when it starts at once
                }
                profile.reserve(i, t, length);
                branch(t, started | 1L << i, running | 1L << i, k + 1, earlier);
                profile.release(i, t, length);
                if (stopped) {
                    return;
                }
            }
        }
        if (started == everybody) {
            end();
        } else {
            wait(t, started, running, earlier);
        }
    }

    private int ready(int i) {
        int ready = net.release[i];
        for (int p = net.predRow[i]; p < net.predRow[i + 1]; p++) {
            ready = Math.max(ready, finish[net.predFrom[p]]);
        }
        return ready;
    }

    private void end() {
        int end = Arrays.stream(finish).max().orElse(0);
        if (end <= target) {
            found = starts.clone();
            target = end - 1;
            latest = CriticalPath.latest(net, target);
        }
    }

    private void wait(int t, long started, long running, long earlier) {
        int next = change(t, started, running);
        long still = 0;
        for (long rest = running; rest != 0; rest &= rest - 1) {
            int i = Long.numberOfTrailingZeros(rest);
            still |= finish[i] > next ? 1L << i : 0;
        }
        if (next == Network.NONE
                || isSomebodyLate(next, started)
                || isOverfull(next, started, still)
                || isOverlong(next, started, still)) {
            return;
        }
        if (started == earlier || !cutsets.dominate(next, started, still, finish)) {
            branch(next, started, still, 0, started);
        }
    }

    /** The next slot at which somebody ends, is released, or a capacity changes. */
    private int change(int t, long started, long running) {
        int next = Network.NONE;
        for (long rest = running; rest != 0; rest &= rest - 1) {
            next = Math.min(next, finish[Long.numberOfTrailingZeros(rest)]);
        }
        for (long rest = everybody & ~started; rest != 0; rest &= rest - 1) {
            int release = net.release[Long.numberOfTrailingZeros(rest)];
            next = release > t ? Math.min(next, release) : next;
        }
        for (int step : steps) {
            next = step > t ? Math.min(next, step) : next;
        }
        return next;
    }

    private boolean isSomebodyLate(int t, long started) {
        for (long rest = everybody & ~started; rest != 0; rest &= rest - 1) {
            if (latest[Long.numberOfTrailingZeros(rest)] < t) {
                return true;
            }
        }
        return false;
    }

    /** Whether by some slot more must be done than is possible. */
    private boolean isOverfull(int t, long started, long running) {
        Arrays.fill(work, 0);
        for (int i : byLatestFinish) {
            int length = left(i, t, started, running);
            long room = (long) latest[i] + net.duration[i] - t;
            for (int k = net.demandRow[i]; length > 0 && k < net.demandRow[i + 1]; k++) {
                int r = net.demandResource[k];
                work[r] += (long) length * net.demandUnits[k];
                if (work[r] > room * highest[r]) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether those that cannot overlap need too long: each goes on alone, except for companions, who lose as much. */
    private boolean isOverlong(int t, long started, long running) {
        for (int i = 0; i < net.n; i++) {
            left[i] = left(i, t, started, running);
        }
        long open = everybody;
        long end = t;
        for (int i : byCompanions) {
            open &= ~(1L << i);
            if (left[i] > 0) {
                end += left[i];
                for (long rest = companions[i] & open; rest != 0; rest &= rest - 1) {
                    left[Long.numberOfTrailingZeros(rest)] -= left[i];
                }
            }
        }
        return end > target;
    }

    /** Slots that an activity still needs. */
    private int left(int i, int t, long started, long running) {
        if ((started >>> i & 1) == 0) {
            return net.duration[i];
        }
        return (running >>> i & 1) == 0 ? 0 : finish[i] - t;
    }
}
