package org.cairn.planning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.cairn.planning.PlanProgress.Stage;
import org.cairn.risk.FinishDistribution;
import org.cairn.risk.JointOutcome;
import org.cairn.risk.Simulation;
import org.cairn.risk.SimulationResult;
import org.cairn.risk.SimulationSettings;
import org.cairn.schedule.Schedule;
import org.jspecify.annotations.Nullable;

/** Simulates a plan and turns the simulation's slots into dates. */
final class Forecasts {

    private static final int CURVE_POINTS = 40;
    private static final int DRIVERS = 10;
    private static final int CLOUD = 200;
    private static final double CONFIDENT = 0.8;

    private Forecasts() {}

    static Forecast simulate(ProgrammeNetwork work, Schedule schedule, PlanSettings settings, PlanProgress progress) {
        SimulatedProgramme simulated = SimulatedProgramme.of(work, schedule, settings.risks());
        SimulationResult result = Simulation.run(
                simulated.model(),
                new SimulationSettings(
                        settings.iterations(),
                        settings.seed(),
                        settings.threads(),
                        settings.risks().correlation()),
                share -> progress.report(Stage.SIMULATION, share, -1, -1));
        Map<String, Forecast.Range> items = new HashMap<>();
        Map<String, Double> criticality = new HashMap<>();
        for (int i = 0; i < work.network().size(); i++) {
            String key = work.network().id(i);
            items.put(
                    key,
                    range(work.calendar(), result.activityFinish().get(simulated.passed()[i])));
            criticality.put(key, result.criticality()[i]);
        }
        return new Forecast(
                result.iterations(),
                settings.seed(),
                range(work.calendar(), result.finish()),
                items,
                criticality,
                curve(work.calendar(), result.finish()),
                drivers(simulated, result),
                money(work, schedule, result));
    }

    /** A gate's own line and all that it sends back are one bar, the longest of them. */
    private static List<Forecast.Driver> drivers(SimulatedProgramme simulated, SimulationResult result) {
        Map<String, Forecast.Driver> bars = new LinkedHashMap<>();
        for (SimulationResult.Driver d : result.drivers()) {
            String key = simulated.label().get(d.activity());
            bars.putIfAbsent(key, new Forecast.Driver(key, d.correlation(), d.swing()));
        }
        return bars.values().stream().limit(DRIVERS).toList();
    }

    private static Forecast.Range range(WorkCalendar calendar, FinishDistribution finish) {
        return new Forecast.Range(
                day(calendar, finish.percentile(0.1)),
                day(calendar, finish.percentile(0.5)),
                day(calendar, finish.percentile(0.8)),
                day(calendar, finish.percentile(0.9)));
    }

    private static LocalDate day(WorkCalendar calendar, int end) {
        return DescribedPlan.lastDay(calendar, 0, end);
    }

    private static List<Forecast.Point> curve(WorkCalendar calendar, FinishDistribution finish) {
        int first = finish.percentile(0.001);
        int last = finish.percentile(1);
        List<Forecast.Point> curve = new ArrayList<>();
        int step = Math.max(1, (last - first) / CURVE_POINTS);
        for (int slot = first; slot < last + step; slot += step) {
            curve.add(new Forecast.Point(day(calendar, slot), finish.probabilityAtMost(slot)));
        }
        return curve;
    }

    private static Forecast.@Nullable Money money(ProgrammeNetwork work, Schedule schedule, SimulationResult result) {
        double budget = work.programme().initiatives().stream()
                .mapToDouble(i -> i.budget().doubleValue())
                .sum();
        if (budget == 0) {
            return null;
        }
        JointOutcome joint = result.joint();
        int planned = schedule.makespan(work.network());
        return new Forecast.Money(
                budget,
                joint.costPercentile(0.1),
                joint.costPercentile(0.5),
                joint.costPercentile(0.8),
                joint.costPercentile(0.9),
                joint.confidence(Integer.MAX_VALUE, budget),
                joint.confidence(planned, Double.MAX_VALUE),
                joint.confidence(planned, budget),
                confident(work.calendar(), result),
                cloud(work.calendar(), joint));
    }

    /** For some dates from the 80th percentile on: the cost with which four of five iterations keep both. */
    private static List<Forecast.Pair> confident(WorkCalendar calendar, SimulationResult result) {
        TreeSet<Integer> slots = new TreeSet<>();
        for (int k = 0; k <= 10; k++) {
            slots.add(result.finish().percentile(CONFIDENT + k * (1 - CONFIDENT) / 10));
        }
        List<Forecast.Pair> pairs = new ArrayList<>();
        for (int slot : slots) {
            double cost = costWith(result.joint(), slot);
            if (!Double.isNaN(cost)) {
                pairs.add(new Forecast.Pair(day(calendar, slot), cost));
            }
        }
        return pairs;
    }

    /** The smallest cost with which four of five iterations end by the slot and cost no more; NaN when too few end by then. */
    private static double costWith(JointOutcome joint, int slot) {
        int[] finishes = joint.finishes();
        double[] costs = joint.costs();
        double[] inTime = java.util.stream.IntStream.range(0, costs.length)
                .filter(it -> finishes[it] <= slot)
                .mapToDouble(it -> costs[it])
                .sorted()
                .toArray();
        int wanted = (int) Math.ceil(CONFIDENT * costs.length - 1e-9);
        return inTime.length < wanted ? Double.NaN : inTime[wanted - 1];
    }

    private static List<Forecast.Pair> cloud(WorkCalendar calendar, JointOutcome joint) {
        int[] finishes = joint.finishes();
        double[] costs = joint.costs();
        int step = Math.max(1, (costs.length + CLOUD - 1) / CLOUD);
        List<Forecast.Pair> cloud = new ArrayList<>();
        for (int it = 0; it < costs.length; it += step) {
            cloud.add(new Forecast.Pair(day(calendar, finishes[it]), costs[it]));
        }
        return cloud;
    }
}
