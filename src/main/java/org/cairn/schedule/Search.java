package org.cairn.schedule;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One island: a population of activity lists, then windows of the best plans re-sequenced.
 *
 * <p>The idea. Lists seeded by latest finish with noise are decoded and improved by forward–backward passes (Tormos and
 * Lova 2001). Children keep the densest stretch of one parent and the other's order around it (after Valls, Ballestín
 * and Quintanilla 2008, and Debels and Vanhoucke 2007). When the population has settled, a few elite plans are improved
 * window by window: the activities of a stretch of time are re-sequenced at random, the whole is decoded and justified,
 * and a plan that is not worse replaces the old one, so that the search drifts over plateaus.
 */
final class Search {

    private static final long PENALTY = 1 << 16;
    private static final int ELITES = 5;

    private final Network net;
    private final Decoder decoder;
    private final Sequences sequences;
    private final SplittableRandom random;
    private final BooleanSupplier goOn;
    private final Incumbent incumbent;
    private final int[] latest;
    private final int[] key;
    private final int[] scratchOrder;
    private final int[] scratchStarts;
    private final boolean[] taken;
    private final double[] work;
    private final Candidate child;
    private Candidate[] population = new Candidate[0];

    Search(Network net, long seed, BooleanSupplier goOn, Incumbent incumbent) {
        this.net = net;
        this.decoder = new Decoder(net);
        this.sequences = new Sequences(net);
        this.random = new SplittableRandom(seed);
        this.goOn = goOn;
        this.incumbent = incumbent;
        CriticalPath path = CriticalPath.of(net);
        this.latest = CriticalPath.latest(net, path.length());
        this.key = new int[net.n];
        this.scratchOrder = new int[net.n];
        this.scratchStarts = new int[net.n];
        this.taken = new boolean[net.n];
        this.work = workShares(net);
        this.child = new Candidate(net.n);
    }

    long schedules() {
        return decoder.passes();
    }

    /** The plan of the latest-finish rule: the first that is reported. */
    void first() {
        System.arraycopy(latest, 0, key, 0, net.n);
        for (int i = 0; i < net.n; i++) {
            key[i] += net.duration[i];
        }
        sequences.byKey(key, child.order);
        decode(child);
        justify(child);
        offer(child);
    }

    /** Searches until told to stop or until the incumbent meets its bound. */
    void run() {
        if (net.n == 0) {
            return;
        }
        int size = net.n <= 60 ? 40 : net.n <= 150 ? 30 : net.n <= 2000 ? 16 : 4;
        seed(size);
        int stale = 0;
        while (mayGoOn() && stale < size * 12) {
            stale = generation(size) ? 0 : stale + 1;
        }
        Arrays.sort(population, (a, b) -> Long.compare(a.cost, b.cost));
        windows();
    }

    private boolean mayGoOn() {
        return !incumbent.isProven() && goOn.getAsBoolean();
    }

    private void seed(int size) {
        population = new Candidate[0];
        Candidate[] grown = new Candidate[size];
        int spread = Math.max(2, net.n / 5);
        int[] rank = ranks();
        for (int k = 0; k < size && mayGoOn(); k++) {
            Candidate one = new Candidate(net.n);
            for (int i = 0; i < net.n; i++) {
                key[i] = rank[i] + (k == 0 ? 0 : random.nextInt(spread));
            }
            sequences.byKey(key, one.order);
            decode(one);
            justify(one);
            offer(one);
            grown[k] = one;
            population = Arrays.copyOf(grown, k + 1);
        }
    }

    private int[] ranks() {
        int[] finish = new int[net.n];
        for (int i = 0; i < net.n; i++) {
            finish[i] = latest[i] + net.duration[i];
        }
        sequences.byKey(finish, scratchOrder);
        int[] rank = new int[net.n];
        for (int k = 0; k < net.n; k++) {
            rank[scratchOrder[k]] = k;
        }
        return rank;
    }

    /** One child; whether it entered the population. */
    private boolean generation(int size) {
        if (population.length < 2) {
            return false;
        }
        Candidate mother = tournament();
        Candidate father = tournament();
        if (mother == father) {
            father = population[random.nextInt(population.length)];
        }
        cross(mother, father, child);
        mutate(child);
        decode(child);
        justify(child);
        offer(child);
        int worst = 0;
        for (int k = 0; k < population.length; k++) {
            if (population[k].sameStarts(child)) {
                return false;
            }
            if (population[k].cost > population[worst].cost) {
                worst = k;
            }
        }
        if (child.cost <= population[worst].cost) {
            boolean better = child.cost < population[worst].cost;
            population[worst].copy(child);
            return better;
        }
        return false;
    }

    private Candidate tournament() {
        Candidate a = population[random.nextInt(population.length)];
        Candidate b = population[random.nextInt(population.length)];
        return a.cost <= b.cost ? a : b;
    }

    /** The densest of a few stretches of the mother stays in place; around it the father's order. */
    private void cross(Candidate mother, Candidate father, Candidate out) {
        int n = net.n;
        int bestFrom = 0;
        int bestUntil = n;
        double bestDensity = -1;
        for (int trial = 0; trial < 4; trial++) {
            int length = Math.max(1, n / 4 + random.nextInt(Math.max(1, n / 2)));
            int from = random.nextInt(Math.max(1, n - length));
            double density = density(mother, from, from + length);
            if (density > bestDensity) {
                bestDensity = density;
                bestFrom = from;
                bestUntil = from + length;
            }
        }
        Arrays.fill(taken, false);
        int until = Math.min(n, bestUntil);
        for (int k = bestFrom; k < until; k++) {
            taken[mother.order[k]] = true;
        }
        // the father gives the order outside; what must precede the stretch goes before it by the mother's split
        int head = 0;
        boolean[] before = new boolean[n];
        for (int k = 0; k < bestFrom; k++) {
            before[mother.order[k]] = true;
        }
        for (int i : father.order) {
            if (!taken[i] && before[i]) {
                out.order[head++] = i;
            }
        }
        for (int k = bestFrom; k < until; k++) {
            out.order[head++] = mother.order[k];
        }
        for (int i : father.order) {
            if (!taken[i] && !before[i]) {
                out.order[head++] = i;
            }
        }
    }

