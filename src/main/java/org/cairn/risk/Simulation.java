package org.cairn.risk;

import java.util.Arrays;
import java.util.stream.Stream;
import org.cairn.schedule.Replay;

/**
 * Monte Carlo under capacity: each iteration draws durations and costs and re-generates the plan in the optimised order.
 *
 * <p>Iterations are done in blocks by as many threads as the settings allow. A thread keeps the finishes of its block and
 * adds them to the common counts when the block is done: whole numbers, so the order of blocks changes nothing, and memory
 * grows with the iterations by one finish and one cost each only. Time is that of two generation passes an iteration.
 */
public final class Simulation {

    private static final int BLOCK = 64;

    private final RiskModel model;
    private final SimulationSettings settings;
    private final SimulationListener listener;
    private final Draws draws;
    private final int n;
    private final int[] ends;
    private final double[] costs;
    private final Tally[] finishes;
    private final int[] critical;
    private int done;
    private volatile boolean stopped;

    private Simulation(RiskModel model, SimulationSettings settings, SimulationListener listener) {
        this.model = model;
        this.settings = settings;
        this.listener = listener;
        draws = new Draws(model, settings);
        n = model.network().size();
        ends = new int[settings.iterations()];
        costs = new double[settings.iterations()];
        finishes = Stream.generate(Tally::new).limit(n).toArray(Tally[]::new);
        critical = new int[n];
    }

    /** Simulates; the listener may stop it after any block of iterations, and the result is that of those done. */
    public static SimulationResult run(RiskModel model, SimulationSettings settings, SimulationListener listener) {
        return new Simulation(model, settings, listener).run();
    }

    private SimulationResult run() {
        int blocks = (settings.iterations() + BLOCK - 1) / BLOCK;
        int doneBlocks = Workers.run(settings.threads(), blocks, () -> !stopped, () -> new Worker()::simulate);
        return result(Math.min(doneBlocks * BLOCK, settings.iterations()));
    }

    private SimulationResult result(int iterations) {
        int[] doneEnds = Arrays.copyOf(ends, iterations);
        Tally all = new Tally();
        for (int end : doneEnds) {
            all.add(end);
        }
        FinishDistribution finish = all.distribution();
        double[] criticality = new double[n];
        Arrays.setAll(criticality, i -> critical[i] / (double) iterations);
        return new SimulationResult(
                iterations,
                finish,
                Stream.of(finishes).map(Tally::distribution).toList(),
                criticality,
                new Tornado(draws, doneEnds, finish).drivers(n, settings.threads()),
                new JointOutcome(doneEnds, Arrays.copyOf(costs, iterations)));
    }

    private synchronized void add(Worker worker, int iterations) {
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < iterations; k++) {
                finishes[i].add(worker.finish[i * BLOCK + k]);
            }
            critical[i] += worker.critical[i];
        }
        done += iterations;
        stopped |= !listener.done(done / (double) settings.iterations());
    }

    /** What one thread needs for itself. */
    private final class Worker {

        private final Replay replay = new Replay(model.network(), model.plan());
        private final int[] durations = new int[n];
        private final int[] starts = new int[n];
        private final int[] finish = new int[n * BLOCK];
        private final int[] critical = new int[n];

        void simulate(int block) {
            int from = block * BLOCK;
            int count = Math.min(BLOCK, settings.iterations() - from);
            Arrays.fill(critical, 0);
            for (int k = 0; k < count; k++) {
                iteration(from + k, k);
            }
            add(this, count);
        }

        private void iteration(int iteration, int place) {
            draws.durations(iteration, durations);
            ends[iteration] = replay.run(durations, starts);
            costs[iteration] = cost(iteration);
            for (int i = 0; i < n; i++) {
                finish[i * BLOCK + place] = starts[i] + durations[i];
                critical[i] += replay.wasCritical(i, starts) ? 1 : 0;
            }
        }

        private double cost(int iteration) {
            double sum = 0;
            for (int i = 0; i < model.costs().size(); i++) {
                if (draws.occurs(i, iteration)) {
                    int likely = model.network().duration(i);
                    double stretch = likely == 0 ? 1 : durations[i] / (double) likely;
                    sum += model.costs().get(i).at(draws.costLuck(i, iteration), stretch);
                }
            }
            return sum;
        }
    }
}
