package org.cairn.gate;

import java.util.List;
import java.util.Optional;

/** The store of gate reviews. Decisions and votes are appended, never changed. */
public interface GateReviews {

    void save(GateReview review);

    Optional<GateReview> find(String id);

    GateReview get(String id);

    /** All reviews of a programme, oldest first. */
    List<GateReview> list(String programme);
}
