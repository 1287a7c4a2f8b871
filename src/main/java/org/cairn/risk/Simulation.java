package org.cairn.risk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.cairn.schedule.Network;
import org.cairn.schedule.Replay;
import org.cairn.schedule.Schedule;

/**
 * Monte Carlo under capacity: each iteration draws durations and re-generates the plan in the optimised order.
 *
 * <p>Correlation within a group (say, a team) uses one shared normal a group: z = √ρ·g + √(1−ρ)·e, u = Φ(z) (a Gaussian
 * copula). Every iteration has its own generator from the seed and its number, so threads change nothing.
 */
public final class Simulation {

    private final Network net;
    private final Schedule plan;
    private final List<DurationEstimate> estimates;
    private final int[] group;
    private final SimulationSettings settings;

    private Simulation(
            Network net, Schedule plan, List<DurationEstimate> estimates, int[] group, SimulationSettings settings) {
        this.net = net;
        this.plan = plan;
        this.estimates = estimates;
        this.group = group;
        this.settings = settings;
    }

    /** Simulates with the network's projects as groups of correlated durations. */
    public static SimulationResult run(
            Network net, Schedule plan, List<DurationEstimate> estimates, SimulationSettings settings) {
        if (estimates.size() != net.size()) {
            throw new IllegalArgumentException(
                    "there are " + estimates.size() + " estimates for " + net.size() + " activities");
        }
        int[] group = IntStream.range(0, net.size()).map(net::project).toArray();
        return new Simulation(net, plan, List.copyOf(estimates), group, settings).run();
    }

    private SimulationResult run() {
        int n = net.size();
        int iterations = settings.iterations();
        int[] ends = new int[iterations];
        int[][] finishes = new int[n][iterations];
        List<Part> parts = new ArrayList<>();
        for (int k = 0; k < settings.threads(); k++) {
            parts.add(new Part(n));
        }
        List<Thread> threads = new ArrayList<>();
        for (int k = 1; k < settings.threads(); k++) {
            int first = k;
            Thread thread = new Thread(() -> simulate(first, parts.get(first), ends, finishes), "simulation");
            thread.setDaemon(true);
            thread.start();
            threads.add(thread);
        }
        simulate(0, parts.get(0), ends, finishes);
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("the simulation was interrupted", e);
            }
        }
        return result(parts, ends, finishes);
    }

    private void simulate(int first, Part part, int[] ends, int[][] finishes) {
        int n = net.size();
        Replay replay = new Replay(net, plan);
        int[] durations = new int[n];
        int[] starts = new int[n];
        for (int it = first; it < settings.iterations(); it += settings.threads()) {
            draw(new SplittableRandom(settings.seed() * 0x9E3779B97F4A7C15L + it), durations);
            int end = replay.run(durations, starts);
            ends[it] = end;
            part.end += end;
            part.endSquared += (double) end * end;
            for (int i = 0; i < n; i++) {
                finishes[i][it] = starts[i] + durations[i];
                part.critical[i] += replay.wasCritical(i, starts) ? 1 : 0;
                part.sum[i] += durations[i];
                part.squares[i] += (double) durations[i] * durations[i];
                part.product[i] += (double) durations[i] * end;
            }
        }
    }

    private void draw(SplittableRandom random, int[] durations) {
        double rho = settings.correlation();
        int groups = IntStream.of(group).max().orElse(0) + 1;
        double[] shared = new double[rho > 0 ? groups : 0];
        for (int g = 0; g < shared.length; g++) {
            shared[g] = Normal.draw(random);
        }
        for (int i = 0; i < durations.length; i++) {
            double u = rho > 0
                    ? Normal.cumulative(Math.sqrt(rho) * shared[group[i]] + Math.sqrt(1 - rho) * Normal.draw(random))
                    : random.nextDouble();
            durations[i] = (int) Math.round(estimates.get(i).at(u, random));
        }
    }

    private SimulationResult result(List<Part> parts, int[] ends, int[][] finishes) {
        int n = net.size();
        double count = settings.iterations();
        double end = parts.stream().mapToDouble(p -> p.end).sum() / count;
        double variance = parts.stream().mapToDouble(p -> p.endSquared).sum() / count - end * end;
        double[] criticality = new double[n];
        List<SimulationResult.Driver> drivers = new ArrayList<>();
        List<FinishDistribution> each = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            int at = i;
            criticality[i] = parts.stream().mapToDouble(p -> p.critical[at]).sum() / count;
            double mean = parts.stream().mapToDouble(p -> p.sum[at]).sum() / count;
            double own = parts.stream().mapToDouble(p -> p.squares[at]).sum() / count - mean * mean;
            double joint = parts.stream().mapToDouble(p -> p.product[at]).sum() / count - mean * end;
            if (own > 1e-9 && variance > 1e-9) {
                drivers.add(new SimulationResult.Driver(i, joint / Math.sqrt(own * variance), joint / Math.sqrt(own)));
            }
            each.add(FinishDistribution.of(finishes[i]));
        }
        drivers.sort(Comparator.comparingDouble((SimulationResult.Driver d) -> -Math.abs(d.correlation()))
                .thenComparingInt(SimulationResult.Driver::activity));
        return new SimulationResult(FinishDistribution.of(ends), each, criticality, List.copyOf(drivers));
    }

    /** Sums of one thread; whole numbers, so that their order does not matter. */
    private static final class Part {

        private final double[] critical;
        private final double[] sum;
        private final double[] squares;
        private final double[] product;
        private double end;
        private double endSquared;

        Part(int n) {
            critical = new double[n];
            sum = new double[n];
            squares = new double[n];
            product = new double[n];
        }
    }
}