    private double density(Candidate plan, int from, int until) {
        double load = 0;
        int start = Integer.MAX_VALUE;
        int end = 0;
        for (int k = from; k < Math.min(until, net.n); k++) {
            int i = plan.order[k];
            load += work[i];
            start = Math.min(start, plan.starts[i]);
            end = Math.max(end, plan.starts[i] + net.duration[i]);
        }
        return load / Math.max(1, end - start);
    }

    private void mutate(Candidate plan) {
        for (int i = 0; i < net.n; i++) {
            key[plan.order[i]] = 2 * i;
        }
        int moves = 1 + random.nextInt(Math.max(1, net.n / 20));
        for (int k = 0; k < moves; k++) {
            int i = random.nextInt(net.n);
            key[i] += random.nextInt(net.n / 2 + 3) - net.n / 4 - 1;
        }
        sequences.byKey(key, plan.order);
    }

    /** Large-neighbourhood search on the elites, for as long as there is time. */
    private void windows() {
        int elites = Math.min(ELITES, population.length);
        long round = 0;
        while (elites > 0 && mayGoOn()) {
            int k = random.nextInt(elites);
            Candidate current = population[Math.min(k, random.nextInt(elites))];
            window(current, child);
            decode(child);
            if (child.cost > current.cost + 2 && net.n < 2000) {
                justifyOnce(child);
            } else {
                justify(child);
            }
            if (child.cost <= current.cost) {
                boolean better = child.cost < current.cost;
                current.copy(child);
                if (better) {
                    offer(child);
                }
            }
            if (++round % 4000 == 0) {
                Arrays.sort(population, 0, elites, (a, b) -> Long.compare(a.cost, b.cost));
                population[elites - 1].copy(population[0]);
            }
        }
    }

    private void window(Candidate current, Candidate out) {
        int centre = random.nextInt(Math.max(1, current.makespan));
        int half = Math.max(3, current.makespan * (3 + random.nextInt(18)) / 200);
        int from = centre - half;
        int until = centre + half;
        int strength = 1 + random.nextInt(half);
        for (int i = 0; i < net.n; i++) {
            int start = current.starts[i];
            boolean inside = start < until && start + net.duration[i] > from;
            key[i] = 4 * start + (inside ? random.nextInt(8 * strength) - 4 * strength : 0);
        }
        sequences.byKey(key, out.order);
    }

    private void decode(Candidate plan) {
        plan.makespan = decoder.forward(plan.order, plan.starts);
        plan.cost = plan.makespan + PENALTY * decoder.lateness(plan.starts);
    }

    private void justify(Candidate plan) {
        long before;
        do {
            before = plan.cost;
            justifyOnce(plan);
        } while (plan.cost < before);
    }

    /** Right, then left; the list afterwards is the plan's own order of starts. */
    private void justifyOnce(Candidate plan) {
        sequences.byFinishDescending(plan.starts, scratchOrder);
        System.arraycopy(plan.starts, 0, scratchStarts, 0, net.n);
        if (decoder.backward(scratchOrder, plan.makespan, scratchStarts)) {
            sequences.byStart(scratchStarts, scratchOrder);
            int makespan = decoder.forward(scratchOrder, scratchStarts);
            long cost = makespan + PENALTY * decoder.lateness(scratchStarts);
            if (cost <= plan.cost) {
                System.arraycopy(scratchStarts, 0, plan.starts, 0, net.n);
                plan.makespan = makespan;
                plan.cost = cost;
            }
        }
        sequences.byStart(plan.starts, plan.order);
    }

    private void offer(Candidate plan) {
        incumbent.offer(plan.starts, plan.makespan, (int) (plan.cost / PENALTY), decoder.passes());
    }

    private static double[] workShares(Network net) {
        double[] share = new double[net.n];
        for (int i = 0; i < net.n; i++) {
            for (int k = net.demandRow[i]; k < net.demandRow[i + 1]; k++) {
                share[i] += (double) net.demandUnits[k]
                        * net.duration[i]
                        / Math.max(1, net.capacities[net.demandResource[k]].highest());
            }
        }
        return share;
    }

    /** Where islands leave and find the best plan. */
    static final class Incumbent {

        private final int bound;
        private final SearchListener listener;
        private int @Nullable [] starts;
        private int makespan = Integer.MAX_VALUE;
        private int lateness = Integer.MAX_VALUE;
        private volatile boolean proven;
        private volatile boolean stopped;

        Incumbent(int bound, SearchListener listener) {
            this.bound = bound;
            this.listener = listener;
        }

        synchronized void offer(int[] offered, int offeredMakespan, int offeredLateness, long schedules) {
            boolean better = offeredLateness < lateness || (offeredLateness == lateness && offeredMakespan < makespan);
            if (better) {
                starts = offered.clone();
                makespan = offeredMakespan;
                lateness = offeredLateness;
                proven = lateness == 0 && makespan <= bound;
                stopped |= !listener.improved(makespan, bound, schedules);
            }
        }

        boolean isProven() {
            return proven || stopped;
        }

        synchronized int makespan() {
            return makespan;
        }

        synchronized int lateness() {
            return lateness;
        }

        synchronized Schedule schedule() {
            return new Schedule(starts == null ? new int[0] : starts);
        }
    }
}
