package org.cairn.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cairn.bench.Benchmark.Row;
import org.cairn.bench.Instances.Instance;
import org.cairn.risk.DurationEstimate;
import org.cairn.risk.RiskModel;
import org.cairn.risk.Simulation;
import org.cairn.risk.SimulationListener;
import org.cairn.risk.SimulationResult;
import org.cairn.risk.SimulationSettings;
import org.cairn.schedule.CriticalPath;
import org.cairn.schedule.Network;
import org.cairn.schedule.Optimiser;
import org.cairn.schedule.Replan;
import org.cairn.schedule.Schedule;
import org.cairn.schedule.ScheduleChecker;
import org.cairn.schedule.SearchLimit;
import org.cairn.schedule.SearchListener;
import org.cairn.schedule.Solution;

/** The rows that measure Cairn itself. */
final class ScheduleRows {

    private static final int SEEDS = 3;
    private static final int SAMPLE = 24;

    private ScheduleRows() {}

    static List<Row> all() {
        return List.of(
                new Row("j30", "J30, 1 s, above the optimum", "0.00 %", () -> excess("j30", SAMPLE, 1)),
                new Row("j60", "J60, 1 s, above the best known", "≤ 0.09 %", () -> excess("j60", SAMPLE, 1)),
                new Row("j120", "J120, 5 s, above the best known", "≤ 0.86 %", () -> excess("j120", SAMPLE, 5)),
                new Row("rg300", "RG300, 5 s, above the best known", "≤ 0.5 %", () -> excess("rg300", SAMPLE, 5)),
                new Row(
                        "j120-50k",
                        "J120, all given, 50,000 schedules, above the critical path",
                        "≤ 30.7 %",
                        ScheduleRows::aboveCriticalPath),
                new Row(
                        "mpsplib",
                        "MPSPLIB, 1 s, against MS Project",
                        "≤ −8 %, never worse",
                        ScheduleRows::multiProject),
                new Row("100k", "100,000 activities", "≤ 200 ms, ≤ 256 MB, gap ≤ 0.5 % in 10 s", ScheduleRows::large),
                new Row("first-1k", "first feasible plan, 1,000 activities", "≤ 10 ms", ScheduleRows::first),
                new Row(
                        "simulation-1k",
                        "simulation, 1,000 activities under capacity, 10,000 iterations, two threads",
                        "≤ 5 s",
                        ScheduleRows::simulation),
                new Row("replan-10k", "re-plan after one slip, 10,000 activities", "≤ 100 ms", ScheduleRows::replan));
    }

    private static String excess(String set, int count, int seconds) throws Exception {
        double sum = 0;
        int proven = 0;
        int above = 0;
        List<Instance> instances = Instances.spread(Instances.psplib(set), count);
        for (Instance instance : instances) {
            for (int seed = 1; seed <= SEEDS; seed++) {
                Solution found = solve(instance, new SearchLimit(Duration.ofSeconds(seconds), Long.MAX_VALUE, 1, seed));
                sum += 100.0 * (found.makespan() - instance.known()) / instance.known();
                proven += found.isProvenOptimal() ? 1 : 0;
                above += found.makespan() > instance.known() ? 1 : 0;
            }
        }
        int runs = SEEDS * instances.size();
        return format("%.2f %% (%d runs, %d proven, %d above)", sum / runs, runs, proven, above);
    }

    private static String aboveCriticalPath() throws Exception {
        double sum = 0;
        List<Instance> instances = Instances.psplib("j120");
        for (Instance instance : instances) {
            Solution found = solve(instance, SearchLimit.schedules(50_000, 1));
            int shortest = CriticalPath.of(instance.network()).length();
            sum += 100.0 * (found.makespan() - shortest) / shortest;
        }
        return format("%.2f %% (%d instances)", sum / instances.size(), instances.size());
    }

    private static String multiProject() throws Exception {
        double sum = 0;
        int worse = 0;
        List<Instance> instances = Instances.mpsplib();
        for (Instance instance : instances) {
            Solution found = solve(instance, SearchLimit.of(Duration.ofSeconds(1)));
            sum += 100.0 * (found.makespan() - instance.known()) / instance.known();
            worse += found.makespan() > instance.known() ? 1 : 0;
        }
        return format("%.2f %% (%d instances, %d worse)", sum / instances.size(), instances.size(), worse);
    }

