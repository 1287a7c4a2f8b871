package org.cairn.planning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.cairn.programme.Initiative;
import org.cairn.programme.Programme;
import org.cairn.schedule.CriticalPath;
import org.cairn.schedule.InvalidNetwork;
import org.cairn.schedule.LowerBound;
import org.cairn.schedule.Network;
import org.cairn.schedule.Objective;
import org.cairn.schedule.Optimiser;
import org.cairn.schedule.Replay;
import org.cairn.schedule.Schedule;
import org.cairn.schedule.Solution;
import org.springframework.stereotype.Component;

/**
 * Plans what is left of a programme from what has really happened, and says what moved since the baseline.
 *
 * <p>Done work stands at its actual dates, begun and pinned work does not move. The rest keeps the order of the baseline;
 * another order is taken only where a search finds one that ends earlier. Within that end everything is kept at its baseline
 * start that can be.
 */
@Component
public class ForecastProgramme {

    /**
     * Forecasts as of the programme's day.
     *
     * @param settings a search of no schedules keeps the baseline's order: at once, for any size
     * @throws InvalidNetwork naming the initiatives that cannot be planned
     */
    public ProgrammeForecast forecast(Baseline baseline, Programme now, PlanSettings settings, PlanProgress progress) {
        List<Pin> kept = new ArrayList<>(baseline.basis().pins());
        kept.removeIf(pin -> now.findInitiative(pin.initiative()).isEmpty());
        List<Pin> broken = tooEarly(now, kept);
        kept.removeAll(broken);
        while (true) {
            PlanBasis basis = new PlanBasis(now, kept);
            try {
                Plan plan = plan(baseline.plan(), basis, settings, progress);
                PlanChanges changes = PlanChanges.between(baseline.basis(), baseline.plan(), basis, plan);
                return new ProgrammeForecast(baseline, basis, plan, changes, broken);
            } catch (InvalidNetwork e) {
                if (kept.isEmpty()) {
                    throw e;
                }
                broken.add(kept.remove(kept.size() - 1));
            }
        }
    }

    /** Pins that what comes before them overtakes, whatever the teams could do. */
    private static List<Pin> tooEarly(Programme now, List<Pin> pins) {
        ProgrammeNetwork free = ProgrammeNetwork.of(now);
        CriticalPath path = CriticalPath.of(free.network());
        Map<String, Integer> earliest = new HashMap<>();
        for (int i = 0; i < free.network().size(); i++) {
            earliest.put(free.network().id(i), path.earliestStart(i));
        }
        int today = free.calendar().slot(now.asOf());
        List<Pin> overtaken = new ArrayList<>();
        for (Pin pin : pins) {
            int slot = Math.max(today, free.calendar().slot(pin.start()));
            if (now.findInitiative(pin.initiative()).orElseThrow().actualStart() == null
                    && earliest.getOrDefault(pin.initiative(), 0) > slot) {
                overtaken.add(pin);
            }
        }
        return overtaken;
    }

    private static Plan plan(Plan baseline, PlanBasis basis, PlanSettings settings, PlanProgress progress) {
        ProgrammeNetwork work = ProgrammeNetwork.of(basis);
        Network net = work.network();
        int[] wished = wished(baseline, work);
        Schedule steady = KeptInPlace.of(net, replayed(net, wished), wished);
        int bound = LowerBound.of(net);
        if (settings.schedules() > 0 && steady.makespan(net) > bound) {
            steady = KeptInPlace.of(net, improved(net, steady, wished, settings, progress), wished);
        }
        PlanProgramme.check(basis, work, steady);
        Forecast forecast = settings.iterations() == 0 ? null : Forecasts.simulate(work, steady, settings, progress);
        return DescribedPlan.of(work, steady, bound, forecast);
    }

    /** A shorter plan with as few moves as it needs, or the same one. */
    private static Schedule improved(
            Network net, Schedule steady, int[] wished, PlanSettings settings, PlanProgress progress) {
        int[] given = steady.starts();
        for (int i = 0; i < given.length; i++) {
            given[i] = wished[i] < 0 ? given[i] : wished[i];
        }
        double lessThanOneDay = 1.0 / (net.size() * (double) Math.max(1, steady.makespan(net)));
        Objective stable = new Objective.Stable(Objective.MAKESPAN, new Schedule(given), lessThanOneDay);
        Solution found = Optimiser.improve(
                net, steady, stable, PlanProgramme.limit(settings), PlanProgramme.listener(settings, progress));
        boolean shorter = found.lateness() == 0 && found.makespan() < steady.makespan(net);
        return shorter ? found.schedule() : steady;
    }

    /** Where the baseline would start each line, as slots of today's calendar; −1 for what it does not know. */
    private static int[] wished(Plan baseline, ProgrammeNetwork work) {
        Map<String, PlannedInitiative> agreed = new HashMap<>();
        baseline.items().forEach(item -> agreed.put(item.key(), item));
        List<Initiative> initiatives = work.programme().initiatives();
        int[] wished = new int[initiatives.size()];
        for (int i = 0; i < wished.length; i++) {
            PlannedInitiative item = agreed.get(initiatives.get(i).key());
            wished[i] = item == null ? -1 : work.calendar().slot(item.start());
        }
        return wished;
    }

    /** The baseline's order; what it does not know comes last. */
    private static Schedule replayed(Network net, int[] wished) {
        int[] order = new int[wished.length];
        int[] durations = new int[wished.length];
        int last = IntStream.of(wished).max().orElse(0) + 1;
        for (int i = 0; i < order.length; i++) {
            order[i] = wished[i] < 0 ? last : wished[i];
            durations[i] = net.duration(i);
        }
        int[] starts = new int[order.length];
        new Replay(net, new Schedule(order)).run(durations, starts);
        return new Schedule(starts);
    }
}
