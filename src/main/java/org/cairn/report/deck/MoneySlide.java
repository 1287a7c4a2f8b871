package org.cairn.report.deck;

import static org.cairn.report.deck.Body.beside;
import static org.cairn.report.deck.Body.part;

import java.util.ArrayList;
import java.util.List;
import org.cairn.finance.EarnedValue;
import org.cairn.report.Figures;
import org.cairn.report.Wording;

/** Budget, actual cost, and what it will have cost at the end. */
final class MoneySlide {

    private MoneySlide() {}

    static List<Slide> of(Figures figures, Wording wording) {
        if (!figures.hasMoney()) {
            return List.of();
        }
        List<Figures.Phase> phases = List.copyOf(figures.phases().values());
        List<Chart.Series> series = List.of(
                new Chart.Series(
                        wording.say("money.budget"),
                        phases.stream()
                                .map(p -> p.earned().budgetAtCompletion())
                                .toList()),
                new Chart.Series(
                        wording.say("money.actual"),
                        phases.stream().map(p -> p.earned().actualCost()).toList()),
                new Chart.Series(
                        wording.say("money.eac"),
                        phases.stream()
                                .map(p -> atCompletion(figures, p.earned()))
                                .toList()));
        MoneyScale scale = MoneyScale.of(figures, wording, series);
        Chart columns = new Chart.ByCategory(
                Chart.Shape.COLUMNS,
                wording.say("money.description"),
                scale.title(),
                scale.format(),
                phases.stream().map(p -> Wording.shortened(p.name(), 24)).toList(),
                series);
        return List.of(new Slide.Content(
                title(figures, wording),
                figures.hasActuals()
                        ? beside(part(1, columns), part(1.2, bridge(figures, phases, wording)))
                        : columns));
    }

    /** The phases' estimates add up to the programme's: each carries on at the programme's cost performance. */
    private static double atCompletion(Figures figures, EarnedValue phase) {
        double budget = figures.earned().budgetAtCompletion();
        return budget == 0 ? 0 : phase.budgetAtCompletion() * figures.estimateAtCompletion() / budget;
    }

    private static Chart bridge(Figures figures, List<Figures.Phase> phases, Wording wording) {
        List<Chart.Step> steps = new ArrayList<>();
        steps.add(new Chart.Step(wording.say("money.budget"), figures.earned().budgetAtCompletion(), true));
        for (Figures.Phase phase : phases) {
            steps.add(new Chart.Step(
                    Wording.shortened(phase.name(), 18),
                    atCompletion(figures, phase.earned()) - phase.earned().budgetAtCompletion(),
                    false));
        }
        steps.add(new Chart.Step(wording.say("money.eac.short"), figures.estimateAtCompletion(), true));
        MoneyScale scale = MoneyScale.ofSteps(figures, wording, steps);
        return new Chart.Waterfall(
                wording.say("money.bridge.description"), scale.title(), scale.format(), false, steps);
    }

    private static String title(Figures figures, Wording wording) {
        String budget = wording.money(figures.earned().budgetAtCompletion(), figures.programme());
        if (!figures.hasActuals()) {
            return wording.say("money.title.unspent", budget);
        }
        double over = figures.estimateAtCompletion() - figures.earned().budgetAtCompletion();
        String spent = wording.money(figures.earned().actualCost(), figures.programme());
        double performance = figures.earned().costPerformance();
        if (Math.abs(over) < 0.005 * figures.earned().budgetAtCompletion()) {
            return wording.say("money.title.even", budget, spent);
        }
        return wording.say(
                over > 0 ? "money.title.over" : "money.title.under",
                wording.money(Math.abs(over), figures.programme()),
                budget,
                wording.number(performance, 2),
                wording.money(figures.estimateAtCompletion(), figures.programme()));
    }
}
