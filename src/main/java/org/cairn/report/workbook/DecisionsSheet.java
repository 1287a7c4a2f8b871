package org.cairn.report.workbook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cairn.gate.GateDecision;
import org.cairn.gate.GateReview;
import org.cairn.report.Figures;
import org.cairn.report.Wording;
import org.cairn.report.workbook.Column.Format;
import org.cairn.report.workbook.Table.Rows;
import org.jspecify.annotations.Nullable;

/** What gates decided, on what, who voted how, and which conditions go with it. */
final class DecisionsSheet {

    private DecisionsSheet() {}

    static Sheet of(Figures figures, Wording wording) {
        List<GateReview> reviews = figures.snapshot().state().gates();
        return Sheet.of(
                wording.say("sheet.decisions"),
                wording.say("decisions.heading"),
                wording.say("decisions.explains"),
                Table.of(
                        "Decisions",
                        List.of(
                                Column.of("Gate", wording.say("column.gate"), Format.TEXT, 10),
                                Column.of("Recommended", wording.say("column.recommended"), Format.TEXT, 20),
                                Column.of("Decided", wording.say("column.decided"), Format.TEXT, 20),
                                Column.of("By", wording.say("column.by.whom"), Format.TEXT, 18),
                                Column.of("Comment", wording.say("column.comment"), Format.TEXT, 70),
                                Column.of("On", wording.say("column.on"), Format.DATE, 12),
                                Column.of("Facts", wording.say("column.factshash"), Format.TEXT, 66)),
                        Rows.of(
                                reviews.stream()
                                        .filter(r -> r.decision() != null)
                                        .toList(),
                                DecisionsSheet::decision)),
                new Table(
                        "Votes",
                        wording.say("decisions.votes"),
                        List.of(
                                Column.of("Gate", wording.say("column.gate"), Format.TEXT, 10),
                                Column.of("Vote", wording.say("column.vote"), Format.TEXT, 20),
                                Column.of("Stale", wording.say("column.stale"), Format.TEXT, 20),
                                Column.of("By", wording.say("column.by.whom"), Format.TEXT, 18),
                                Column.of("Comment", wording.say("column.comment"), Format.TEXT, 70),
                                Column.of("On", wording.say("column.on"), Format.DATE, 12)),
                        Rows.of(votes(reviews, wording)),
                        List.of()),
                new Table(
                        "Conditions",
                        wording.say("decisions.conditions"),
                        List.of(
                                Column.of("Gate", wording.say("column.gate"), Format.TEXT, 10),
                                Column.of("Owner", wording.say("column.owner"), Format.TEXT, 20),
                                Column.of("Due", wording.say("column.due"), Format.DATE, 20),
                                Column.of("Late", wording.say("column.late"), Format.WHOLE, 18)
                                        .live("IF({Due}<AsOf,AsOf-{Due},\"\")"),
                                Column.of("Condition", wording.say("column.condition"), Format.TEXT, 70)),
                        Rows.of(conditions(reviews, figures.programme().asOf())),
                        List.of()));
    }

    private static List<@Nullable Object> decision(GateReview review) {
        GateReview.Recorded decided = review.decision();
        if (decided == null) {
            throw new IllegalArgumentException("review " + review.id() + " is not decided");
        }
        return Arrays.asList(
                review.gate(),
                review.judgement().recommendation().name(),
                decided.decision().code().name(),
                decided.by(),
                decided.comment(),
                LocalDate.ofInstant(decided.at(), java.time.ZoneOffset.UTC),
                review.snapshot());
    }

    private static List<List<? extends @Nullable Object>> votes(List<GateReview> reviews, Wording wording) {
        List<List<? extends @Nullable Object>> rows = new ArrayList<>();
        for (GateReview review : reviews) {
            for (GateReview.Vote vote : review.votes()) {
                rows.add(List.of(
                        review.gate(),
                        vote.code().name(),
                        wording.say(vote.stale() ? "yes" : "no"),
                        vote.by(),
                        vote.comment(),
                        LocalDate.ofInstant(vote.at(), java.time.ZoneOffset.UTC)));
            }
        }
        return rows;
    }

    private static List<List<? extends @Nullable Object>> conditions(List<GateReview> reviews, LocalDate asOf) {
        List<List<? extends @Nullable Object>> rows = new ArrayList<>();
        for (GateReview review : reviews) {
            GateReview.Recorded decided = review.decision();
            if (decided != null && decided.decision() instanceof GateDecision.ConditionalGo go) {
                for (GateDecision.Condition c : go.conditions()) {
                    rows.add(List.of(
                            review.gate(),
                            c.owner(),
                            c.due(),
                            c.due().isBefore(asOf)
                                    ? (Object) (int) java.time.temporal.ChronoUnit.DAYS.between(c.due(), asOf)
                                    : "",
                            c.text()));
                }
            }
        }
        return rows;
    }
}
