package org.cairn.workflow;

/** A gate decision may not be recorded. */
public final class DecisionRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    public DecisionRefused(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Why it was refused; decides the answer's status. */
    public enum Reason {
        ALREADY_DECIDED,
        FOUR_EYES,
        NO_QUORUM,
        COMMENT_MISSING,
        OPEN_CONDITIONS,
        NOT_ALLOWED
    }
}
