package org.cairn.workflow;

/** Deliveries that wait for their planned start. */
public interface DeliveryRuns {

    /** Moves what waits for its start to the start in the plan in force; called after a plan was published. */
    void followPlan(String programme);
}
