package org.cairn.schedule;

import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Makes plans from activity lists and improves each as far as passes over it can: what all searches share.
 *
 * <p>Regular objectives: forward–backward improvement (Li and Willis 1992; Valls, Ballestín, Quintanilla 2005): everything
 * to the right as far as the cost allows, then to the left. Others: {@link Shifting} of single activities.
 */
final class Generator {

    private static final double LATE = 1 << 20;
    /** Beyond so many activities, justification shortens plans no less. */
    private static final int MANY = 200;
    /** Shares of the delays of a plan that its successors keep. */
    private static final int[] KEPT_OF_EIGHT = {0, 5, 7, 8};
    /** Slots of room beyond which more of it makes an activity no less critical. */
    private static final int ROOM = 5;
    /** Slots that a delay may reach beyond the room of today. */
    private static final int FURTHER = 4;
    /** Activities that wait at once for others listed behind them. */
    private static final int MOST_DELAYS = 3;

    final Network net;
    final Sequences sequences;
    final Objective objective;
    /** Whether only the length of a plan counts. */
    final boolean makespanOnly;

    private final Decoder decoder;
    private final ParallelScheme parallel;
    private final Shifting shifting;
    private final int[] order;
    private final int[] right;
    private final int[] starts;
    private final int[] until;
    private final int[] from;
    private final int[] latest;
    /** Latest starts against the end of a plan, ≤ 0. */
    private final int[] fromEnd;

    /** Activities that may start behind one that is listed behind them: no list alone lets them wait for it. */
    private final int[] overtaken;

    Generator(Network net, Objective objective) {
        this.net = net;
        this.objective = objective;
        this.decoder = new Decoder(net);
        this.parallel = new ParallelScheme(net, decoder);
        this.sequences = new Sequences(net);
        this.shifting = new Shifting(net, decoder.profile(), objective);
        this.makespanOnly = objective instanceof Objective.Makespan;
        this.order = new int[net.n];
        this.right = new int[net.n];
        this.starts = new int[net.n];
        this.until = net.deadline.clone();
        this.from = net.release.clone();
        this.latest = new int[net.n];
        this.fromEnd = CriticalPath.latest(net, 0);
        this.overtaken = overtaken(net);
    }

    private static int[] overtaken(Network net) {
        boolean[] may = new boolean[net.n];
        for (int k = net.n - 1; k >= 0; k--) {
            int i = net.topological[k];
            for (int s = net.succRow[i]; s < net.succRow[i + 1]; s++) {
                may[i] |= net.succWeight[s] < 0 || may[net.succTo[s]];
            }
        }
        return IntStream.range(0, net.n).filter(i -> may[i]).toArray();
    }

    long passes() {
        return decoder.passes();
    }

    int lateness(Candidate plan) {
        return decoder.lateness(plan.starts);
    }

    /** Starts and cost from the list. */
    void decode(Candidate plan) {
        decode(plan, net.release);
    }

    /** Starts and cost from the list, no activity before its slot in {@code earliest}. */
    void decode(Candidate plan, int[] earliest) {
        plan.makespan = decoder.forward(plan.order, earliest, plan.starts);
        plan.cost = cost(plan.starts, plan.makespan);
        plan.room = 0;
    }

    /**
     * Starts and cost from the list, unless the plan turns out to be so much longer than one that it should beat that improving
     * it is not worth the passes: justification shortens plans of few activities by a larger share.
     *
     * @return whether it is worth them; if not, the plan has no starts and costs as much as can be
     */
    boolean decodePromising(Candidate plan, Candidate rival) {
        return decodePromising(plan, rival, net.release);
    }

    private boolean decodePromising(Candidate plan, Candidate rival, int[] earliest) {
        if (!makespanOnly) {
            decode(plan, earliest);
            return true;
        }
        int most = rival.makespan + (int) (2.0 * rival.makespan / Math.min(net.n, MANY));
        for (int i = 0; i < net.n; i++) {
            latest[i] = most + fromEnd[i];
        }
        plan.makespan = decoder.forward(plan.order, earliest, latest, plan.starts);
        plan.room = 0;
        boolean promising = plan.makespan <= most;
        plan.cost = promising ? cost(plan.starts, plan.makespan) : Double.MAX_VALUE;
        return promising;
    }