    /** In a process of its own, whose heap is bounded. */
    private static String large() throws Exception {
        String command = ProcessHandle.current().info().command().orElse("java");
        Process child = new ProcessBuilder(
                        command,
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LargePortfolio.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return child.waitFor() == 0 ? said.strip() : "failed within 256 MB";
    }

    private static String first() {
        List<Double> times = new ArrayList<>();
        for (int seed = 1; seed <= 9; seed++) {
            Solution found =
                    Optimiser.solve(Portfolio.of(1_000, seed), SearchLimit.schedules(1, 1), SearchListener.NONE);
            times.add(found.firstFeasible().toNanos() / 1e6);
        }
        times.sort(Double::compare);
        return format("%.1f ms (median of 9, the slowest %.1f)", times.get(4), times.get(8));
    }

    private static String simulation() {
        Network net = Portfolio.of(1_000, 1);
        Schedule plan = Optimiser.solve(net, SearchLimit.of(Duration.ofSeconds(2)), SearchListener.NONE)
                .schedule();
        List<DurationEstimate> estimates = new ArrayList<>();
        for (int i = 0; i < net.size(); i++) {
            double likely = net.duration(i);
            estimates.add(new DurationEstimate.Triangular(likely * 0.7, likely, likely * 1.8));
        }
        Watch watch = new Watch();
        SimulationResult result = Simulation.run(
                RiskModel.of(net, plan, estimates), new SimulationSettings(10_000, 1, 2, 0.3), SimulationListener.NONE);
        return watch.read() + " (P80 " + result.finish().percentile(0.8) + " slots)";
    }

    private static String replan() {
        Network net = Portfolio.of(10_000, 1);
        Schedule plan = Optimiser.solve(net, SearchLimit.of(Duration.ofSeconds(2)), SearchListener.NONE)
                .schedule();
        List<Double> times = new ArrayList<>();
        for (int k = 0; k < 9; k++) {
            int[] durations = new int[net.size()];
            for (int i = 0; i < durations.length; i++) {
                durations[i] = net.duration(i);
            }
            durations[1_000 * k + 500] += 20;
            long began = System.nanoTime();
            Network slipped = net.withDurations(durations);
            Schedule repaired = Replan.repair(slipped, plan, 0);
            times.add((System.nanoTime() - began) / 1e6);
            require(slipped, repaired, "re-plan");
        }
        double cold = times.get(0);
        times.sort(Double::compare);
        return format("%.1f ms (median of 9 slips, the first %.1f)", times.get(4), cold);
    }

    private static Solution solve(Instance instance, SearchLimit limit) {
        Solution found = Optimiser.solve(instance.network(), limit, SearchListener.NONE);
        require(instance.network(), found.schedule(), instance.name());
        if (instance.closed() && found.makespan() < instance.known()) {
            throw new IllegalStateException(instance.name() + ": " + found.makespan() + " is below the optimum "
                    + instance.known() + "; the checker or the reader is wrong");
        }
        return found;
    }

    static void require(Network net, Schedule plan, String name) {
        var violations = ScheduleChecker.check(net, plan);
        if (!violations.isEmpty()) {
            throw new IllegalStateException(name + ": " + violations.get(0).what());
        }
    }

    static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }

    /** Plans 100,000 activities and prints one line. */
    static final class LargePortfolio {

        private LargePortfolio() {}

        public static void main(String[] none) {
            Network net = Portfolio.of(100_000, 1);
            Solution found = Optimiser.solve(net, SearchLimit.of(Duration.ofSeconds(10)), SearchListener.NONE);
            require(net, found.schedule(), "100,000 activities");
            long peak = ManagementFactory.getMemoryPoolMXBeans().stream()
                    .filter(pool -> pool.getType() == MemoryType.HEAP)
                    .mapToLong(pool -> pool.getPeakUsage().getUsed())
                    .sum();
            System.out.println(format(
                    "%d ms to a plan, heap of 256 MB suffices (peak of its pools %d MB), gap %.2f %% in 10 s",
                    found.firstFeasible().toMillis(), peak >> 20, 100 * found.gap()));
        }
    }
}
