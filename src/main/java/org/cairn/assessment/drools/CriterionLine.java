package org.cairn.assessment.drools;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cairn.assessment.Fact;
import org.cairn.assessment.FactSheet;
import org.cairn.assessment.GateJudgement.Criterion;
import org.cairn.assessment.GateJudgement.Failure;
import org.jspecify.annotations.Nullable;

/**
 * A line of the table of criteria.
 *
 * @param threshold the limit of a must-meet; the value that scores full for a should-meet
 * @param other the upper limit of a must-meet between two; the value that scores nothing for a should-meet
 * @param waiver key of a fact that, when 1, turns a failure into a condition; null without one
 */
record CriterionLine(
        String gate,
        String id,
        String name,
        boolean must,
        Failure onFailure,
        double weight,
        String fact,
        String subject,
        Compare compare,
        double threshold,
        double other,
        String unit,
        @Nullable String waiver) {

    static final double FULL = 10;
    private static final double TOLERANCE = 1e-9;

    /** How a fact is held against a threshold. */
    enum Compare {
        AT_LEAST,
        AT_MOST,
        BETWEEN,
        KNOWN,
        SCORE
    }

    static CriterionLine of(Table.Line line) {
        boolean must = line.oneOf("must", List.of("yes", "no")).equals("yes");
        Compare compare = Compare.valueOf(
                line.oneOf("compare", must ? List.of("AT_LEAST", "AT_MOST", "BETWEEN", "KNOWN") : List.of("SCORE")));
        double threshold = line.number("threshold");
        Double other = line.findNumber("other");
        if (compare == Compare.BETWEEN && (other == null || other < threshold)) {
            throw line.broken("other", "BETWEEN needs an upper limit that is not below the threshold");
        }
        if (compare == Compare.SCORE && threshold == (other == null ? 0 : other)) {
            throw line.broken("threshold", "full score and no score must be different values");
        }
        return new CriterionLine(
                line.text("gate"),
                line.text("id"),
                line.text("name"),
                must,
                Failure.valueOf(line.oneOf(
                        "on failure",
                        Stream.of(Failure.values()).map(Enum::name).toList())),
                must ? 0 : line.number("weight"),
                line.text("fact"),
                line.text("subject"),
                compare,
                threshold,
                other == null ? 0 : other,
                line.has("unit") ? line.text("unit") : "",
                line.has("waiver") ? line.text("waiver") : null);
    }

    Criterion judge(FactSheet facts, Wording wording) {
        Fact known = facts.find(fact, subject).orElseGet(() -> Fact.missing(fact, subject));
        Double value = known.isKnown() ? known.value() : null;
        Fact waived = waiver == null ? null : facts.find(waiver, "programme").orElse(null);
        boolean forgiven =
                waived != null && waived.isKnown() && Double.valueOf(1).equals(waived.value());
        return new Criterion(
                id,
                name,
                must,
                forgiven ? Failure.CONDITION : onFailure,
                weight,
                must && value != null ? (Boolean) meets(value) : null,
                must || value == null ? null : (Double) score(value),
                forgiven && waived != null ? List.of(known, waived) : List.of(known),
                reason(known, value, forgiven, wording));
    }

    private boolean meets(double value) {
        return switch (compare) {
            case AT_LEAST -> value >= threshold - TOLERANCE;
            case AT_MOST -> value <= threshold + TOLERANCE;
            case BETWEEN -> value >= threshold - TOLERANCE && value <= other + TOLERANCE;
            case KNOWN, SCORE -> true;
        };
    }

    /** In a straight line from none at the one end to full at the other. */
    double score(double value) {
        return Math.max(0, Math.min(FULL, FULL * (value - other) / (threshold - other)));
    }

    /** The nearest value that meets it, seen from another; what scores full for a should-meet. */
    double enough(double from) {
        return switch (compare) {
            case AT_LEAST -> Math.max(from, threshold);
            case AT_MOST -> Math.min(from, threshold);
            case BETWEEN -> Math.max(threshold, Math.min(other, from));
            case KNOWN -> from;
            case SCORE -> threshold;
        };
    }

    private String reason(Fact known, @Nullable Double value, boolean forgiven, Wording wording) {
        if (value == null) {
            return known.state() == Fact.State.STALE
                    ? wording.say("too old", Map.of("date", wording.date(known.date())))
                    : wording.say("missing", Map.of());
        }
        Map<String, String> said = Map.of(
                "value", wording.shown(value, unit),
                "wanted", wanted(wording),
                "score", compare == Compare.SCORE ? wording.shown(score(value), "") : "",
                "source", known.source(),
                "date", wording.date(known.date()));
        String reason =
                switch (compare) {
                    case AT_LEAST, AT_MOST, BETWEEN -> wording.say("value", said);
                    case KNOWN -> wording.shown(value, unit);
                    case SCORE -> wording.say("score", said);
                };
        return forgiven ? wording.say("waived", Map.of("reason", reason)) : reason;
    }

    /** What a must-meet asks for, in words; empty where any value will do. */
    String wanted(Wording wording) {
        return switch (compare) {
            case AT_LEAST -> wording.atLeast(threshold, unit);
            case AT_MOST -> wording.atMost(threshold, unit);
            case BETWEEN -> wording.between(threshold, other, unit);
            case KNOWN, SCORE -> "";
        };
    }
}
