package org.cairn.planning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairn.businesscase.CaseAssumptions;
import org.cairn.businesscase.ProgrammeCase;
import org.cairn.planning.Backcast.Choice;
import org.cairn.planning.Backcast.Fate;
import org.cairn.planning.Backcast.Option;
import org.cairn.planning.Backcast.Reason;
import org.cairn.planning.Backcast.Target;
import org.cairn.programme.Dependency;
import org.cairn.programme.Effort;
import org.cairn.programme.Initiative;
import org.cairn.programme.Programme;
import org.cairn.risk.Simulation;
import org.cairn.risk.SimulationListener;
import org.cairn.risk.SimulationResult;
import org.cairn.risk.SimulationSettings;
import org.cairn.schedule.Network;
import org.cairn.schedule.Optimiser;
import org.cairn.schedule.Schedule;
import org.cairn.schedule.SearchLimit;
import org.cairn.schedule.SearchListener;
import org.jspecify.annotations.Nullable;

/** Plans, simulates and values a programme without some of its initiatives. */
final class BackcastTrials {

    private static final int FEWEST_ITERATIONS = 200;

    private final PlanBasis basis;
    private final Target target;
    private final PlanSettings settings;
    private final Selection selection;
    private final CaseAssumptions assumptions;
    /** What is deferred begins after it: the target's date or, without one, the end of the first plan that was tried. */
    private @Nullable LocalDate horizon;

    BackcastTrials(PlanBasis basis, Target target, PlanSettings settings, Selection selection) {
        this.basis = basis;
        this.target = target;
        this.settings = settings;
        this.selection = selection;
        this.horizon = target.finish();
        this.assumptions = CaseAssumptions.usual(basis.programme());
    }

    /**
     * What came out.
     *
     * @param out initiatives that are not started
     * @param plan of what is started; without reasons and forecast
     * @param lengthDays of what is started
     * @param criticality key → share of iterations in which it was critical
     */
    record Trial(Set<String> out, Option option, Schedule plan, int lengthDays, Map<String, Double> criticality) {}

    Trial without(Set<String> out) {
        ProgrammeNetwork work = ProgrammeNetwork.of(kept(out));
        Schedule schedule = Optimiser.solve(work.network(), PlanProgramme.limit(settings), SearchListener.NONE)
                .schedule();
        SimulationResult result = simulated(work, schedule);
        int length = schedule.makespan(work.network());
        LocalDate finish = DescribedPlan.lastDay(work.calendar(), 0, length);
        LocalDate p80 =
                DescribedPlan.lastDay(work.calendar(), 0, result.finish().percentile(0.8));
        Map<String, ProgrammeCase.Span> dates = spans(work, schedule);
        horizon = horizon == null ? p80 : horizon;
        Later later = later(out, work.calendar(), p80.isAfter(horizon) ? p80 : horizon);
        double cost = cost(work.programme());
        Option option = new Option(
                choices(out, dates, later),
                PlanFigures.worth(work.programme(), dates).netPresentValue() + later.worth(),
                finish,
                p80,
                cost,
                peak(work, schedule, length),
                target.isMetBy(p80, cost));
        return new Trial(Set.copyOf(out), option, schedule, length, criticality(work, result));
    }

    PlanBasis kept(Set<String> out) {
        return new PlanBasis(
                selection.without(out),
                basis.pins().stream().filter(p -> !out.contains(p.initiative())).toList());
    }

    private SimulationResult simulated(ProgrammeNetwork work, Schedule schedule) {
        Set<String> there = new HashSet<>(work.programme().initiativesByKey().keySet());
        RiskProfile risks = settings.risks().of(there);
        return Simulation.run(
                SimulatedProgramme.of(work, schedule, risks).model(),
                new SimulationSettings(
                        Math.max(FEWEST_ITERATIONS, settings.iterations()),
                        settings.seed(),
                        settings.threads(),
                        risks.correlation()),
                SimulationListener.NONE);
    }

    private static Map<String, Double> criticality(ProgrammeNetwork work, SimulationResult result) {
        Map<String, Double> shares = new HashMap<>();
        for (int i = 0; i < work.network().size(); i++) {
            shares.put(work.network().id(i), result.criticality()[i]);
        }
        return shares;
    }

    private static Map<String, ProgrammeCase.Span> spans(ProgrammeNetwork work, Schedule schedule) {
        Network net = work.network();
        Map<String, ProgrammeCase.Span> dates = new HashMap<>();
        for (int i = 0; i < net.size(); i++) {
            dates.put(net.id(i), new ProgrammeCase.Span(schedule.start(i), schedule.start(i) + net.duration(i)));
        }
        return dates;
    }

    static double cost(Programme programme) {
        return programme.initiatives().stream()
                .mapToDouble(i -> i.budget().doubleValue())
                .sum();
    }

    private static double peak(ProgrammeNetwork work, Schedule schedule, int length) {
        double[] load = new double[length];
        double peak = 0;
        for (int i = 0; i < work.network().size(); i++) {
            double fte = work.programme().initiatives().get(i).efforts().stream()
                    .mapToDouble(Effort::fte)
                    .sum();
            for (int t = schedule.start(i);
                    t < schedule.start(i) + work.network().duration(i);
                    t++) {
                load[t] += fte;
                peak = Math.max(peak, load[t]);
            }
        }
        return peak;
    }

