package org.cairn.assessment.drools;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cairn.assessment.FactSheet;
import org.cairn.assessment.GateJudgement;
import org.cairn.assessment.GateJudgement.Change;
import org.cairn.assessment.GateJudgement.Criterion;
import org.cairn.assessment.GateJudgement.Failure;
import org.cairn.assessment.GateJudgement.Recommendation;
import org.jspecify.annotations.Nullable;

/**
 * What one gate asks for.
 *
 * @param hurdle the score that a go needs, 0 to 1
 * @param conditions whether a go with conditions is possible; without, what would be a condition holds the gate
 * @param lines its criteria in the order of the table
 */
record Gate(String id, double hurdle, boolean conditions, List<CriterionLine> lines, Wording wording) {

    private static final double FULL = 10;

    GateJudgement judge(FactSheet facts) {
        GateJudgement judged = judge(facts, List.of());
        return judged.recommendation() == Recommendation.GO
                ? judged
                : judge(facts, new LeastToGo(this, facts).changes());
    }

    private GateJudgement judge(FactSheet facts, @Nullable List<Change> toGo) {
        List<Criterion> criteria = criteria(facts);
        double score = score(criteria);
        Recommendation recommendation = recommend(criteria, score);
        return new GateJudgement(
                id, recommendation, score, hurdle, why(recommendation, criteria, score), criteria, toGo);
    }

    /** Whether these facts make it a go. */
    boolean isGo(FactSheet facts) {
        List<Criterion> criteria = criteria(facts);
        return recommend(criteria, score(criteria)) == Recommendation.GO;
    }

    private List<Criterion> criteria(FactSheet facts) {
        return lines.stream().map(l -> l.judge(facts, wording)).toList();
    }

    /** Σw·s/(10·Σw); what is not known scores nothing. */
    double score(FactSheet facts) {
        return score(criteria(facts));
    }

    private static double score(List<Criterion> criteria) {
        double weights = 0;
        double sum = 0;
        for (Criterion criterion : criteria) {
            if (!criterion.mandatory()) {
                Double scored = criterion.score();
                weights += criterion.weight();
                sum += criterion.weight() * (scored == null ? 0 : scored);
            }
        }
        return weights == 0 ? 1 : sum / (FULL * weights);
    }

    /** Worst first. */
    private Recommendation recommend(List<Criterion> criteria, double score) {
        if (failed(criteria, Failure.KILL)) {
            return Recommendation.KILL;
        }
        if (failed(criteria, Failure.RECYCLE)) {
            return Recommendation.RECYCLE;
        }
        boolean unknown = criteria.stream().anyMatch(Gate::isUnknown);
        boolean open = failed(criteria, Failure.CONDITION);
        if (unknown || failed(criteria, Failure.HOLD) || score < hurdle || open && !conditions) {
            return Recommendation.HOLD;
        }
        return open ? Recommendation.CONDITIONAL_GO : Recommendation.GO;
    }

    private static boolean isUnknown(Criterion criterion) {
        return criterion.mandatory() ? criterion.met() == null : criterion.score() == null;
    }

    private static boolean failed(List<Criterion> criteria, Failure failure) {
        return criteria.stream()
                .anyMatch(c -> c.mandatory() && Boolean.FALSE.equals(c.met()) && c.onFailure() == failure);
    }

    private String why(Recommendation recommendation, List<Criterion> criteria, double score) {
        List<String> open = new ArrayList<>();
        for (Criterion c : criteria) {
            if (isUnknown(c) || Boolean.FALSE.equals(c.met())) {
                open.add(c.name() + " (" + c.reason() + ")");
            }
        }
        String key = recommendation == Recommendation.GO ? "gate go" : open.isEmpty() ? "gate short" : "gate open";
        return wording.say(
                key,
                Map.of(
                        "open", open.stream().collect(Collectors.joining("; ")),
                        "score", wording.shown(Math.floor(1000 * score) / 1000, "%"),
                        "hurdle", wording.shown(hurdle, "%")));
    }
}
