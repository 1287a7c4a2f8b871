package org.cairn.schedule;

import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;

/** One thread's search: a first plan, then populations and windows by turns; of a small network maybe all plans. */
final class Island {

    private static final int LARGEST_GROWTH = 16;
    private static final long LEAST_PASSES = 2_000;
    /** Of so many activities all plans are tried with a node a pass: of fewer with far more, as it then mostly ends. */
    private static final double NODE_A_PASS = 48;

    private final Network net;
    private final Generator generator;
    private final SplittableRandom random;
    private final Incumbent incumbent;
    private final Budget budget;
    private final int[] latestFinishRank;
    private final boolean enumerates;
    private BooleanSupplier goOn = () -> true;

    /** @param enumerates whether it also tries all plans where there are few activities: one island is enough */
    Island(Network net, Objective objective, long seed, Incumbent incumbent, Budget budget, boolean enumerates) {
        this.net = net;
        this.generator = new Generator(net, objective);
        this.random = new SplittableRandom(seed);
        this.incumbent = incumbent;
        this.budget = budget;
        this.latestFinishRank = rank();
        this.enumerates = enumerates && objective instanceof Objective.Makespan && Enumeration.suits(net);
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
        enumerate(LEAST_PASSES);
        while (net.n > 0 && goOn.getAsBoolean()) {
            long began = generator.passes();
            Candidate[] plans = new Evolution(generator, random, goOn, incumbent, budget).run(latestFinishRank, growth);
            long spent = generator.passes() - began;
            enumerate(spent);
            new Windows(generator, random, goOn, incumbent).run(plans, Math.max(LEAST_PASSES, spent));
            growth = Math.min(LARGEST_GROWTH, 2 * growth);
        }
    }

    /** Tries what is shorter than the best plan, for a time that hangs on the passes spent otherwise. */
    private void enumerate(long passes) {
        if (enumerates && !incumbent.isSettled()) {
            Enumeration shorter = new Enumeration(net, incumbent.makespan(), goOn);
            boolean all = shorter.run((long) (passes * Math.pow(NODE_A_PASS / net.n, 4)));
            int[] starts = shorter.found();
            if (starts != null) {
                Candidate plan = new Candidate(net.n);
                System.arraycopy(starts, 0, plan.starts, 0, net.n);
                plan.makespan = shorter.target() + 1;
                plan.cost = plan.makespan;
                incumbent.offer(plan, 0, generator.passes());
            }
            if (all) {
                incumbent.bound(shorter.target() + 1, shorter.target() + 1);
            }
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
