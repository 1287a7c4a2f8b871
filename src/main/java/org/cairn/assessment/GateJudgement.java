package org.cairn.assessment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The criteria of a gate, judged, and what follows from them, worst first.
 *
 * @param score Σw·s/(10·Σw) over the should-meets, 0 to 1
 * @param hurdle the score that a go needs
 * @param why the sentence behind the recommendation
 * @param toGo the smallest set of changes that would make it a go; empty when it is one already; null when there is none
 */
public record GateJudgement(
        String gate,
        Recommendation recommendation,
        double score,
        double hurdle,
        String why,
        List<Criterion> criteria,
        @Nullable List<Change> toGo) {

    public GateJudgement {
        criteria = List.copyOf(criteria);
    }

    /** What is recommended. People decide. */
    public enum Recommendation {
        GO,
        CONDITIONAL_GO,
        HOLD,
        RECYCLE,
        KILL
    }

    /** What happens when a must-meet fails. */
    public enum Failure {
        KILL,
        RECYCLE,
        HOLD,
        CONDITION
    }

    /**
     * A criterion of the gate.
     *
     * @param mandatory must-meet; otherwise a scored should-meet
     * @param met for a must-meet; null when its fact is missing
     * @param score 0 to 10 for a should-meet; null when its fact is missing
     */
    public record Criterion(
            String id,
            String name,
            boolean mandatory,
            Failure onFailure,
            double weight,
            @Nullable Boolean met,
            @Nullable Double score,
            List<Fact> facts,
            String reason) {}

    /** A change of one fact that helps towards a go. */
    public record Change(String factKey, String subject, double to, String text) {}
}
