package org.cairn.workflow;

import org.cairn.gate.GateDecision;
import org.cairn.gate.GateReview;

/** Votes and decides on gates: the decision, its row, the audit and the process's step are one transaction. */
public interface DecideGate {

    GateReview vote(String review, String user, GateDecision.Code code, String comment);

    /** Records the decision and moves the roadmap; throws {@link DecisionRefused} and changes nothing when it may not be. */
    GateReview decide(String review, String user, GateDecision decision, String comment, String idempotencyKey);
}
