package org.cairn.report.deck;

import static org.cairn.report.deck.Body.below;
import static org.cairn.report.deck.Body.part;

import java.util.List;
import java.util.Optional;
import org.cairn.assessment.GateJudgement;
import org.cairn.assessment.GateJudgement.Criterion;
import org.cairn.assessment.Rag;
import org.cairn.gate.GateReview;
import org.cairn.planning.Forecast;
import org.cairn.report.Figures;
import org.cairn.report.Wording;
import org.cairn.report.deck.Body.Cell;
import org.cairn.report.deck.Body.Column;
import org.cairn.report.deck.Body.Table;
import org.cairn.report.deck.Body.Tone;
import org.jspecify.annotations.Nullable;

/** All gates with their dates, and of the next one what is open. */
final class GateReadinessSlide {

    private GateReadinessSlide() {}

    static List<Slide> of(Figures figures, Wording wording) {
        List<Figures.Line> gates =
                figures.lines().stream().filter(Figures.Line::isGate).toList();
        Optional<GateReview> open = figures.snapshot().state().gates().stream()
                .filter(r -> r.decision() == null)
                .findFirst();
        if (gates.isEmpty() && open.isEmpty()) {
            return List.of();
        }
        Table dates = new Table(
                "",
                List.of(
                        Column.text(wording.say("column.gate"), 32),
                        Column.text(wording.say("column.state"), 26),
                        Column.number(wording.say("column.plan"), 14),
                        Column.number(wording.say("column.p50"), 14),
                        Column.number(wording.say("column.p80"), 14)),
                gates.stream().map(l -> row(figures, l, wording)).toList());
        if (open.isEmpty()) {
            return List.of(new Slide.Content(next(gates, wording), dates));
        }
        GateJudgement judged = open.get().judgement();
        Table criteria = criteria(
                wording.say("gates.open", Asks.gateName(figures, open.get())),
                judged.criteria().stream().filter(c -> !isClear(c)).toList(),
                wording);
        return List.of(new Slide.Content(
                title(figures, open.get(), wording),
                gates.isEmpty()
                        ? criteria
                        : criteria.rows().isEmpty() ? dates : below(part(gates.size() + 1, dates), part(6, criteria))));
    }

    static String title(Figures figures, GateReview review, Wording wording) {
        GateJudgement judged = review.judgement();
        long open = judged.criteria().stream().filter(c -> !isClear(c)).count();
        return wording.say(
                "gates.title",
                Asks.gateName(figures, review),
                wording.say("decision." + judged.recommendation()),
                wording.percent(judged.score()),
                wording.percent(judged.hurdle()),
                open);
    }

    private static String next(List<Figures.Line> gates, Wording wording) {
        return gates.stream()
                .filter(l -> !l.isDone())
                .findFirst()
                .map(l -> wording.say(
                        "gates.title.next",
                        Names.inTitle(l),
                        wording.date(l.dates().finish())))
                .orElseGet(() -> wording.say("gates.title.done"));
    }

    static boolean isClear(Criterion criterion) {
        Double score = criterion.score();
        return criterion.mandatory() ? Boolean.TRUE.equals(criterion.met()) : score != null && score >= 6;
    }

    private static List<Cell> row(Figures figures, Figures.Line line, Wording wording) {
        Forecast forecast = figures.plan().forecast();
        Forecast.Range range = forecast == null ? null : forecast.items().get(line.key());
        return List.of(
                Cell.strong(Names.of(line)),
                state(figures, line, wording),
                Cell.of(wording.date(line.dates().finish())),
                Cell.of(range == null || line.isDone() ? "–" : wording.date(range.p50())),
                Cell.of(range == null || line.isDone() ? "–" : wording.date(range.p80())));
    }

    /** The last review of the gate's phase, decided or recommended. */
    private static Cell state(Figures figures, Figures.Line line, Wording wording) {
        GateReview last = null;
        for (GateReview review : figures.snapshot().state().gates()) {
            last = review.phase() == line.initiative().phase() ? review : last;
        }
        if (last == null) {
            return Cell.quiet(wording.say(line.isDone() ? "gates.passed" : "gates.ahead"));
        }
        GateReview.Recorded decided = last.decision();
        return decided == null
                ? Cell.of(wording.say(
                        "gates.recommended",
                        wording.say("decision." + last.judgement().recommendation())))
                : Cell.strong(wording.say(
                        "gates.decided",
                        wording.say("decision." + decided.decision().code())));
    }

    static Table criteria(String heading, List<Criterion> criteria, Wording wording) {
        return new Table(
                heading,
                List.of(
                        Column.text(wording.say("column.criterion"), 38),
                        Column.text(wording.say("column.kind"), 10),
                        Column.mark(wording.say("column.state"), 12),
                        Column.text(wording.say("column.why"), 40)),
                criteria.stream().map(c -> row(c, wording)).toList());
    }

    private static List<Cell> row(Criterion c, Wording wording) {
        return List.of(
                Cell.of(Wording.shortened(c.name(), 120)),
                Cell.quiet(wording.say(c.mandatory() ? "criterion.must" : "criterion.should")),
                c.mandatory() ? met(c.met(), wording) : score(c.score(), wording),
                Cell.of(Wording.shortened(c.reason(), 160)));
    }

    private static Cell met(@Nullable Boolean met, Wording wording) {
        if (met == null) {
            return new Cell(wording.say("criterion.missing"), Tone.NO_DATA);
        }
        return met
                ? new Cell(wording.say("criterion.met"), Tone.GREEN)
                : new Cell(wording.say("criterion.notmet"), Tone.RED);
    }

    private static Cell score(@Nullable Double score, Wording wording) {
        return score == null
                ? new Cell(wording.say("criterion.missing"), Tone.NO_DATA)
                : new Cell(
                        wording.say("criterion.score", wording.number(score, 1)),
                        Tone.of(score >= 6 ? Rag.GREEN : score >= 4 ? Rag.AMBER : Rag.RED));
    }
}
