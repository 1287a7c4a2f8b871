package org.cairn.web.gate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.cairn.gate.GateReview;
import org.cairn.planning.Baseline;
import org.cairn.planning.Forecast;
import org.cairn.planning.Forecast.Range;
import org.cairn.planning.Plan;
import org.cairn.planning.PlanFigures;
import org.cairn.planning.PlannedInitiative;
import org.cairn.planning.Plans;
import org.cairn.planning.TeamLoad;
import org.cairn.programme.Initiative;
import org.cairn.programme.Programme;
import org.jspecify.annotations.Nullable;

/**
 * What money, time and capacity say at a gate.
 *
 * @param then the figures of the plan that was in force when the gate before was decided, or of the first one
 * @param now the figures of the plan in force
 * @param planned day of this gate in the plan in force
 * @param range when this gate is passed in the simulated runs
 * @param tightest teams by their fullest week, fullest first
 */
record GateFigures(
        @Nullable Worth then,
        @Nullable Worth now,
        @Nullable LocalDate planned,
        @Nullable Range range,
        List<TeamLoad> tightest) {

    private static final int TEAMS = 3;

    GateFigures {
        tightest = List.copyOf(tightest);
    }

    /**
     * What a plan is worth.
     *
     * @param payback years; null when it never pays back within the horizon
     */
    record Worth(double netPresentValue, @Nullable Double payback, double budget, LocalDate finish) {

        static Worth of(Baseline baseline) {
            PlanFigures figures = PlanFigures.of(baseline.basis(), baseline.plan());
            return new Worth(
                    figures.netPresentValue(),
                    figures.paybackYears().isPresent() ? figures.paybackYears().getAsDouble() : null,
                    figures.budget(),
                    figures.finish());
        }
    }

    static GateFigures of(GateReview review, Programme programme, List<GateReview> all, Plans plans) {
        Plan plan = plans.find(review.programme()).orElse(null);
        Optional<Worth> now = plans.findBaseline(review.programme()).map(Worth::of);
        String key = gate(programme, review);
        Forecast forecast = plan == null ? null : plan.forecast();
        Range range = forecast == null ? null : forecast.items().get(key);
        return new GateFigures(
                then(review, all, plans).map(Worth::of).orElse(null),
                now.orElse(null),
                plan == null
                        ? null
                        : plan.find(key).map(PlannedInitiative::finish).orElse(null),
                range,
                plan == null ? List.of() : tightest(plan));
    }

    /** Key of the programme's line that stands for the gate. */
    private static String gate(Programme programme, GateReview review) {
        return programme.initiatives().stream()
                .filter(i -> i.isGate() && i.phase() == review.phase())
                .map(Initiative::key)
                .findFirst()
                .orElse(review.gate());
    }

    private static Optional<Baseline> then(GateReview review, List<GateReview> all, Plans plans) {
        Optional<Instant> before = all.stream()
                .filter(r -> r.decision() != null && r.convenedAt().isBefore(review.convenedAt()))
                .map(r -> java.util.Objects.requireNonNull(r.decision()).at())
                .max(Comparator.naturalOrder());
        List<Plans.Publication> published = plans.list(review.programme());
        return published.stream()
                .filter(p -> before.isEmpty() || !p.at().isAfter(before.get()))
                .map(Plans.Publication::number)
                .reduce((a, b) -> before.isEmpty() ? Integer.valueOf(Math.min(a, b)) : Integer.valueOf(Math.max(a, b)))
                .flatMap(number -> plans.findBaseline(review.programme(), number));
    }

    private static List<TeamLoad> tightest(Plan plan) {
        return plan.teams().stream()
                .sorted(Comparator.comparingDouble(TeamLoad::peakShare).reversed())
                .limit(TEAMS)
                .toList();
    }
}
