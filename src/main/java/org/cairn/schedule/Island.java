package org.cairn.schedule;

import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;

/** One thread's search: a first plan, then populations and windows by turns. */
final class Island {

    private static final int LARGEST_GROWTH = 16;
    private static final long LEAST_PASSES = 2_000;

    private final Network net;
    private final Generator generator;
    private final SplittableRandom random;
    private final Incumbent incumbent;
    private final Budget budget;
    private final int[] latestFinishRank;
    private BooleanSupplier goOn = () -> true;

    Island(Network net, Objective objective, long seed, Incumbent incumbent, Budget budget) {
        this.net = net;
        this.generator = new Generator(net, objective);
        this.random = new SplittableRandom(seed);
        this.incumbent = incumbent;
        this.budget = budget;
        this.latestFinishRank = rank();
    }

    long passes() {
        return generator.passes();
    }

    void goOnWhile(BooleanSupplier condition) {
        goOn = () -> !incumbent.isSettled() && condition.getAsBoolean();
    }

    /** The plan of the latest-finish rule, and that plan improved. */
    void first() {
        Candidate plan = new Candidate(net.n);
        for (int i = 0; i < net.n; i++) {
            plan.order[latestFinishRank[i]] = i;
        }
        generator.decode(plan);
        incumbent.offer(plan, generator.lateness(plan), generator.passes());
        if (!incumbent.isSettled()) {
            generator.improve(plan);
            incumbent.offer(plan, generator.lateness(plan), generator.passes());
        }
    }

    /** The given plan, made feasible with as few moves as the order of its starts allows. */
    void first(int[] starts) {
        Candidate plan = new Candidate(net.n);
        int[] earliest = new int[net.n];
        for (int i = 0; i < net.n; i++) {
            earliest[i] = Math.max(net.release[i], starts[i]);
        }
        generator.sequences.byStart(earliest, plan.order);
        generator.decode(plan, earliest);
        incumbent.offer(plan, generator.lateness(plan), generator.passes());
        generator.improve(plan);
        incumbent.offer(plan, generator.lateness(plan), generator.passes());
        Windows windows = new Windows(generator, random, goOn, incumbent);
        windows.run(new Candidate[] {plan}, LEAST_PASSES);
    }

    /**
     * Searches until told to stop or until the incumbent is settled. Each population starts from nothing and, as one of
     * the same size mostly settles at the same costs, tends to be larger than the one before.
     */
    void run() {
        int growth = 1;
        while (net.n > 0 && goOn.getAsBoolean()) {
            long began = generator.passes();
            Candidate[] plans = new Evolution(generator, random, goOn, incumbent, budget).run(latestFinishRank, growth);
            long spent = generator.passes() - began;
            new Windows(generator, random, goOn, incumbent).run(plans, Math.max(LEAST_PASSES, spent));
            growth = Math.min(LARGEST_GROWTH, 2 * growth);
        }
    }

    private int[] rank() {
        CriticalPath path = CriticalPath.of(net);
        int[] finish = new int[net.n];
        for (int i = 0; i < net.n; i++) {
            finish[i] = path.latestStart(i) + net.duration[i];
        }
        int[] order = new int[net.n];
        generator.sequences.byStart(finish, order);
        int[] rank = new int[net.n];
        for (int k = 0; k < net.n; k++) {
            rank[order[k]] = k;
        }
        return rank;
    }
}