    /** Starts and cost from the list as ranks of the parallel scheme; the list afterwards is the plan's order of starts. */
    void decodeParallel(Candidate plan) {
        plan.makespan = parallel.forward(plan.order, plan.starts);
        plan.cost = cost(plan.starts, plan.makespan);
        plan.room = 0;
        sequences.byStart(plan.starts, plan.order);
    }

    /**
     * From the list, with the delays of the current plan mostly kept and a few tried anew: only where waiting can pay.
     *
     * @return whether it is worth improving beside the current plan
     */
    boolean decodeDelayed(Candidate plan, Candidate current, SplittableRandom random) {
        if (!objective.isRegular()) {
            decodeWaiting(plan, current, random);
            return true;
        }
        if (overtaken.length > 0 && random.nextInt(4) == 0) {
            System.arraycopy(net.release, 0, from, 0, net.n);
            for (int delays = 1 + random.nextInt(MOST_DELAYS); delays > 0; delays--) {
                int i = overtaken[random.nextInt(overtaken.length)];
                from[i] = current.starts[i] + 1 + random.nextInt(FURTHER + random.nextInt(current.makespan + 1));
            }
            return decodePromising(plan, current, from);
        }
        return decodePromising(plan, current);
    }

    private void decodeWaiting(Candidate plan, Candidate current, SplittableRandom random) {
        int kept = KEPT_OF_EIGHT[random.nextInt(KEPT_OF_EIGHT.length)];
        for (int i = 0; i < net.n; i++) {
            int start = current.starts[i];
            boolean waits = start > net.release[i]
                    && (objective.own(i, start + 1) < objective.own(i, start)
                            || objective.own(i, start - 1) > objective.own(i, start));
            from[i] = waits && random.nextInt(8) < kept ? start : net.release[i];
        }
        objective.latestFinishes(net, current.starts, until);
        for (int moves = random.nextInt(4); moves > 0; moves--) {
            int i = random.nextInt(net.n);
            int room = Math.min(until[i], net.deadline[i]) - net.duration[i] - net.release[i];
            from[i] = net.release[i] + random.nextInt(Math.max(0, room) + FURTHER);
        }
        decode(plan, from);
    }

    /** Improves until a round brings nothing. */
    void improve(Candidate plan) {
        double before;
        do {
            before = plan.cost;
            improveOnce(plan);
        } while (plan.cost < before - Incumbent.EPSILON);
    }

    /** One round. */
    void improveOnce(Candidate plan) {
        if (objective.isRegular()) {
            justify(plan);
            return;
        }
        if (shifting.improve(plan.order, plan.starts)) {
            plan.makespan = end(plan.starts);
            plan.cost = cost(plan.starts, plan.makespan);
        }
        sequences.byStart(plan.starts, plan.order);
    }

    /**
     * Right, then left. The list afterwards is the order of starts of the plan on the right, from which the plan on
     * the left comes: what can wait stands late in it, and is crossed as such.
     */
    private void justify(Candidate plan) {
        sequences.byFinishDescending(plan.starts, order);
        System.arraycopy(plan.starts, 0, right, 0, net.n);
        if (!makespanOnly) {
            objective.latestFinishes(net, plan.starts, until);
            for (int i = 0; i < net.n; i++) {
                until[i] = Math.min(until[i], net.deadline[i]);
            }
        }
        if (!decoder.backward(order, until, plan.makespan, right)) {
            return;
        }
        sequences.byStart(right, order);
        int makespan = decoder.forward(order, net.release, starts);
        double cost = cost(starts, makespan);
        int room = room(plan.makespan - makespan);
        if (cost < plan.cost || (cost == plan.cost && room >= plan.room)) {
            System.arraycopy(starts, 0, plan.starts, 0, net.n);
            System.arraycopy(order, 0, plan.order, 0, net.n);
            plan.makespan = makespan;
            plan.cost = cost;
            plan.room = room;
        }
    }

    /** Slots between the plan on the left and that on the right, when it ends earlier by {@code cut}. */
    private int room(int cut) {
        int room = 0;
        for (int i = 0; i < net.n; i++) {
            room += Math.max(0, Math.min(ROOM, right[i] - starts[i] - cut));
        }
        return room;
    }

    private double cost(int[] ofStarts, int makespan) {
        return (makespanOnly ? makespan : objective.cost(net, ofStarts)) + LATE * decoder.lateness(ofStarts);
    }

    private int end(int[] ofStarts) {
        int end = 0;
        for (int i = 0; i < net.n; i++) {
            end = Math.max(end, ofStarts[i] + net.duration[i]);
        }
        return end;
    }
}
