package org.cairn.report.deck;

import static org.cairn.report.deck.Body.below;
import static org.cairn.report.deck.Body.beside;
import static org.cairn.report.deck.Body.part;

import java.util.List;
import org.cairn.planning.Forecast;
import org.cairn.report.Figures;
import org.cairn.report.Wording;
import org.cairn.report.deck.Body.Bullets;
import org.cairn.report.deck.Body.Cell;
import org.cairn.report.deck.Body.Column;
import org.cairn.report.deck.Body.Table;

/** How sure the finish is, and what it hangs on. */
final class ConfidenceSlide {

    private static final int DRIVERS = 5;

    private ConfidenceSlide() {}

    static List<Slide> of(Figures figures, Wording wording) {
        Forecast forecast = figures.plan().forecast();
        if (forecast == null || forecast.curve().isEmpty()) {
            return List.of();
        }
        Forecast.Range range = forecast.programme();
        if (range.isCertain()) {
            return List.of(certain(figures, forecast, wording));
        }
        double plan = reached(forecast, figures);
        Chart curve = new Chart.OverTime(
                wording.say("confidence.description", forecast.iterations()),
                wording.say("confidence.axis"),
                wording.say("confidence.curve"),
                forecast.curve().stream()
                        .map(p -> new Chart.Dated(p.date(), p.share()))
                        .toList(),
                List.of(
                        new Chart.Mark(
                                wording.say("confidence.plan"), figures.plan().finish(), plan),
                        new Chart.Mark("P50", range.p50(), 0.5),
                        new Chart.Mark("P80", range.p80(), 0.8)));
        Table dates = new Table(
                "",
                List.of(Column.text(wording.say("column.share"), 50), Column.number(wording.say("column.finish"), 50)),
                List.of(
                        Cell.row(
                                wording.say("confidence.plan.share", wording.percent(plan)),
                                wording.date(figures.plan().finish())),
                        Cell.row("P50", wording.date(range.p50())),
                        Cell.row("P80", wording.date(range.p80())),
                        Cell.row("P90", wording.date(range.p90()))));
        return List.of(new Slide.Content(
                wording.say(
                        "confidence.title",
                        wording.percent(plan),
                        wording.date(figures.plan().finish()),
                        wording.date(range.p80())),
                beside(
                        part(1.7, curve),
                        part(
                                1,
                                forecast.drivers().isEmpty()
                                        ? dates
                                        : below(part(1, dates), part(1.3, drivers(figures, forecast, wording)))))));
    }

    /** Where every run ends on the same day there is no curve to look at, but something to say. */
    private static Slide certain(Figures figures, Forecast forecast, Wording wording) {
        return new Slide.Content(
                wording.say(
                        "confidence.certain.title", wording.date(figures.plan().finish())),
                new Bullets(
                        "",
                        List.of(
                                wording.say("confidence.certain.runs", forecast.iterations()),
                                wording.say("confidence.certain.why"),
                                wording.say("confidence.certain.ask"))));
    }

    /** The share of runs that finish by the plan's date. */
    private static double reached(Forecast forecast, Figures figures) {
        double share = 0;
        for (Forecast.Point point : forecast.curve()) {
            share = point.date().isAfter(figures.plan().finish()) ? share : point.share();
        }
        return share;
    }

    private static Table drivers(Figures figures, Forecast forecast, Wording wording) {
        return new Table(
                wording.say("confidence.drivers"),
                List.of(
                        Column.text(wording.say("column.initiative"), 60),
                        Column.number(wording.say("column.swing"), 40)),
                forecast.drivers().stream()
                        .limit(DRIVERS)
                        .map(d -> List.of(
                                Cell.of(Wording.shortened(
                                        figures.programme()
                                                .findInitiative(d.key())
                                                .map(i -> i.name())
                                                .orElse(d.key()),
                                        60)),
                                Cell.of(wording.say("confidence.days", wording.number(d.swingDays(), 0)))))
                        .toList());
    }
}
