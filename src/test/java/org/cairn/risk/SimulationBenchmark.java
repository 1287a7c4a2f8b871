package org.cairn.risk;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.cairn.schedule.Capacity;
import org.cairn.schedule.Network;
import org.cairn.schedule.Optimiser;
import org.cairn.schedule.Precedence;
import org.cairn.schedule.Schedule;
import org.cairn.schedule.SearchLimit;
import org.cairn.schedule.SearchListener;

/**
 * How long a simulation under capacity takes: {@code java -cp target/classes:target/test-classes
 * org.cairn.risk.SimulationBenchmark [activities 1000] [iterations 10000] [threads 2]}. Prints wall clock and CPU time of
 * three runs after a warm-up; CPU time over threads is what an idle machine needs.
 */
public final class SimulationBenchmark {

    private SimulationBenchmark() {}

    public static void main(String[] words) {
        int activities = words.length > 0 ? Integer.parseInt(words[0]) : 1_000;
        int iterations = words.length > 1 ? Integer.parseInt(words[1]) : 10_000;
        int threads = words.length > 2 ? Integer.parseInt(words[2]) : 2;
        Network net = portfolio(activities, new SplittableRandom(7));
        Schedule plan = Optimiser.solve(net, SearchLimit.schedules(500, 1), SearchListener.NONE)
                .schedule();
        List<DurationEstimate> estimates = new ArrayList<>();
        for (int i = 0; i < net.size(); i++) {
            int days = net.duration(i);
            estimates.add(new DurationEstimate.Triangular(days * 0.7, days, days * 1.8));
        }
        run(net, plan, estimates, iterations / 5, threads);
        for (int run = 1; run <= 3; run++) {
            run(net, plan, estimates, iterations, threads);
        }
    }

    private static void run(Network net, Schedule plan, List<DurationEstimate> estimates, int iterations, int threads) {
        long wall = System.nanoTime();
        long cpu = cpu();
        SimulationResult result = Simulation.run(
                RiskModel.of(net, plan, estimates),
                new SimulationSettings(iterations, 1, threads, 0.2),
                SimulationListener.NONE);
        System.out.printf(
                Locale.ROOT,
                "activities %d, iterations %d, threads %d: wall %.2f s, CPU %.2f s, P50 %d, P80 %d%n",
                net.size(),
                iterations,
                threads,
                (System.nanoTime() - wall) / 1e9,
                (cpu() - cpu) / 1e9,
                result.finish().percentile(0.5),
                result.finish().percentile(0.8));
    }

    /** CPU time of the whole process. */
    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    /** Initiatives of sixty activities with three links in a hundred across, on twenty teams. */
    private static Network portfolio(int activities, SplittableRandom random) {
        Network.Builder net = Network.builder();
        int teams = 20;
        for (int t = 0; t < teams; t++) {
            net.resource("team " + t, Capacity.constant(10));
        }
        for (int i = 0; i < activities; i++) {
            int activity = net.activity("a" + i, 1 + random.nextInt(20));
            net.project(activity, i / 60);
            net.demand(activity, random.nextInt(teams), 1 + random.nextInt(6));
            int first = i / 60 * 60;
            for (int k = 0; k < 2 && i > first; k++) {
                net.link(first + random.nextInt(i - first), i, Precedence.Type.FS, 0);
            }
            if (i > 60 && random.nextInt(100) < 3) {
                net.link(random.nextInt(i), i, Precedence.Type.FS, 0);
            }
        }
        return net.build();
    }
}
