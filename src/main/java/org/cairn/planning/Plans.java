package org.cairn.planning;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Published plans: each publication is a baseline, kept for ever. */
public interface Plans {

    /** Appends it as the programme's plan in force. */
    void publish(Plan plan, String by);

    /** The plan in force. */
    Optional<Plan> find(String programme);

    /** The one that was in force before it. */
    Optional<Plan> findPrevious(String programme);

    /** All publications, latest first. */
    List<Publication> list(String programme);

    /** When a plan was published and by whom. */
    record Publication(long id, Instant at, String by, int lengthDays) {}
}
