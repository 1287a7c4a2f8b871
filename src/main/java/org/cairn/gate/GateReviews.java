package org.cairn.gate;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cairn.assessment.GateJudgement;

/** The store of gate reviews. Decisions and votes are appended, never changed. */
public interface GateReviews {

    void save(GateReview review);

    Optional<GateReview> find(String id);

    GateReview get(String id);

    /** The review, and nobody else votes or decides on it until the transaction ends. */
    GateReview lock(String id);

    /** Freezes evidence for a review: the latest is what it is judged on, and votes on an earlier one are stale. */
    void freeze(String review, GateSnapshot snapshot, GateJudgement judgement, Instant at);

    /** What the review is judged on. */
    GateSnapshot snapshot(String review);

    /** All reviews of a programme, oldest first. */
    List<GateReview> list(String programme);
}
