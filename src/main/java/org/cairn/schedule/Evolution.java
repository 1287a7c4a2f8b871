package org.cairn.schedule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A population of plans that are crossed and improved.
 *
 * <p>Lists seeded by latest finish with noise (Tormos and Lova 2001) are decoded by the serial or by the parallel scheme,
 * and improved. A child keeps the densest of a few stretches of one parent and takes the other's order around it (peak
 * crossover: Valls, Ballestín, Quintanilla 2008), is shaken by jumps of single activities, improved where it is
 * promising, and takes the place of the worst unless it is there already.
 */
final class Evolution {

    private static final int LARGEST = 1000;
    private static final int SMALLEST = 4;
    /** Members, by the root of the schedules that can be afforded. */
    private static final double MEMBERS = 1.6;
    /** Of fewer activities, populations are smaller: what they miss is found when all plans are tried behind them. */
    private static final double FEW = 50;
    /** Beyond so many activities, populations are smaller. */
    private static final double MANY = 150;

    private static final int STALE_ROUNDS = 10;
    /** One, two or four jumps: of children in which more activities jump, almost none is kept. */
    private static final int JUMPS = 3;

    private final Generator generator;
    private final Network net;
    private final SplittableRandom random;
    private final BooleanSupplier goOn;
    private final Incumbent incumbent;
    private final Budget budget;
    private final double[] work;
    private final int[] key;
    private final boolean[] before;
    private final boolean[] inside;
    private final Candidate child;
    private Candidate[] members = new Candidate[0];
    private @Nullable Candidate worst;

    Evolution(Generator generator, SplittableRandom random, BooleanSupplier goOn, Incumbent incumbent, Budget budget) {
        this.generator = generator;
        this.net = generator.net;
        this.random = random;
        this.goOn = goOn;
        this.incumbent = incumbent;
        this.budget = budget;
        this.work = workShares(net);
        this.key = new int[net.n];
        this.before = new boolean[net.n];
        this.inside = new boolean[net.n];
        this.child = new Candidate(net.n);
    }

    /**
     * Runs until the population no longer improves; the best first.
     *
     * @param growth how many times the usual size the population has
     */
    Candidate[] run(int[] latestFinishRank, int growth) {
        seed(latestFinishRank, growth);
        for (int stale = 0; stale < STALE_ROUNDS * members.length && goOn.getAsBoolean(); stale++) {
            if (breed()) {
                stale = 0;
            }
        }
        Arrays.sort(members, Candidate.BEST_FIRST);
        return members;
    }

    private void seed(int[] rank, int growth) {
        List<Candidate> grown = new ArrayList<>();
        do {
            grown.add(grow(rank));
        } while (goOn.getAsBoolean() && grown.size() < growth * affordable());
        members = grown.toArray(Candidate[]::new);
    }

    /** Large populations end better, but later. */
    private int affordable() {
        double size = MEMBERS * Math.sqrt(budget.left()) * Math.min(1, MANY / net.n) * Math.min(1, net.n / FEW);
        return (int) Math.max(SMALLEST, Math.min(LARGEST, size));
    }

    private Candidate grow(int[] rank) {
        int spread = Math.max(2, net.n / 5);
        for (int i = 0; i < net.n; i++) {
            key[i] = rank[i] + random.nextInt(spread);
        }
        Candidate one = new Candidate(net.n);
        generator.sequences.byKey(key, one.order);
        if (random.nextBoolean()) {
            generator.decode(one);
        } else {
            generator.decodeParallel(one);
        }
        generator.improve(one);
        offer(one);
        return one;
    }

    /** One child; whether the population is better with it. */
    private boolean breed() {
        Candidate mother = tournament();
        Candidate father = tournament();
        if (mother == father) {
            father = members[random.nextInt(members.length)];
        }
        cross(mother, father);
        shake();
        Candidate worst = worst();
        if (!generator.decodePromising(child, worst)) {
            return false;
        }
        generator.improveOnce(child);
        offer(child);
        if (worst.isBetterThan(child) || isThere(child)) {
            return false;
        }
        boolean better = child.isBetterThan(worst);
        worst.copy(child);
        this.worst = null;
        return better;
    }

    private boolean isThere(Candidate plan) {
        for (Candidate one : members) {
            if (plan.sameStarts(one)) {
                return true;
            }
        }
        return false;
    }

    /** The worst, which stays so until it is replaced. */
    private Candidate worst() {
        Candidate last = worst;
        if (last == null) {
            last = members[0];
            for (Candidate one : members) {
                if (last.isBetterThan(one) || (!one.isBetterThan(last) && random.nextInt(4) == 0)) {
                    last = one;
                }
            }
            worst = last;
        }
        return last;
    }

    private Candidate tournament() {
        Candidate a = members[random.nextInt(members.length)];
        Candidate b = members[random.nextInt(members.length)];
        return b.isBetterThan(a) ? b : a;
    }

    /** The mother's densest stretch stays in place; what she has before it and behind it comes in the father's order. */
    private void cross(Candidate mother, Candidate father) {
        int n = net.n;
        int length = n / 4 + random.nextInt(Math.max(1, n / 2));
        int from = 0;
        double densest = -1;
        for (int trial = 0; trial < 3; trial++) {
            int at = random.nextInt(Math.max(1, n - length));
            double density = density(mother, at, at + length);
            if (density > densest) {
                densest = density;
                from = at;
            }
        }
        Arrays.fill(before, false);
        Arrays.fill(inside, false);
        for (int k = 0; k < from + length; k++) {
            (k < from ? before : inside)[mother.order[k]] = true;
        }
        int head = 0;
        int tail = from + length;
        System.arraycopy(mother.order, from, child.order, from, length);
        for (int i : father.order) {
            if (before[i]) {
                child.order[head++] = i;
            } else if (!inside[i]) {
                child.order[tail++] = i;
            }
        }
    }

    /** Resource use of a stretch of the list over the time that it covers. */
    private double density(Candidate plan, int from, int until) {
        double load = 0;
        int start = Integer.MAX_VALUE;
        int end = 0;
        for (int k = from; k < until; k++) {
            int i = plan.order[k];
            load += work[i];
            start = Math.min(start, plan.starts[i]);
            end = Math.max(end, plan.starts[i] + net.duration[i]);
        }
        return load / Math.max(1, end - start);
    }

    /**
     * Some activities jump. Where only the length counts, between their neighbours in chains; else anywhere in the list, and
     * their successors wait for them: a chain as a whole is worth more early or late.
     */
    private void shake() {
        int moves = 1 << random.nextInt(JUMPS);
        if (generator.makespanOnly) {
            generator.sequences.jump(child.order, moves, random);
            return;
        }
        for (int k = 0; k < net.n; k++) {
            key[child.order[k]] = 2 * k;
        }
        for (int move = 0; move < moves; move++) {
            key[random.nextInt(net.n)] = random.nextInt(2 * net.n + 1);
        }
        generator.sequences.byKey(key, child.order);
    }

    private void offer(Candidate plan) {
        incumbent.offer(plan, generator.lateness(plan), generator.passes());
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
}
