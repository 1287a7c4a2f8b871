package org.cairn.planning;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.cairn.programme.Estimate;
import org.cairn.programme.Programme;

/**
 * How long planning takes at a size: {@code PlanBenchmark [initiatives 500] [teams 50] [search seconds 2] [iterations 1000]}, run
 * with the test class path. Prints the wall clock and the CPU time of each step.
 */
public final class PlanBenchmark {

    private PlanBenchmark() {}

    public static void main(String[] words) {
        int initiatives = words.length > 0 ? Integer.parseInt(words[0]) : 500;
        int teams = words.length > 1 ? Integer.parseInt(words[1]) : 50;
        int seconds = words.length > 2 ? Integer.parseInt(words[2]) : 2;
        int iterations = words.length > 3 ? Integer.parseInt(words[3]) : 1_000;
        Programme programme = portfolio(initiatives, teams, new SplittableRandom(3));
        PlanBasis basis = PlanBasis.of(programme);
        PlanSettings search = new PlanSettings(Duration.ofSeconds(seconds), Long.MAX_VALUE, 1, 1, 0);
        for (int run = 0; run < 2; run++) {
            Plan first = timed("first plan", () -> new PlanProgramme()
                    .plan(basis, new PlanSettings(Duration.ofDays(1), 1, 1, 1, 0), PlanProgress.SILENT));
            Plan plan = timed("plan, " + seconds + " s of search", () -> new PlanProgramme()
                    .plan(basis, search, PlanProgress.SILENT));
            System.out.printf(
                    Locale.ROOT,
                    "  length %d then %d, bound %d%n",
                    first.lengthDays(),
                    plan.lengthDays(),
                    plan.lowerBoundDays());
            ProgrammeNetwork work = ProgrammeNetwork.of(basis);
            var schedule = new org.cairn.schedule.Schedule(
                    plan.items().stream().mapToInt(PlannedInitiative::startDay).toArray());
            timed("describe", () -> DescribedPlan.of(work, schedule, plan.lowerBoundDays(), null));
            timed(
                    "simulate " + iterations,
                    () -> Forecasts.simulate(
                            work, schedule, new PlanSettings(Duration.ZERO, 0, 2, 1, iterations), PlanProgress.SILENT));
            Baseline baseline = new Baseline(1, 1, java.time.Instant.EPOCH, "tmo", basis, plan);
            Programme slipped = programme.with(programme.initiatives().get(0).withEstimate(Estimate.certain(60)));
            timed("forecast in the agreed order", () -> new ForecastProgramme()
                    .forecast(
                            baseline, slipped, new PlanSettings(Duration.ofDays(1), 0, 1, 1, 0), PlanProgress.SILENT));
            timed("one replayed variant", () -> Replanned.inOrderOf(plan, basis, Map.of())
                    .netPresentValue());
            timed("cost of delay of all", () -> CostOfDelay.of(basis, plan));
            timed("what moved", () -> PlanChanges.between(basis, first, basis, plan));
        }
        if (words.length > 4) {
            advice(basis);
        }
    }

    /** With a fifth word: what takes long. */
    private static void advice(PlanBasis basis) {
        PlanSettings each = new PlanSettings(Duration.ofSeconds(1), 200, 1, 1, 200);
        int[] reports = new int[1];
        PlanProgress counting = (stage, share, best, bound) -> ++reports[0] > 0;
        CapacityAdvice advice =
                timed("which capacity to buy", () -> new AdviseCapacity().advise(basis.programme(), each, counting));
        System.out.printf(
                "  %d bottlenecks, %d reports, frontier of %d%n",
                advice.shortage().size(), reports[0], advice.frontier().size());
        reports[0] = 0;
        Plan plan = new PlanProgramme().plan(basis, each, PlanProgress.SILENT);
        Backcast.Target target = new Backcast.Target(plan.start().plusDays(plan.lengthDays()), null);
        Backcast backcast = timed("back-cast", () -> new BackcastProgramme().towards(basis, target, each, counting));
        System.out.printf(
                "  %d reports, reachable %s, frontier of %d%n",
                reports[0], backcast.isReachable(), backcast.frontier().size());
    }

    private interface Step<T> {
        T run();
    }

    private static <T> T timed(String what, Step<T> step) {
        long wall = System.nanoTime();
        T result = step.run();
        System.out.printf(Locale.ROOT, "%-32s %8.1f ms%n", what, (System.nanoTime() - wall) / 1e6);
        return result;
    }

    /** Initiatives on teams, each after one or two earlier ones nearby. */
    static Programme portfolio(int initiatives, int teams, SplittableRandom random) {
        AProgramme programme = AProgramme.with();
        for (int t = 0; t < teams; t++) {
            programme.team("T" + t, 6 + random.nextInt(8));
        }
        for (int i = 0; i < initiatives; i++) {
            int likely = 10 + random.nextInt(60);
            programme.initiative(
                    "I" + i,
                    new Estimate(likely * 3 / 4, likely, likely * 2),
                    "T" + random.nextInt(teams),
                    1 + random.nextInt(4),
                    50 + random.nextInt(500),
                    random.nextInt(900));
            for (int k = 0; i > 0 && k < 1 + random.nextInt(2); k++) {
                programme.inSequence("I" + Math.max(0, i - 1 - random.nextInt(40)), "I" + i);
            }
        }
        return programme.build();
    }
}
