package org.cairn.planning;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Published plans: each publication is a baseline, kept for ever. */
public interface Plans {

    /** Appends it as the programme's plan in force; gives the id of the publication. */
    long publish(PlanBasis basis, Plan plan, String by);

    /**
     * The same, only if the publication {@code inForce} still is the latest; nobody publishes meanwhile.
     *
     * @throws StaleBase when it is not
     */
    long publishAfter(long inForce, PlanBasis basis, Plan plan, String by);

    /** The plan in force. */
    Optional<Plan> find(String programme);

    /** The one that was in force before it. */
    Optional<Plan> findPrevious(String programme);

    /** The plan in force with what it was made for; empty before the first, or where that was not kept yet. */
    Optional<Baseline> findBaseline(String programme);

    /** The baseline with this number, from 1; empty where there is none, or where what it was made for was not kept. */
    Optional<Baseline> findBaseline(String programme, int number);

    /** All publications, latest first. */
    List<Publication> list(String programme);

    /**
     * When a plan was published and by whom.
     *
     * @param number of the baseline, from 1
     */
    record Publication(long id, int number, Instant at, String by, int lengthDays) {}
}
