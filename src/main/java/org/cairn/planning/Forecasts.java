package org.cairn.planning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cairn.planning.PlanProgress.Stage;
import org.cairn.risk.FinishDistribution;
import org.cairn.risk.Simulation;
import org.cairn.risk.SimulationResult;
import org.cairn.risk.SimulationSettings;
import org.cairn.schedule.Network;
import org.cairn.schedule.Schedule;

/** Turns a simulation's slots into dates. */
final class Forecasts {

    private static final int CURVE_POINTS = 40;
    private static final int DRIVERS = 10;

    private Forecasts() {}

    static Forecast simulate(ProgrammeNetwork work, Schedule schedule, PlanSettings settings, PlanProgress progress) {
        progress.report(Stage.SIMULATION, 0, -1, -1);
        Network net = work.network();
        SimulationResult result = Simulation.run(
                net,
                schedule,
                work.estimates(),
                new SimulationSettings(settings.iterations(), settings.seed(), settings.threads(), 0));
        Map<String, Forecast.Range> items = new HashMap<>();
        Map<String, Double> criticality = new HashMap<>();
        for (int i = 0; i < net.size(); i++) {
            items.put(net.id(i), range(work.calendar(), result.activityFinish().get(i)));
            criticality.put(net.id(i), result.criticality()[i]);
        }
        List<Forecast.Driver> drivers = result.drivers().stream()
                .limit(DRIVERS)
                .map(d -> new Forecast.Driver(net.id(d.activity()), d.correlation(), d.swing()))
                .toList();
        progress.report(Stage.SIMULATION, 1, -1, -1);
        return new Forecast(
                settings.iterations(),
                settings.seed(),
                range(work.calendar(), result.finish()),
                items,
                criticality,
                curve(work.calendar(), result.finish()),
                drivers);
    }

    private static Forecast.Range range(WorkCalendar calendar, FinishDistribution finish) {
        return new Forecast.Range(
                PlanProgramme.lastDay(calendar, 0, finish.percentile(0.1)),
                PlanProgramme.lastDay(calendar, 0, finish.percentile(0.5)),
                PlanProgramme.lastDay(calendar, 0, finish.percentile(0.8)),
                PlanProgramme.lastDay(calendar, 0, finish.percentile(0.9)));
    }

    private static List<Forecast.Point> curve(WorkCalendar calendar, FinishDistribution finish) {
        int first = finish.percentile(0.001);
        int last = finish.percentile(1);
        List<Forecast.Point> curve = new ArrayList<>();
        int step = Math.max(1, (last - first) / CURVE_POINTS);
        for (int slot = first; slot < last + step; slot += step) {
            curve.add(new Forecast.Point(PlanProgramme.lastDay(calendar, 0, slot), finish.probabilityAtMost(slot)));
        }
        return curve;
    }
}
