package org.cairn.assessment.drools;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cairn.assessment.FactSheet;
import org.cairn.assessment.GateJudgement;
import org.cairn.assessment.GateJudgement.Change;
import org.cairn.assessment.GateJudgement.Criterion;
import org.cairn.assessment.GateJudgement.Failure;
import org.cairn.assessment.GateJudgement.Recommendation;
import org.jspecify.annotations.Nullable;

/** Judges gates by the office's table of criteria, worst first. */
final class GateCriteria {

    private static final double HURDLE = 0.6;
    private static final double FULL = 10;

    static final String FILE = "gate-criteria.xlsx";

    private final Table table;
    private final Map<String, List<CriterionLine>> gates;

    /** Throws {@link org.cairn.assessment.BrokenRuleFile} naming the cell. */
    GateCriteria(byte[] content) {
        table = Table.read(
                FILE,
                content,
                "gate",
                "id",
                "name",
                "must",
                "on failure",
                "weight",
                "fact",
                "subject",
                "compare",
                "threshold",
                "other",
                "waiver");
        gates = table.lines().stream()
                .map(CriterionLine::of)
                .collect(Collectors.groupingBy(CriterionLine::gate, TreeMap::new, Collectors.toList()));
    }

    Set<String> gates() {
        return Collections.unmodifiableSet(gates.keySet());
    }

    Table table() {
        return table;
    }

    GateJudgement judge(String gate, FactSheet facts) {
        List<CriterionLine> lines = gates.get(gate);
        if (lines == null) {
            throw new NoSuchElementException(FILE + " has no criteria for gate " + gate);
        }
        GateJudgement judged = judge(gate, lines, facts, List.of());
        return judged.recommendation() == Recommendation.GO
                ? judged
                : judge(gate, lines, facts, new LeastToGo(gate, lines, facts).changes());
    }

    static boolean isGo(String gate, List<CriterionLine> lines, FactSheet facts) {
        return judge(gate, lines, facts, null).recommendation() == Recommendation.GO;
    }

    private static GateJudgement judge(
            String gate, List<CriterionLine> lines, FactSheet facts, @Nullable List<Change> toGo) {
        List<Criterion> criteria = lines.stream().map(l -> l.judge(facts)).toList();
        double score = score(criteria);
        Recommendation recommendation = recommend(criteria, score);
        return new GateJudgement(
                gate, recommendation, score, HURDLE, why(recommendation, criteria, score), criteria, toGo);
    }

    /** Σw·s/(10·Σw); what is not known scores nothing. */
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

    private static Recommendation recommend(List<Criterion> criteria, double score) {
        if (failed(criteria, Failure.KILL)) {
            return Recommendation.KILL;
        }
        if (failed(criteria, Failure.RECYCLE)) {
            return Recommendation.RECYCLE;
        }
        boolean unknown = criteria.stream().anyMatch(GateCriteria::isUnknown);
        if (unknown || failed(criteria, Failure.HOLD) || score < HURDLE) {
            return Recommendation.HOLD;
        }
        return failed(criteria, Failure.CONDITION) ? Recommendation.CONDITIONAL_GO : Recommendation.GO;
    }

    private static boolean isUnknown(Criterion criterion) {
        return criterion.mandatory() ? criterion.met() == null : criterion.score() == null;
    }

    private static boolean failed(List<Criterion> criteria, Failure failure) {
        return criteria.stream()
                .anyMatch(c -> c.mandatory() && Boolean.FALSE.equals(c.met()) && c.onFailure() == failure);
    }

    private static String why(Recommendation recommendation, List<Criterion> criteria, double score) {
        String open = criteria.stream()
                .filter(c -> isUnknown(c) || Boolean.FALSE.equals(c.met()))
                .map(c -> c.name() + " (" + c.reason() + ")")
                .collect(Collectors.joining("; "));
        String scored = "score %.0f %% against a hurdle of %.0f %%".formatted(100 * score, 100 * HURDLE);
        return recommendation == Recommendation.GO
                ? "All must-meets are met, " + scored + "."
                : (open.isEmpty() ? "All must-meets are met" : "Open: " + open) + "; " + scored + ".";
    }
}
