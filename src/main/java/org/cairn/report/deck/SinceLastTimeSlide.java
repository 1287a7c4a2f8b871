package org.cairn.report.deck;

import static org.cairn.report.deck.Body.below;
import static org.cairn.report.deck.Body.part;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cairn.assessment.Finding;
import org.cairn.planning.Forecast;
import org.cairn.report.Figures;
import org.cairn.report.Snapshot;
import org.cairn.report.Wording;
import org.cairn.report.deck.Body.Cell;
import org.cairn.report.deck.Body.Column;
import org.cairn.report.deck.Body.Table;

/** What moved since the pack before, computed and not remembered. */
final class SinceLastTimeSlide {

    private static final int MOST_MOVERS = 6;
    private static final String RED = "RED";

    private SinceLastTimeSlide() {}

    static List<Slide> of(Figures figures, Wording wording) {
        Snapshot.Earlier earlier = figures.snapshot().state().earlier();
        if (earlier == null || figures.plan().items().isEmpty()) {
            return List.of();
        }
        List<Mover> movers = movers(figures, earlier);
        List<List<Cell>> moved = movers.stream()
                .limit(MOST_MOVERS)
                .map(m -> List.of(
                        Cell.of(Names.of(m.line())),
                        Cell.of(wording.date(m.before())),
                        Cell.of(wording.date(m.line().dates().finish())),
                        Cell.of(shift(m.days(), wording))))
                .toList();
        Table figuresTable = new Table(
                "",
                List.of(
                        Column.text(wording.say("column.figure"), 52),
                        Column.number(wording.date(earlier.asOf()), 16),
                        Column.number(wording.date(figures.programme().asOf()), 16),
                        Column.number(wording.say("column.change"), 16)),
                rows(figures, earlier, wording));
        int days = figures.days().after(earlier.finish(), figures.plan().finish());
        String title = wording.say(
                days == 0 ? "since.title.same" : days > 0 ? "since.title.later" : "since.title.earlier",
                wording.date(earlier.asOf()),
                wording.span(days),
                movers.size());
        return List.of(new Slide.Content(
                title,
                moved.isEmpty()
                        ? figuresTable
                        : below(
                                part(1.1, figuresTable),
                                part(
                                        1,
                                        new Table(
                                                wording.say("since.movers"),
                                                List.of(
                                                        Column.text(wording.say("column.initiative"), 52),
                                                        Column.number(wording.say("column.before"), 16),
                                                        Column.number(wording.say("column.now"), 16),
                                                        Column.number(wording.say("column.change"), 16)),
                                                moved)))));
    }

    private static List<List<Cell>> rows(Figures figures, Snapshot.Earlier earlier, Wording wording) {
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(dates(
                wording.say("since.finish"), earlier.finish(), figures.plan().finish(), figures, wording));
        Forecast forecast = figures.plan().forecast();
        if (forecast != null && earlier.p80() != null) {
            rows.add(dates(
                    wording.say("since.p80"),
                    earlier.p80(),
                    forecast.programme().p80(),
                    figures,
                    wording));
        }
        if (figures.hasMoney()) {
            rows.add(amounts(
                    wording.say("since.budget"),
                    earlier.budget(),
                    figures.earned().budgetAtCompletion(),
                    figures,
                    wording));
            rows.add(amounts(
                    wording.say("since.actual"),
                    earlier.actual(),
                    figures.earned().actualCost(),
                    figures,
                    wording));
            rows.add(amounts(
                    wording.say("since.worth"),
                    earlier.netPresentValue(),
                    figures.worth().netPresentValue(),
                    figures,
                    wording));
        }
        long redBefore = earlier.colours().values().stream().filter(RED::equals).count();
        long redNow = figures.lines().stream()
                .filter(l -> l.status().shown().name().equals(RED))
                .count();
        rows.add(counts(wording.say("since.red"), redBefore, redNow));
        rows.add(counts(
                wording.say("since.findings"),
                earlier.asking().size(),
                figures.asking().size()));
        Set<String> known = new HashSet<>(earlier.asking());
        long fresh = figures.asking().stream()
                .map(Finding::key)
                .filter(k -> !known.contains(k))
                .count();
        rows.add(List.of(
                Cell.of(wording.say("since.newfindings")), Cell.of(""), Cell.of(Long.toString(fresh)), Cell.of("")));
        return rows;
    }

    private static List<Cell> dates(String name, LocalDate before, LocalDate now, Figures figures, Wording wording) {
        return List.of(
                Cell.strong(name),
                Cell.of(wording.date(before)),
                Cell.of(wording.date(now)),
                Cell.of(shift(figures.days().after(before, now), wording)));
    }

    private static List<Cell> amounts(String name, double before, double now, Figures figures, Wording wording) {
        double change = now - before;
        return List.of(
                Cell.strong(name),
                Cell.of(wording.money(before, figures.programme())),
                Cell.of(wording.money(now, figures.programme())),
                Cell.of(
                        Math.abs(change) < 0.5 / figures.programme().unit()
                                ? wording.say("change.none")
                                : (change > 0 ? "+" : "") + wording.money(change, figures.programme())));
    }

    private static List<Cell> counts(String name, long before, long now) {
        return List.of(
                Cell.strong(name),
                Cell.of(Long.toString(before)),
                Cell.of(Long.toString(now)),
                Cell.of(before == now ? "±0" : "%+d".formatted(now - before)));
    }

    private static String shift(int days, Wording wording) {
        return days == 0
                ? wording.say("change.none")
                : wording.say(days > 0 ? "change.later" : "change.earlier", wording.span(days));
    }

    /** What ends on another day, the largest moves first. */
    private static List<Mover> movers(Figures figures, Snapshot.Earlier earlier) {
        List<Mover> movers = new ArrayList<>();
        for (Figures.Line line : figures.lines()) {
            LocalDate before = earlier.finishes().get(line.key());
            if (before != null && !before.equals(line.dates().finish())) {
                movers.add(new Mover(
                        line, before, figures.days().after(before, line.dates().finish())));
            }
        }
        movers.sort(Comparator.comparingInt((Mover m) -> -Math.abs(m.days()))
                .thenComparing(m -> m.line().key()));
        return movers;
    }

    /** Something that ends on another day than before. */
    private record Mover(Figures.Line line, LocalDate before, int days) {}
}
