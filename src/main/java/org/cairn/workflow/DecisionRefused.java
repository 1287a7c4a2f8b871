package org.cairn.workflow;

import java.util.List;

/** A gate decision may not be recorded. */
public final class DecisionRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final List<String> changes;

    public DecisionRefused(Reason reason, String message) {
        this(reason, message, List.of());
    }

    public DecisionRefused(Reason reason, String message, List<String> changes) {
        super(message);
        this.reason = reason;
        this.changes = List.copyOf(changes);
    }

    public Reason reason() {
        return reason;
    }

    /** What has changed meanwhile, a line each. */
    public List<String> changes() {
        return changes;
    }

    /** Why it was refused; decides the answer's status. */
    public enum Reason {
        ALREADY_DECIDED,
        FOUR_EYES,
        NO_QUORUM,
        COMMENT_MISSING,
        OPEN_CONDITIONS,
        NOT_ALLOWED,
        /** The evidence is not what the review was judged on; it is renewed and voted on again first. */
        EVIDENCE_CHANGED,
        /** Something in the decision is not of this programme: a workstream, a day. */
        BAD_VALUE,
        /** There is no hold to end. */
        NOT_ON_HOLD
    }
}
