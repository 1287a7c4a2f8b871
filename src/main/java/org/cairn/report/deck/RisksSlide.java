package org.cairn.report.deck;

import static org.cairn.report.deck.Body.below;
import static org.cairn.report.deck.Body.part;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.cairn.assessment.Finding;
import org.cairn.programme.RiskItem;
import org.cairn.report.Figures;
import org.cairn.report.Wording;
import org.cairn.report.deck.Body.Cell;
import org.cairn.report.deck.Body.Column;
import org.cairn.report.deck.Body.Table;
import org.cairn.report.deck.Body.Tone;

/** What may go wrong: the register's worst, and the pitfalls that the rules see coming. */
final class RisksSlide {

    private static final int MOST_RISKS = 6;
    private static final int MOST_FINDINGS = 4;
    private static final int HIGH = 15;
    private static final int MIDDLE = 8;

    private RisksSlide() {}

    static List<Slide> of(Figures figures, Wording wording) {
        List<RiskItem> risks = figures.programme().risks().stream()
                .filter(RiskItem::open)
                .sorted(Comparator.comparingInt((RiskItem r) -> -r.probability() * r.impact())
                        .thenComparing(RiskItem::key))
                .toList();
        List<Finding> findings = figures.asking().stream().limit(MOST_FINDINGS).toList();
        if (risks.isEmpty() && findings.isEmpty()) {
            return List.of();
        }
        List<Body.Part> parts = new ArrayList<>();
        if (!risks.isEmpty()) {
            parts.add(part(1.25, risks(risks, wording)));
        }
        if (!findings.isEmpty()) {
            parts.add(part(1, findings(findings, wording)));
        }
        return List.of(new Slide.Content(
                title(risks, figures.asking().size(), wording),
                parts.size() == 1 ? parts.get(0).body() : below(parts.get(0), parts.get(1))));
    }

    private static String title(List<RiskItem> risks, int findings, Wording wording) {
        if (risks.isEmpty()) {
            return wording.say("risks.title.findings", findings);
        }
        if (risks.size() == 1) {
            return wording.say(
                    "risks.title.one",
                    Wording.shortened(risks.get(0).title(), 80),
                    risks.get(0).probability() * risks.get(0).impact());
        }
        long high =
                risks.stream().filter(r -> r.probability() * r.impact() >= HIGH).count();
        long without = risks.stream().filter(r -> r.response() == null).count();
        return wording.say(
                high == 0 ? "risks.title.none" : "risks.title",
                high,
                risks.size(),
                Wording.shortened(risks.get(0).title(), 60),
                without);
    }

    private static Table risks(List<RiskItem> risks, Wording wording) {
        return new Table(
                risks.size() > MOST_RISKS ? wording.say("risks.top", MOST_RISKS, risks.size()) : "",
                List.of(
                        Column.text(wording.say("column.risk"), 40),
                        Column.mark(wording.say("column.exposure"), 10),
                        Column.text(wording.say("column.response"), 32),
                        Column.text(wording.say("column.owner"), 9),
                        Column.text(wording.say("column.due"), 10)),
                risks.stream().limit(MOST_RISKS).map(r -> row(r, wording)).toList());
    }

    private static List<Cell> row(RiskItem risk, Wording wording) {
        int exposure = risk.probability() * risk.impact();
        LocalDate due = risk.due();
        return List.of(
                Cell.of(Wording.shortened(risk.title(), 110)),
                new Cell(
                        Integer.toString(exposure),
                        exposure >= HIGH ? Tone.RED : exposure >= MIDDLE ? Tone.AMBER : Tone.GREEN),
                risk.response() == null
                        ? Cell.quiet(wording.say("risks.noresponse"))
                        : Cell.of(Wording.shortened(risk.response(), 100)),
                Cell.of(risk.owner() == null ? "–" : Wording.shortened(risk.owner(), 20)),
                Cell.of(due == null ? "–" : wording.date(due)));
    }

    private static Table findings(List<Finding> findings, Wording wording) {
        return new Table(
                wording.say("risks.findings"),
                List.of(
                        Column.mark(wording.say("column.status"), 8),
                        Column.text(wording.say("column.finding"), 53),
                        Column.text(wording.say("column.turn"), 40)),
                findings.stream()
                        .map(f -> List.of(
                                new Cell(wording.letter(f.rag()), Tone.of(f.rag())),
                                Cell.of(Wording.shortened(f.message(), 150)),
                                Cell.of(Wording.shortened(f.turn(), 110))))
                        .toList());
    }
}
