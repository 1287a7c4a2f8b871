package org.cairn.report.deck;

import static org.cairn.report.deck.Body.below;
import static org.cairn.report.deck.Body.part;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cairn.planning.Forecast;
import org.cairn.planning.TeamLoad;
import org.cairn.report.Figures;
import org.cairn.report.Snapshot.Alternative;
import org.cairn.report.Wording;
import org.cairn.report.deck.Body.Cell;
import org.cairn.report.deck.Body.Column;
import org.cairn.report.deck.Body.Table;

/** The plan in force beside what else was planned. */
final class ScenariosSlide {

    private ScenariosSlide() {}

    static List<Slide> of(Figures figures, Wording wording) {
        List<Alternative> others = figures.snapshot().state().scenarios();
        if (others.isEmpty()) {
            return List.of();
        }
        List<Alternative> all = new ArrayList<>();
        all.add(inForce(figures, wording));
        all.addAll(others);
        Table table = new Table(
                "",
                List.of(
                        Column.text(wording.say("column.scenario"), 22),
                        Column.number(wording.say("column.finish"), 13),
                        Column.number(wording.say("column.change"), 13),
                        Column.number(wording.say("column.p80"), 13),
                        Column.number(wording.say("column.worth"), 14),
                        Column.number(wording.say("column.peak"), 9),
                        Column.text(wording.say("column.different"), 26)),
                all.stream().map(a -> row(figures, a, wording)).toList());
        Chart chart = new Chart.ByCategory(
                Chart.Shape.COLUMNS,
                wording.say("scenarios.description"),
                wording.say("scenarios.axis"),
                Chart.Format.PEOPLE,
                all.stream().map(a -> Wording.shortened(a.name(), 24)).toList(),
                List.of(new Chart.Series(
                        wording.say("scenarios.length"),
                        all.stream().map(a -> a.lengthDays() / 5.0).toList())));
        return List.of(new Slide.Content(title(figures, others, wording), below(part(1.2, table), part(1, chart))));
    }

    private static String title(Figures figures, List<Alternative> others, Wording wording) {
        Alternative shortest = others.get(0);
        for (Alternative other : others) {
            shortest = other.lengthDays() < shortest.lengthDays() ? other : shortest;
        }
        int won = figures.plan().lengthDays() - shortest.lengthDays();
        return won > 0
                ? wording.say("scenarios.title.faster", Wording.shortened(shortest.name(), 50), wording.span(won))
                : wording.say("scenarios.title.none", others.size());
    }

    private static Alternative inForce(Figures figures, Wording wording) {
        Forecast forecast = figures.plan().forecast();
        return new Alternative(
                wording.say("scenarios.inforce"),
                figures.plan().finish(),
                figures.plan().lengthDays(),
                forecast == null ? null : forecast.programme().p80(),
                figures.hasMoney() ? (Double) figures.worth().netPresentValue() : null,
                figures.plan().teams().stream()
                        .mapToDouble(TeamLoad::peakShare)
                        .max()
                        .orElse(0),
                "");
    }

    private static List<Cell> row(Figures figures, Alternative a, Wording wording) {
        LocalDate p80 = a.p80();
        Double worth = a.netPresentValue();
        int days = a.lengthDays() - figures.plan().lengthDays();
        return List.of(
                Cell.strong(Wording.shortened(a.name(), 60)),
                Cell.of(wording.date(a.finish())),
                Cell.of(
                        days == 0
                                ? wording.say("change.none")
                                : wording.say(days > 0 ? "change.later" : "change.earlier", wording.span(days))),
                Cell.of(p80 == null ? "–" : wording.date(p80)),
                Cell.of(worth == null ? "–" : wording.money(worth, figures.programme())),
                Cell.of(wording.percent(a.peakLoad())),
                Cell.of(Wording.shortened(a.note(), 90)));
    }
}
