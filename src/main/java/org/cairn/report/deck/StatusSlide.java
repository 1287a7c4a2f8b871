package org.cairn.report.deck;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.cairn.assessment.Rag;
import org.cairn.report.Figures;
import org.cairn.report.InitiativeStatus;
import org.cairn.report.Wording;
import org.cairn.report.deck.Body.Cell;
import org.cairn.report.deck.Body.Column;
import org.cairn.report.deck.Body.Table;
import org.cairn.report.deck.Body.Tone;
import org.jspecify.annotations.Nullable;

/** Each initiative by dimension, the worst first. */
final class StatusSlide {

    private static final int MOST = 60;

    private StatusSlide() {}

    static List<Slide> of(Figures figures, Wording wording) {
        List<Figures.Line> lines = figures.initiatives().stream()
                .sorted(Comparator.comparing((Figures.Line l) -> l.status().shown())
                        .reversed()
                        .thenComparing(l -> l.isDone())
                        .thenComparing(l -> l.dates().start())
                        .thenComparing(Figures.Line::key))
                .toList();
        if (lines.isEmpty()) {
            return List.of();
        }
        List<Figures.Line> shown = lines.subList(0, Math.min(MOST, lines.size()));
        return List.of(new Slide.Content(
                title(lines, wording),
                new Table(
                        shown.size() < lines.size() ? wording.say("status.left", lines.size() - shown.size()) : "",
                        List.of(
                                Column.text(wording.say("column.initiative"), 40),
                                Column.mark(wording.say("column.status"), 8),
                                Column.mark(wording.say("column.trend"), 7),
                                Column.mark(wording.say("column.time"), 7),
                                Column.mark(wording.say("column.cost"), 7),
                                Column.mark(wording.say("column.benefit"), 8),
                                Column.mark(wording.say("column.risk"), 7),
                                Column.mark(wording.say("column.resource"), 9),
                                Column.number(wording.say("column.done"), 7),
                                Column.number(wording.say("column.finish"), 12),
                                Column.number(wording.say("column.slip"), 11)),
                        shown.stream().map(l -> row(l, wording)).toList())));
    }

    private static String title(List<Figures.Line> lines, Wording wording) {
        long red = count(lines, Rag.RED);
        long amber = count(lines, Rag.AMBER);
        if (lines.size() == 1) {
            return wording.say(
                    "status.title.one",
                    Names.inTitle(lines.get(0)),
                    wording.colour(lines.get(0).status().shown()),
                    why(lines.get(0), wording));
        }
        if (red + amber == 0) {
            return wording.say("status.title.calm", lines.size(), count(lines, Rag.NO_DATA));
        }
        return wording.say(
                "status.title", red, amber, lines.size(), Names.inTitle(lines.get(0)), why(lines.get(0), wording));
    }

    private static long count(List<Figures.Line> lines, Rag rag) {
        return lines.stream().filter(l -> l.status().shown() == rag).count();
    }

    /** The dimensions that give it its colour. */
    private static String why(Figures.Line line, Wording wording) {
        InitiativeStatus status = line.status();
        List<String> worst = new ArrayList<>();
        add(worst, status.time(), status.computed(), wording.say("dimension.time"));
        add(worst, status.cost(), status.computed(), wording.say("dimension.cost"));
        add(worst, status.benefit(), status.computed(), wording.say("dimension.benefit"));
        add(worst, status.risk(), status.computed(), wording.say("dimension.risk"));
        add(worst, status.resource(), status.computed(), wording.say("dimension.resource"));
        return worst.isEmpty() ? wording.say("dimension.said") : String.join(", ", worst);
    }

    private static void add(List<String> worst, @Nullable Rag rag, Rag computed, String name) {
        if (rag == computed) {
            worst.add(name);
        }
    }

    private static List<Cell> row(Figures.Line line, Wording wording) {
        InitiativeStatus status = line.status();
        return List.of(
                Cell.of(Names.of(line)),
                shown(status, wording),
                Cell.quiet(trend(status.trend())),
                colour(status.time(), wording),
                colour(status.cost(), wording),
                colour(status.benefit(), wording),
                colour(status.risk(), wording),
                colour(status.resource(), wording),
                Cell.of(line.initiative().percentComplete() + " %"),
                Cell.of(wording.date(line.dates().finish())),
                Cell.of(slip(line, wording)));
    }

    /** The owner's word and, in brackets, what was computed. */
    private static Cell shown(InitiativeStatus status, Wording wording) {
        String letter = wording.letter(status.shown());
        return new Cell(
                status.said() == null || status.shown() == status.computed()
                        ? letter
                        : wording.say("status.said", letter, wording.letter(status.computed())),
                Tone.of(status.shown()));
    }

    static Cell colour(@Nullable Rag rag, Wording wording) {
        return rag == null ? Cell.quiet("") : new Cell(wording.letter(rag), Tone.of(rag));
    }

    private static String trend(int trend) {
        return trend > 0 ? "▲" : trend < 0 ? "▼" : "–";
    }

    static String slip(Figures.Line line, Wording wording) {
        Integer days = line.slipDays();
        if (days == null || days == 0) {
            return "–";
        }
        return (days > 0 ? "+" : "−") + wording.span(days);
    }
}
