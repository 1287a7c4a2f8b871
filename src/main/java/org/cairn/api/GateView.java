package org.cairn.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.cairn.assessment.GateJudgement;
import org.cairn.gate.GateDecision;
import org.cairn.gate.GateReview;
import org.jspecify.annotations.Nullable;

/** A gate review as the API shows it. */
record GateView(
        String id,
        String programme,
        String gate,
        int phase,
        Instant convenedAt,
        String submittedBy,
        GateJudgement judgement,
        String snapshot,
        List<GateReview.Vote> votes,
        List<GateDecision.Condition> carriedOver,
        @Nullable Decision decision) {

    static GateView of(GateReview review) {
        GateReview.Recorded recorded = review.decision();
        return new GateView(
                review.id(),
                review.programme(),
                review.gate(),
                review.phase(),
                review.convenedAt(),
                review.submittedBy(),
                review.judgement(),
                review.snapshot(),
                review.votes(),
                review.conditions(),
                recorded == null ? null : Decision.of(recorded));
    }

    /**
     * What was decided.
     *
     * @param conditions of a conditional go
     * @param reviewOn of a hold
     * @param workstreams of a recycle
     * @param reason of a kill
     */
    record Decision(
            GateDecision.Code code,
            List<GateDecision.Condition> conditions,
            @Nullable LocalDate reviewOn,
            List<String> workstreams,
            @Nullable String reason,
            String comment,
            String by,
            Instant at) {

        static Decision of(GateReview.Recorded recorded) {
            GateDecision decision = recorded.decision();
            return new Decision(
                    decision.code(),
                    decision instanceof GateDecision.ConditionalGo go ? go.conditions() : List.of(),
                    decision instanceof GateDecision.Hold hold ? hold.reviewOn() : null,
                    decision instanceof GateDecision.Recycle recycle ? recycle.workstreams() : List.of(),
                    decision instanceof GateDecision.Kill kill ? kill.reason() : null,
                    recorded.comment(),
                    recorded.by(),
                    recorded.at());
        }
    }
}
