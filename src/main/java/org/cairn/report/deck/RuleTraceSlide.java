package org.cairn.report.deck;

import java.util.List;
import java.util.stream.Collectors;
import org.cairn.assessment.Fact;
import org.cairn.assessment.Finding;
import org.cairn.report.Figures;
import org.cairn.report.Wording;
import org.cairn.report.deck.Body.Cell;
import org.cairn.report.deck.Body.Column;
import org.cairn.report.deck.Body.Table;
import org.cairn.report.deck.Body.Tone;

/** Which rule said what, and on which facts. */
final class RuleTraceSlide {

    private static final int MOST = 18;
    private static final int MOST_FACTS = 2;

    private RuleTraceSlide() {}

    static List<Slide> of(Figures figures, Wording wording) {
        List<Finding> findings = figures.asking();
        if (findings.isEmpty()) {
            return List.of();
        }
        return List.of(new Slide.Content(
                wording.say(
                        "trace.title",
                        findings.size(),
                        figures.snapshot().state().evaluation().ruleSetVersion()),
                new Table(
                        findings.size() > MOST ? wording.say("trace.left", findings.size() - MOST) : "",
                        List.of(
                                Column.mark(wording.say("column.status"), 8),
                                Column.text(wording.say("column.rule"), 30),
                                Column.text(wording.say("column.finding"), 34),
                                Column.text(wording.say("column.facts"), 30)),
                        findings.stream().limit(MOST).map(f -> row(f, wording)).toList())));
    }

    private static List<Cell> row(Finding f, Wording wording) {
        return List.of(
                new Cell(wording.letter(f.rag()), Tone.of(f.rag())),
                Cell.of(Wording.shortened(f.ruleName(), 110)),
                Cell.of(Wording.shortened(f.message(), 140)),
                Cell.of(f.facts().stream()
                        .limit(MOST_FACTS)
                        .map(x -> fact(x, wording))
                        .collect(Collectors.joining("; "))));
    }

    private static String fact(Fact fact, Wording wording) {
        Double value = fact.value();
        return wording.say(
                "trace.fact",
                fact.key(),
                value == null ? wording.say("trace.missing") : wording.number(value, value == Math.rint(value) ? 0 : 2),
                Wording.shortened(fact.source(), 40));
    }
}
