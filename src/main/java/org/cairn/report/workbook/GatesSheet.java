package org.cairn.report.workbook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cairn.assessment.GateJudgement;
import org.cairn.assessment.GateJudgement.Criterion;
import org.cairn.gate.GateReview;
import org.cairn.report.Figures;
import org.cairn.report.Wording;
import org.cairn.report.workbook.Column.Format;
import org.cairn.report.workbook.Table.Rows;
import org.jspecify.annotations.Nullable;

/** Each gate's scorecard, live: change a weight, a score or a must-meet and see what follows. */
final class GatesSheet {

    private static final String SCORE =
            "IF(SUMIFS(Criteria_Weight,Criteria_Review,{Review},Criteria_Kind,\"should\")=0,1,"
                    + "SUMPRODUCT((Criteria_Review={Review})*(Criteria_Kind=\"should\")*Criteria_Weight*Criteria_Score)"
                    + "/(10*SUMIFS(Criteria_Weight,Criteria_Review,{Review},Criteria_Kind,\"should\")))";
    private static final String FAILED =
            "COUNTIFS(Criteria_Review,{Review},Criteria_Kind,\"must\",Criteria_State,\"not met\")";
    private static final String MISSING = "COUNTIFS(Criteria_Review,{Review},Criteria_State,\"missing\")";

    private GatesSheet() {}

    static Sheet of(Figures figures, Wording wording) {
        List<GateReview> reviews = figures.snapshot().state().gates();
        List<Criterial> criteria = new ArrayList<>();
        for (int r = 0; r < reviews.size(); r++) {
            int review = r + 1;
            reviews.get(r).judgement().criteria().forEach(c -> criteria.add(new Criterial(review, c)));
        }
        List<Integer> numbers = new ArrayList<>();
        for (int r = 0; r < reviews.size(); r++) {
            numbers.add(r);
        }
        return Sheet.of(
                wording.say("sheet.gates"),
                wording.say("gates.heading"),
                wording.say("gates.explains"),
                Table.of(
                        "Reviews",
                        List.of(
                                Column.of("Review", wording.say("column.review"), Format.WHOLE, 10),
                                Column.of("Gate", wording.say("column.gate"), Format.TEXT, 12),
                                Column.of("Phase", wording.say("column.phase"), Format.WHOLE, 9),
                                Column.of("Recommended", wording.say("column.recommended"), Format.TEXT, 44)
                                        .live(recommendation()),
                                Column.of("Score", wording.say("column.score"), Format.SHARE, 10)
                                        .live(SCORE),
                                Column.of("Hurdle", wording.say("column.hurdle"), Format.SHARE, 11),
                                Column.of("Failed", wording.say("column.failed"), Format.WHOLE, 11)
                                        .live(FAILED),
                                Column.of("Missing", wording.say("column.missing"), Format.WHOLE, 18)
                                        .live(MISSING),
                                Column.of("Decided", wording.say("column.decided"), Format.TEXT, 60)),
                        Rows.of(numbers, r -> review(r + 1, reviews.get(r)))),
                new Table(
                        "Criteria",
                        wording.say("gates.criteria"),
                        List.of(
                                Column.of("Review", wording.say("column.review"), Format.WHOLE, 10),
                                Column.of("Id", wording.say("column.id"), Format.TEXT, 12),
                                Column.of("Kind", wording.say("column.kind"), Format.TEXT, 9),
                                Column.of("Criterion", wording.say("column.criterion"), Format.TEXT, 44),
                                Column.of("Weight", wording.say("column.weight"), Format.RATIO, 10),
                                Column.of("Score", wording.say("column.score10"), Format.RATIO, 11),
                                Column.of("State", wording.say("column.state"), Format.TEXT, 11),
                                Column.of("OnFailure", wording.say("column.onfailure"), Format.TEXT, 18),
                                Column.of("Why", wording.say("column.why"), Format.TEXT, 60)),
                        Rows.of(criteria, GatesSheet::criterion),
                        List.of(
                                new Feature.Choice("State", List.of("met", "not met", "missing", "scored")),
                                new Feature.Bounds("Score", 0, 10))));
    }

    /** Worst first, as the engine judges. */
    private static String recommendation() {
        return "IF(" + failedWith("KILL") + ">0,\"KILL\",IF(" + failedWith("RECYCLE")
                + ">0,\"RECYCLE\",IF(OR({Missing}>0," + failedWith("HOLD")
                + ">0,{Score}<{Hurdle}),\"HOLD\",IF(" + failedWith("CONDITION")
                + ">0,\"CONDITIONAL_GO\",\"GO\"))))";
    }

    private static String failedWith(String consequence) {
        return "COUNTIFS(Criteria_Review,{Review},Criteria_Kind,\"must\",Criteria_State,\"not met\",Criteria_OnFailure,\""
                + consequence + "\")";
    }

    private static List<@Nullable Object> review(int number, GateReview review) {
        GateJudgement judged = review.judgement();
        GateReview.Recorded decided = review.decision();
        return Arrays.asList(
                number,
                review.gate(),
                review.phase(),
                judged.recommendation().name(),
                judged.score(),
                judged.hurdle(),
                (int) judged.criteria().stream()
                        .filter(c -> c.mandatory() && Boolean.FALSE.equals(c.met()))
                        .count(),
                (int) judged.criteria().stream()
                        .filter(c -> state(c).equals("missing"))
                        .count(),
                decided == null ? null : decided.decision().code().name());
    }

    private static List<@Nullable Object> criterion(Criterial of) {
        Criterion c = of.criterion();
        return Arrays.asList(
                of.review(),
                c.id(),
                c.mandatory() ? "must" : "should",
                c.name(),
                c.weight(),
                c.score(),
                state(c),
                c.onFailure().name(),
                c.reason());
    }

    private static String state(Criterion c) {
        if (c.mandatory()) {
            return c.met() == null ? "missing" : c.met() ? "met" : "not met";
        }
        return c.score() == null ? "missing" : "scored";
    }

    /** A criterion and the review, from 1, that it was judged in. */
    private record Criterial(int review, Criterion criterion) {}
}
