package org.cairn.assessment.drools;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import org.cairn.assessment.Fact;
import org.cairn.assessment.FactSheet;
import org.cairn.assessment.GateJudgement;
import org.cairn.assessment.GateJudgement.Change;
import org.cairn.assessment.GateJudgement.Criterion;
import org.cairn.assessment.GateJudgement.Failure;
import org.cairn.assessment.GateJudgement.Recommendation;
import org.jspecify.annotations.Nullable;

/** Judges gates by the office's table of criteria and finds the least that would make one a go. */
final class GateCriteria {

    private static final double HURDLE = 0.6;
    private static final double FULL = 10;

    private final List<Table.Line> lines;

    GateCriteria(List<Table.Line> lines) {
        this.lines = lines;
    }

    GateJudgement judge(String gate, FactSheet facts) {
        GateJudgement judged = judgeOnce(gate, facts, List.of());
        return judged.recommendation() == Recommendation.GO ? judged : judgeOnce(gate, facts, leastToGo(gate, facts));
    }

    private GateJudgement judgeOnce(String gate, FactSheet facts, @Nullable List<Change> toGo) {
        List<Criterion> criteria = lines.stream()
                .filter(l -> l.text("gate").equals(gate))
                .map(l -> criterion(l, facts))
                .toList();
        if (criteria.isEmpty()) {
            throw new NoSuchElementException("rules/gate-criteria.xlsx has no criteria for gate " + gate);
        }
        double weights = criteria.stream()
                .filter(c -> !c.mandatory())
                .mapToDouble(Criterion::weight)
                .sum();
        double scored = criteria.stream()
                .filter(c -> !c.mandatory())
                .mapToDouble(c -> c.weight() * score(c))
                .sum();
        double score = weights == 0 ? 1 : scored / (FULL * weights);
        Recommendation recommendation = recommend(criteria, score);
        return new GateJudgement(
                gate, recommendation, score, HURDLE, why(recommendation, criteria, score), criteria, toGo);
    }

    private static double score(Criterion criterion) {
        Double score = criterion.score();
        return score == null ? 0 : score;
    }

    private static Recommendation recommend(List<Criterion> criteria, double score) {
        if (failed(criteria, Failure.KILL)) {
            return Recommendation.KILL;
        }
        if (failed(criteria, Failure.RECYCLE)) {
            return Recommendation.RECYCLE;
        }
        boolean missing = criteria.stream().anyMatch(c -> c.mandatory() && c.met() == null);
        if (missing || failed(criteria, Failure.HOLD) || score < HURDLE) {
            return Recommendation.HOLD;
        }
        return failed(criteria, Failure.CONDITION) ? Recommendation.CONDITIONAL_GO : Recommendation.GO;
    }

    private static boolean failed(List<Criterion> criteria, Failure failure) {
        return criteria.stream()
                .anyMatch(c -> c.mandatory() && Boolean.FALSE.equals(c.met()) && c.onFailure() == failure);
    }

    private static String why(Recommendation recommendation, List<Criterion> criteria, double score) {
        String open = String.join(
                "; ",
                criteria.stream()
                        .filter(c -> c.mandatory() && !Boolean.TRUE.equals(c.met()))
                        .map(c -> c.name() + " (" + c.reason() + ")")
                        .toList());
        String scored = "score %.0f %% against a hurdle of %.0f %%".formatted(100 * score, 100 * HURDLE);
        return recommendation == Recommendation.GO
                ? "All must-meets are met, " + scored + "."
                : (open.isEmpty() ? "All must-meets are met" : "Open: " + open) + "; " + scored + ".";
    }

