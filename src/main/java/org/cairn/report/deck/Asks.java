package org.cairn.report.deck;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.cairn.assessment.Finding;
import org.cairn.assessment.GateJudgement;
import org.cairn.assessment.Rag;
import org.cairn.businesscase.ProgrammeCase;
import org.cairn.gate.GateReview;
import org.cairn.report.Figures;
import org.cairn.report.Wording;
import org.jspecify.annotations.Nullable;

/**
 * What a board is asked to decide.
 *
 * @param by until when; null where nothing forces a date
 */
record Asks(
        String question,
        String options,
        String recommendation,
        String consequence,
        @Nullable LocalDate by) {

    private static final int MOST_FINDINGS = 3;
    private static final int MOST_DEADLINES = 3;

    /** Gates first, then deadlines that the plan misses, benefits claimed twice, and the worst findings. */
    static List<Asks> of(Figures figures, Wording wording) {
        List<Asks> asks = new ArrayList<>();
        figures.snapshot().state().gates().stream()
                .filter(r -> r.decision() == null)
                .forEach(r -> asks.add(gate(figures, r, wording)));
        figures.initiatives().stream()
                .filter(l -> !l.isDone() && isLate(l))
                .limit(MOST_DEADLINES)
                .forEach(l -> asks.add(deadline(figures, l, wording)));
        ProgrammeCase.claimedTwice(figures.programme()).stream()
                .limit(1)
                .forEach(measure -> asks.add(claimedTwice(figures, measure, wording)));
        figures.asking().stream()
                .filter(f -> f.rag() == Rag.RED)
                .limit(MOST_FINDINGS)
                .forEach(f -> asks.add(finding(f, wording)));
        return List.copyOf(asks);
    }

    private static boolean isLate(Figures.Line line) {
        LocalDate deadline = line.initiative().deadline();
        return deadline != null && line.dates().finish().isAfter(deadline);
    }

    private static Asks gate(Figures figures, GateReview review, Wording wording) {
        GateJudgement judged = review.judgement();
        List<GateJudgement.Change> toGo = Objects.requireNonNullElse(judged.toGo(), List.of());
        LocalDate by = figures.lines().stream()
                .filter(l -> l.isGate() && l.initiative().phase() == review.phase())
                .map(l -> l.dates().finish())
                .findFirst()
                .orElse(null);
        return new Asks(
                wording.say("asks.gate", gateName(figures, review)),
                wording.say("asks.gate.options"),
                wording.say("decision." + judged.recommendation()),
                toGo.isEmpty()
                        ? judged.why()
                        : wording.say(
                                "asks.gate.togo",
                                toGo.stream().map(GateJudgement.Change::text).collect(Collectors.joining("; "))),
                by);
    }

    static String gateName(Figures figures, GateReview review) {
        return figures.snapshot().state().playbook().phases().stream()
                .filter(p -> p.gate().equals(review.gate()))
                .map(p -> p.gate() + " " + p.gateName())
                .findFirst()
                .orElse(review.gate());
    }

    private static Asks deadline(Figures figures, Figures.Line line, Wording wording) {
        LocalDate deadline = Objects.requireNonNull(line.initiative().deadline());
        int late = figures.days().after(deadline, line.dates().finish());
        return new Asks(
                wording.say("asks.deadline", Names.of(line)),
                wording.say("asks.deadline.options"),
                wording.say("asks.deadline.move", wording.date(line.dates().finish())),
                wording.say("asks.deadline.consequence", wording.span(late), wording.date(deadline)),
                deadline.isBefore(figures.programme().asOf()) ? null : deadline);
    }

    private static Asks claimedTwice(Figures figures, String measure, Wording wording) {
        List<Figures.Line> claimants = figures.initiatives().stream()
                .filter(l -> l.initiative().benefits().stream()
                        .anyMatch(b -> b.measure().equals(measure)))
                .toList();
        double yearly = claimants.stream()
                .flatMap(l -> l.initiative().benefits().stream())
                .filter(b -> b.measure().equals(measure))
                .mapToDouble(b -> b.yearly().doubleValue())
                .sum();
        return new Asks(
                wording.say("asks.twice", Wording.shortened(measure, 80)),
                claimants.stream().map(Figures.Line::key).collect(Collectors.joining(", ")),
                wording.say("asks.twice.move"),
                wording.say("asks.twice.consequence", wording.money(yearly, figures.programme())),
                null);
    }

    private static Asks finding(Finding finding, Wording wording) {
        return new Asks(
                finding.ruleName() + (finding.subject().equals("programme") ? "" : " (" + finding.subject() + ")"),
                wording.say("asks.finding.options"),
                finding.turn(),
                finding.message(),
                null);
    }
}
