package org.cairn.report.deck;

import static org.cairn.report.deck.Body.beside;
import static org.cairn.report.deck.Body.part;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.cairn.businesscase.ProgrammeCase.Quarter;
import org.cairn.report.CaseFigures;
import org.cairn.report.Figures;
import org.cairn.report.Wording;

/** The business case in the appendix: its flows, what they are worth, and which initiative brings what for how much. */
final class CaseSlides {

    private static final int MOST_BUBBLES = 24;

    private CaseSlides() {}

    static List<Slide> of(Figures figures, Wording wording) {
        if (!figures.hasMoney()) {
            return List.of();
        }
        List<Slide> slides = new ArrayList<>();
        slides.add(new Slide.Content(
                title(figures, wording),
                beside(part(1.6, flows(figures, figures.worth(), wording)), part(1, bridge(figures, wording)))));
        if (figures.worth().hasBenefit()) {
            slides.add(new Slide.Content(valueTitle(figures, wording), bubbles(figures, wording)));
        }
        return slides;
    }

    /** Cost and benefit by quarter, and the running sum as a line. */
    static Chart flows(Figures figures, CaseFigures worth, Wording wording) {
        List<Chart.Series> series = List.of(
                new Chart.Series(
                        wording.say("case.cost"),
                        worth.quarters().stream()
                                .map(q -> -q.cost() - q.runCost())
                                .toList()),
                new Chart.Series(
                        wording.say("case.benefit"),
                        worth.quarters().stream().map(Quarter::benefit).toList()),
                new Chart.Series(wording.say("case.cumulative"), worth.cumulative()));
        MoneyScale scale = MoneyScale.of(figures, wording, series);
        return new Chart.ByCategory(
                Chart.Shape.COLUMNS_AND_LINE,
                wording.say("case.description"),
                scale.title(),
                scale.format(),
                BenefitsSlide.quarters(worth, wording),
                series);
    }

    private static String title(Figures figures, Wording wording) {
        CaseFigures worth = figures.worth();
        String value = wording.money(worth.netPresentValue(), figures.programme());
        String rate = wording.number(100 * worth.assumptions().discountRate(), 1);
        if (!worth.hasBenefit()) {
            return wording.say("case.title.cost", value, rate);
        }
        return wording.say(
                worth.netPresentValue() >= 0 ? "case.title" : "case.title.negative",
                value,
                rate,
                rate(worth, wording),
                wording.money(-worth.trough(), figures.programme()));
    }

    static String rate(CaseFigures worth, Wording wording) {
        if (worth.rate() instanceof CaseFigures.Rate.Yearly yearly) {
            return wording.number(100 * yearly.rate(), 1) + " %";
        }
        return wording.say(worth.rate() instanceof CaseFigures.Rate.None ? "case.rate.none" : "case.rate.ambiguous");
    }

    /** From what is spent to what it is worth, each discounted. */
    private static Chart bridge(Figures figures, Wording wording) {
        CaseFigures worth = figures.worth();
        double cost = 0;
        double run = 0;
        double benefit = 0;
        for (int q = 0; q < worth.quarters().size(); q++) {
            double factor = Math.pow(1 + worth.assumptions().discountRate(), (q + 0.5) / 4);
            cost += worth.quarters().get(q).cost() / factor;
            run += worth.quarters().get(q).runCost() / factor;
            benefit += worth.quarters().get(q).benefit() / factor;
        }
        List<Chart.Step> steps = List.of(
                new Chart.Step(wording.say("case.bridge.benefit"), benefit, true),
                new Chart.Step(wording.say("case.bridge.run"), -run, false),
                new Chart.Step(wording.say("case.bridge.cost"), -cost, false),
                new Chart.Step(wording.say("case.bridge.worth"), worth.netPresentValue(), true));
        MoneyScale scale = MoneyScale.ofSteps(figures, wording, steps);
        return new Chart.Waterfall(wording.say("case.bridge.description"), scale.title(), scale.format(), true, steps);
    }

    private static String valueTitle(Figures figures, Wording wording) {
        List<Figures.Line> bearing = bearing(figures);
        double all =
                bearing.stream().mapToDouble(l -> l.worth().netPresentValue()).sum();
        List<Figures.Line> best = bearing.stream()
                .sorted(Comparator.comparingDouble(
                        (Figures.Line l) -> -l.worth().netPresentValue()))
                .limit(3)
                .toList();
        double top = best.stream().mapToDouble(l -> l.worth().netPresentValue()).sum();
        return wording.say(
                "value.title",
                best.size(),
                wording.money(top, figures.programme()),
                wording.money(all, figures.programme()),
                best.isEmpty() ? "" : Names.inTitle(best.get(0)));
    }

    private static List<Figures.Line> bearing(Figures figures) {
        return figures.initiatives().stream()
                .filter(l -> l.worth().hasBenefit())
                .toList();
    }

    private static Chart bubbles(Figures figures, Wording wording) {
        List<Chart.Group> groups = new ArrayList<>();
        List<Figures.Line> all = bearing(figures);
        List<Figures.Line> bearing = all.stream()
                .sorted(Comparator.comparingDouble(
                        (Figures.Line l) -> -Math.abs(l.worth().netPresentValue())))
                .limit(MOST_BUBBLES)
                .toList();
        for (Figures.Phase phase : figures.phases().values()) {
            List<Chart.Bubble> of = bearing.stream()
                    .filter(l -> l.initiative().phase() == phase.number())
                    .map(l -> new Chart.Bubble(
                            l.key(),
                            l.earned().budgetAtCompletion(),
                            l.worth().netPresentValue(),
                            Math.max(1, l.dates().durationDays() / 5.0)))
                    .toList();
            if (!of.isEmpty()) {
                groups.add(new Chart.Group(Wording.shortened(phase.name(), 24), of));
            }
        }
        String unit = MoneyScale.plain(figures, wording).title();
        String axis = all.size() > MOST_BUBBLES
                ? wording.say("value.axis.of", unit, MOST_BUBBLES, all.size())
                : wording.say("value.axis", unit);
        return new Chart.Bubbles(
                wording.say("value.description"),
                axis,
                wording.say("value.across", unit),
                wording.say("value.size"),
                groups);
    }
}