    private static Criterion criterion(Table.Line line, FactSheet facts) {
        boolean mandatory = line.text("must").equals("yes");
        Fact fact = facts.find(line.text("fact"), line.text("subject"))
                .orElse(Fact.missing(line.text("fact"), line.text("subject")));
        Double value = fact.isKnown() ? fact.value() : null;
        double threshold = line.number("threshold");
        String compare = line.text("compare");
        Boolean met = mandatory && value != null ? (Boolean) meets(compare, value, threshold) : null;
        return new Criterion(
                line.text("id"),
                line.text("name"),
                mandatory,
                Failure.valueOf(line.text("on failure")),
                line.number("weight"),
                met,
                mandatory || value == null ? null : Math.max(0, Math.min(FULL, value)),
                List.of(fact),
                reason(fact, value, compare, threshold));
    }

    private static String reason(Fact fact, @Nullable Double value, String compare, double threshold) {
        if (value == null) {
            return fact.state() == Fact.State.STALE ? "recorded too long ago" : "not recorded";
        }
        String wanted =
                switch (compare) {
                    case ">=" -> ", wanted at least " + Verdicts.number(threshold);
                    case "<=" -> ", wanted at most " + Verdicts.number(threshold);
                    default -> "";
                };
        return Verdicts.number(value) + wanted;
    }

    private static boolean meets(String compare, double value, double threshold) {
        return switch (compare) {
            case ">=" -> value >= threshold - 1e-9;
            case "<=" -> value <= threshold + 1e-9;
            case "known" -> true;
            default ->
                throw new IllegalStateException(
                        "rules/gate-criteria.xlsx: compare («" + compare + "») must be >=, <=, known or score");
        };
    }

    /** All open must-meets, and the fewest scores that lift the sum over the hurdle; then nothing that can be left out. */
    private @Nullable List<Change> leastToGo(String gate, FactSheet facts) {
        List<Change> changes = new ArrayList<>();
        GateJudgement now = judgeOnce(gate, facts, null);
        for (Table.Line line : lines) {
            if (line.text("gate").equals(gate)) {
                Criterion c = criterion(line, facts);
                if (c.mandatory() && !Boolean.TRUE.equals(c.met())) {
                    changes.add(change(line, c, line.number("threshold")));
                }
            }
        }
        List<Table.Line> scores = lines.stream()
                .filter(l -> l.text("gate").equals(gate) && l.text("must").equals("no"))
                .sorted(Comparator.comparingDouble(
                        (Table.Line l) -> -l.number("weight") * (FULL - score(criterion(l, facts)))))
                .toList();
        FactSheet changed = apply(facts, changes);
        for (Table.Line line : scores) {
            if (judgeOnce(gate, changed, null).recommendation() == Recommendation.GO) {
                break;
            }
            changes.add(change(line, criterion(line, facts), FULL));
            changed = apply(facts, changes);
        }
        if (judgeOnce(gate, changed, null).recommendation() != Recommendation.GO) {
            return null;
        }
        for (Change change : List.copyOf(changes)) {
            List<Change> without = new ArrayList<>(changes);
            without.remove(change);
            if (judgeOnce(gate, apply(facts, without), null).recommendation() == Recommendation.GO) {
                changes = without;
            }
        }
        return now.recommendation() == Recommendation.GO ? List.of() : changes;
    }

    private static Change change(Table.Line line, Criterion criterion, double to) {
        return new Change(
                line.text("fact"),
                line.text("subject"),
                to,
                criterion.mandatory()
                        ? criterion.name() + ": bring it to " + Verdicts.number(to)
                        : criterion.name() + ": raise the score to " + Verdicts.number(to));
    }

    /** The sheet with some facts changed. */
    static FactSheet apply(FactSheet facts, List<Change> changes) {
        List<Fact> all = new ArrayList<>(facts.facts());
        for (Change change : changes) {
            all.removeIf(f -> f.key().equals(change.factKey()) && f.subject().equals(change.subject()));
            all.add(Fact.known(change.factKey(), change.subject(), change.to(), "what if", facts.asOf(), "cairn"));
        }
        return new FactSheet(facts.programme(), facts.asOf(), all);
    }
}
