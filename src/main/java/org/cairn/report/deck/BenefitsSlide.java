package org.cairn.report.deck;

import static org.cairn.report.deck.Body.beside;
import static org.cairn.report.deck.Body.part;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.cairn.businesscase.ProgrammeCase;
import org.cairn.programme.BenefitLine;
import org.cairn.report.CaseFigures;
import org.cairn.report.Figures;
import org.cairn.report.Wording;
import org.cairn.report.deck.Body.Cell;
import org.cairn.report.deck.Body.Column;
import org.cairn.report.deck.Body.Table;

/** What comes in, added up: planned, validated by finance, and what was spent for it. */
final class BenefitsSlide {

    private static final int MOST = 7;

    private BenefitsSlide() {}

    static List<Slide> of(Figures figures, Wording wording) {
        if (!figures.worth().hasBenefit()) {
            return List.of();
        }
        List<Chart.Series> series = List.of(
                new Chart.Series(wording.say("benefits.planned"), sums(figures.worth(), true)),
                new Chart.Series(wording.say("benefits.validated"), sums(figures.validated(), true)),
                new Chart.Series(wording.say("benefits.cost"), sums(figures.worth(), false)));
        MoneyScale scale = MoneyScale.of(figures, wording, series);
        Chart chart = new Chart.ByCategory(
                Chart.Shape.LINES,
                wording.say("benefits.description"),
                scale.title(),
                scale.format(),
                quarters(figures.worth(), wording),
                series);
        return List.of(
                new Slide.Content(title(figures, wording), beside(part(1.5, chart), part(1, lines(figures, wording)))));
    }

    static List<String> quarters(CaseFigures worth, Wording wording) {
        List<String> names = new ArrayList<>();
        for (int q = 0; q < worth.quarters().size(); q++) {
            names.add(wording.say("quarter", q / 4 + 1, q % 4 + 1));
        }
        return names;
    }

    private static List<Double> sums(CaseFigures worth, boolean benefit) {
        List<Double> sums = new ArrayList<>();
        double sum = 0;
        for (ProgrammeCase.Quarter quarter : worth.quarters()) {
            sum += benefit ? quarter.benefit() : quarter.cost() + quarter.runCost();
            sums.add(sum);
        }
        return sums;
    }

    private static String title(Figures figures, Wording wording) {
        double claimed = yearly(figures, false);
        double validated = yearly(figures, true);
        return wording.say(
                "benefits.title",
                wording.money(claimed, figures.programme()),
                wording.percent(claimed == 0 ? 0 : validated / claimed),
                figures.worth().paybackYears().isPresent()
                        ? wording.say(
                                "benefits.payback",
                                wording.number(figures.worth().paybackYears().getAsDouble(), 1))
                        : wording.say(
                                "benefits.nopayback",
                                figures.worth().assumptions().years()));
    }

    private static double yearly(Figures figures, boolean validatedOnly) {
        return figures.lines().stream()
                .flatMap(l -> l.initiative().benefits().stream())
                .filter(b -> !validatedOnly || b.validated())
                .mapToDouble(b -> b.yearly().doubleValue())
                .sum();
    }

    private static Table lines(Figures figures, Wording wording) {
        List<Claim> claims = figures.initiatives().stream()
                .flatMap(l -> l.initiative().benefits().stream().map(b -> new Claim(l, b)))
                .sorted(Comparator.comparing((Claim c) -> c.line().yearly()).reversed())
                .toList();
        return new Table(
                claims.size() > MOST
                        ? wording.say("benefits.largest.of", MOST, claims.size())
                        : wording.say("benefits.largest"),
                List.of(
                        Column.text(wording.say("column.initiative"), 50),
                        Column.number(wording.say("column.yearly"), 26),
                        Column.mark(wording.say("column.validated"), 24)),
                claims.stream()
                        .limit(MOST)
                        .map(c -> List.of(
                                Cell.of(Wording.shortened(c.of().initiative().name(), 48)),
                                Cell.of(wording.money(c.line().yearly().doubleValue(), figures.programme())),
                                c.line().validated() ? Cell.of(wording.say("yes")) : Cell.quiet(wording.say("no"))))
                        .toList());
    }

    /** A benefit and whose it is. */
    private record Claim(Figures.Line of, BenefitLine line) {}
}
