package org.cairn.planning;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.cairn.businesscase.CaseAssumptions;
import org.cairn.businesscase.ProgrammeCase;
import org.cairn.programme.Initiative;
import org.cairn.programme.Programme;
import org.jspecify.annotations.Nullable;

/**
 * What a plan comes to, side by side with another one.
 *
 * @param finish last working day
 * @param boundDays no plan under these capacities is shorter
 * @param p50 half of the simulated runs finish by then; null when nothing was simulated
 * @param p80 the same for four of five
 * @param netPresentValue of the programme's case at the plan's dates, in the programme's unit
 * @param paybackYears from the start; empty when never within the horizon
 * @param trough the most that must be financed; 0 or negative
 * @param budget one-off cost of all initiatives
 * @param peakShare team → highest share of its capacity in use in any week
 */
public record PlanFigures(
        LocalDate finish,
        int lengthDays,
        int boundDays,
        @Nullable LocalDate p50,
        @Nullable LocalDate p80,
        double netPresentValue,
        OptionalDouble paybackYears,
        double trough,
        double budget,
        Map<String, Double> peakShare) {

    public static PlanFigures of(PlanBasis basis, Plan plan) {
        ProgrammeCase worth = worth(basis.programme(), plan);
        Forecast forecast = plan.forecast();
        Map<String, Double> peaks = new LinkedHashMap<>();
        plan.teams().forEach(t -> peaks.put(t.team(), t.peakShare()));
        return new PlanFigures(
                plan.finish(),
                plan.lengthDays(),
                plan.lowerBoundDays(),
                forecast == null ? null : forecast.programme().p50(),
                forecast == null ? null : forecast.programme().p80(),
                worth.netPresentValue(),
                worth.paybackYears(),
                worth.trough(),
                basis.programme().initiatives().stream()
                        .mapToDouble(i -> i.budget().doubleValue())
                        .sum(),
                peaks);
    }

    /** The business case of what a plan holds, at its dates and with the usual assumptions; newer work has no dates yet. */
    public static ProgrammeCase worth(Programme programme, Plan plan) {
        Map<String, ProgrammeCase.Span> dates = new LinkedHashMap<>();
        plan.items().forEach(i -> dates.put(i.key(), new ProgrammeCase.Span(i.startDay(), i.finishDay())));
        return worth(planned(programme, dates.keySet()), dates);
    }

    private static Programme planned(Programme programme, Set<String> keys) {
        List<Initiative> planned = programme.initiatives().stream()
                .filter(i -> keys.contains(i.key()))
                .toList();
        return planned.size() == programme.initiatives().size()
                ? programme
                : programme.withDependencies(List.of()).withInitiatives(planned);
    }

    static ProgrammeCase worth(Programme programme, Map<String, ProgrammeCase.Span> dates) {
        return ProgrammeCase.of(programme, dates, CaseAssumptions.usual(programme));
    }

    /** The highest of all teams' peaks; 0 without teams. */
    public double peakLoad() {
        return peakShare.values().stream().mapToDouble(d -> d).max().orElse(0);
    }
}
