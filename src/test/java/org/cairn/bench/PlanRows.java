package org.cairn.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import org.cairn.bench.Benchmark.Row;
import org.cairn.planning.AProgramme;
import org.cairn.planning.AdviseCapacity;
import org.cairn.planning.Backcast;
import org.cairn.planning.BackcastProgramme;
import org.cairn.planning.Baseline;
import org.cairn.planning.CapacityAdvice;
import org.cairn.planning.CostOfDelay;
import org.cairn.planning.ForecastProgramme;
import org.cairn.planning.Plan;
import org.cairn.planning.PlanBasis;
import org.cairn.planning.PlanProgramme;
import org.cairn.planning.PlanProgress;
import org.cairn.planning.PlanSettings;
import org.cairn.programme.Estimate;
import org.cairn.programme.Programme;

/** The rows that measure planning a whole programme: compiled, searched, explained, simulated, weighed. */
final class PlanRows {

    private PlanRows() {}

    static List<Row> all() {
        return List.of(
                new Row("plan-500", "a plan with reasons, 500 initiatives, 50 teams", "usable", () -> plan(500)),
                new Row("plan-5k", "the same, 5,000 initiatives", "usable", () -> plan(5_000)),
                new Row("forecast-5k", "forecast after a slip, 5,000 initiatives", "usable", PlanRows::forecast),
                new Row("delay-500", "cost of delay of all of 500 initiatives", "usable", PlanRows::delay),
                new Row(
                        "capacity-500",
                        "which capacity to buy, 500 initiatives, 50 teams",
                        "usable",
                        PlanRows::capacity),
                new Row(
                        "backcast-100",
                        "back-cast to a date, 100 initiatives, 20 teams",
                        "usable",
                        PlanRows::backcast));
    }

    private static String plan(int initiatives) {
        PlanBasis basis = PlanBasis.of(portfolio(initiatives, 50));
        PlanProgramme planner = new PlanProgramme();
        planner.plan(basis, schedules(1, 0), PlanProgress.SILENT);
        Watch first = new Watch();
        Plan plan = planner.plan(basis, schedules(1, 0), PlanProgress.SILENT);
        String at = first.read();
        Watch simulated = new Watch();
        planner.plan(basis, schedules(1, 1_000), PlanProgress.SILENT);
        return "%s to a plan (gap %.2f %%), %s with 1,000 simulated runs"
                .formatted(at, 100 * plan.gap(), simulated.read());
    }

    private static String forecast() {
        Baseline baseline = baseline(5_000, 50);
        Programme programme = baseline.basis().programme();
        Programme slipped = programme.with(programme.initiatives().get(0).withEstimate(Estimate.certain(90)));
        ForecastProgramme forecasts = new ForecastProgramme();
        forecasts.forecast(baseline, slipped, schedules(0, 0), PlanProgress.SILENT);
        Watch watch = new Watch();
        int moved = forecasts
                .forecast(baseline, slipped, schedules(0, 0), PlanProgress.SILENT)
                .changes()
                .movements()
                .size();
        return watch.read() + " (" + moved + " moved)";
    }

    private static String delay() {
        Baseline baseline = baseline(500, 50);
        CostOfDelay.of(baseline.basis(), baseline.plan());
        Watch watch = new Watch();
        CostOfDelay.of(baseline.basis(), baseline.plan());
        return watch.read();
    }

    private static String capacity() {
        Watch watch = new Watch();
        CapacityAdvice advice = new AdviseCapacity().advise(portfolio(500, 50), schedules(200, 0), PlanProgress.SILENT);
        return watch.read() + " (" + advice.shortage().size() + " teams lack somebody)";
    }

    private static String backcast() {
        Baseline baseline = baseline(100, 20);
        Backcast.Target target = new Backcast.Target(
                baseline.plan().start().plusDays(baseline.plan().lengthDays()), null);
        Watch watch = new Watch();
        Backcast backcast =
                new BackcastProgramme().towards(baseline.basis(), target, schedules(200, 200), PlanProgress.SILENT);
        return watch.read() + " (" + backcast.frontier().size() + " options)";
    }

    private static Baseline baseline(int initiatives, int teams) {
        PlanBasis basis = PlanBasis.of(portfolio(initiatives, teams));
        Plan plan = new PlanProgramme().plan(basis, schedules(200, 0), PlanProgress.SILENT);
        return new Baseline(1, 1, Instant.EPOCH, "bench", basis, plan);
    }

    private static PlanSettings schedules(int count, int iterations) {
        return new PlanSettings(Duration.ofSeconds(10), count, 1, 1, iterations);
    }

    /** Initiatives on teams, each after one or two earlier ones nearby. */
    private static Programme portfolio(int initiatives, int teams) {
        SplittableRandom random = new SplittableRandom(3);
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
