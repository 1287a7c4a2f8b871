package org.cairn.workflow;

import java.util.List;
import org.cairn.gate.GateDecision;
import org.cairn.gate.GateReview;

/** Votes and decides on gates: the decision, its row, the audit and the process's step are one transaction. */
public interface DecideGate {

    /** One voice; a later one of the same person, or of the person deputised for, replaces it when the quorum is counted. */
    GateReview vote(String review, String user, GateDecision.Code code, String comment);

    /** Freezes the evidence anew and has the rules judge it; earlier votes are stale then. Nothing changes when it has not. */
    GateReview renew(String review, String user);

    /** What has changed since the review's evidence was frozen, a line each; empty when nothing has. */
    List<String> changedSince(String review);

    /** Records the decision and moves the roadmap; throws {@link DecisionRefused} and changes nothing when it may not be. */
    GateReview decide(String review, String user, GateDecision decision, String comment, String idempotencyKey);
}
