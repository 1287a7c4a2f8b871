package org.cairn.gate;

import java.time.Instant;
import java.util.List;
import org.cairn.assessment.GateJudgement;
import org.jspecify.annotations.Nullable;

/**
 * A gate of a programme, from convened to decided.
 *
 * @param id unique in the store
 * @param gate id of the gate in the playbook, such as {@code G1}
 * @param judgement what the rules said of the snapshot
 * @param snapshot hash of the facts that it was judged on
 * @param votes stale ones included
 * @param conditions carried over from the gate before, still open
 * @param decision null until decided
 */
public record GateReview(
        String id,
        String programme,
        String gate,
        int phase,
        Instant convenedAt,
        String submittedBy,
        GateJudgement judgement,
        String snapshot,
        List<Vote> votes,
        List<GateDecision.Condition> conditions,
        @Nullable Recorded decision) {

    public GateReview {
        votes = List.copyOf(votes);
        conditions = List.copyOf(conditions);
    }

    /** One voice; stale when the evidence changed after it. */
    public record Vote(String by, Instant at, GateDecision.Code code, String comment, boolean stale) {}

    /** A decision as recorded; {@code comment} is mandatory for all but a plain go. */
    public record Recorded(GateDecision decision, String by, Instant at, String comment) {}
}