    /**
     * What is left out and done later.
     *
     * @param worth net present value of all groups that are worth doing later
     * @param each key → what its group is worth later
     */
    private record Later(double worth, Map<String, Double> each) {}

    /** What is left out, when it begins after this day; groups that hang together stay together. */
    private Later later(Set<String> out, WorkCalendar calendar, LocalDate over) {
        if (out.isEmpty()) {
            return new Later(0, Map.of());
        }
        Programme rest = rest(out, over.plusDays(1));
        ProgrammeNetwork work = ProgrammeNetwork.of(rest);
        Schedule schedule = Optimiser.solve(
                        work.network(), SearchLimit.schedules(1, settings.seed()), SearchListener.NONE)
                .schedule();
        Map<String, Double> worth = new HashMap<>();
        for (int i = 0; i < work.network().size(); i++) {
            Initiative initiative = rest.initiatives().get(i);
            int start = calendar.slot(work.calendar().date(schedule.start(i)));
            worth.put(initiative.key(), worth(initiative, start, work.network().duration(i)));
        }
        double sum = 0;
        Map<String, Double> each = new HashMap<>();
        for (Set<String> group : groups(out, rest.dependencies())) {
            double together = group.stream().mapToDouble(worth::get).sum();
            group.forEach(key -> each.put(key, together));
            sum += Math.max(0, together);
        }
        return new Later(sum, each);
    }

    /** What one initiative adds to the net present value when it starts in this slot. */
    double worth(Initiative initiative, int start, int days) {
        return ProgrammeCase.ofInitiative(initiative, new ProgrammeCase.Span(start, start + days), assumptions)
                .netPresentValue();
    }

    private Programme rest(Set<String> out, LocalDate from) {
        Programme all = basis.programme();
        return all.withInitiatives(all.initiatives().stream()
                        .filter(i -> out.contains(i.key()))
                        .map(i -> i.withEarliestStart(from))
                        .toList())
                .withDependencies(all.dependencies().stream()
                        .filter(d -> out.contains(d.predecessor()) && out.contains(d.successor()))
                        .toList());
    }

    private static Collection<Set<String>> groups(Set<String> keys, List<Dependency> links) {
        Map<String, Set<String>> group = new LinkedHashMap<>();
        keys.forEach(key -> group.put(key, new HashSet<>(Set.of(key))));
        for (Dependency link : links) {
            Set<String> one = group.get(link.predecessor());
            Set<String> two = group.get(link.successor());
            if (one != null && two != null && one != two) {
                one.addAll(two);
                two.forEach(key -> group.put(key, one));
            }
        }
        return new HashSet<>(group.values());
    }

    private List<Choice> choices(Set<String> out, Map<String, ProgrammeCase.Span> dates, Later later) {
        List<Choice> choices = new ArrayList<>();
        for (Initiative initiative : basis.programme().initiatives()) {
            if (!initiative.isGate()) {
                choices.add(
                        out.contains(initiative.key())
                                ? left(initiative, out, later.each().getOrDefault(initiative.key(), 0.0))
                                : started(initiative, out, dates));
            }
        }
        return choices;
    }

    private Choice started(Initiative initiative, Set<String> out, Map<String, ProgrammeCase.Span> dates) {
        String key = initiative.key();
        Reason reason;
        String neededBy = selection.neededBy(key, out);
        if (initiative.actualStart() != null) {
            reason = new Reason.Begun();
        } else if (!initiative.benefits().isEmpty() || neededBy.isEmpty()) {
            ProgrammeCase.Span span = java.util.Objects.requireNonNull(dates.get(key));
            reason = new Reason.Worth(
                    ProgrammeCase.ofInitiative(initiative, span, assumptions).netPresentValue());
        } else if (basis.programme().findInitiative(neededBy).orElseThrow().isGate()) {
            reason = new Reason.NeededForGate(neededBy);
        } else {
            reason = new Reason.NeededBy(neededBy);
        }
        return new Choice(key, Fate.START, reason);
    }

    private Choice left(Initiative initiative, Set<String> out, double laterWorth) {
        String needs = selection.needs(initiative.key(), out);
        Fate fate = laterWorth > 0 ? Fate.DEFER : Fate.DROP;
        Reason reason;
        if (!needs.isEmpty()) {
            reason = new Reason.Needs(needs);
        } else if (initiative.benefits().isEmpty()) {
            reason = new Reason.NeededByNobody();
        } else if (fate == Fate.DROP) {
            reason = new Reason.NotWorthLater(laterWorth);
        } else if (target.finish() == null) {
            reason = new Reason.Costs(initiative.budget().doubleValue());
        } else {
            reason = frees(initiative);
        }
        return new Choice(initiative.key(), fate, reason);
    }

    private static Reason frees(Initiative initiative) {
        return initiative.efforts().stream()
                .max(java.util.Comparator.comparingDouble(Effort::fte))
                .<Reason>map(e -> new Reason.Frees(
                        e.team(), e.fte() * initiative.estimate().likely()))
                .orElseGet(() -> new Reason.Costs(initiative.budget().doubleValue()));
    }
}
