package org.cairn.scenario;

/** A step of a scenario that may not be taken; nothing was changed. */
public final class ScenarioRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    public ScenarioRefused(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Why it was refused; decides the answer's status. */
    public enum Reason {
        /** Somebody else has changed the scenario meanwhile. */
        STALE_VERSION,
        /** The scenario's state does not allow the step. */
        WRONG_STATE,
        /** Who had a part in it may not approve it. */
        FOUR_EYES,
        /** A rejection needs a comment. */
        COMMENT_MISSING,
        /** A change names what is not there. */
        UNKNOWN,
        /** A change would move work that has begun. */
        BEGUN,
        /** A change that means nothing. */
        BAD_CHANGE,
        /** No plan satisfies the changes; the message names what stands against it. */
        NO_PLAN,
        /** There is no published plan to branch from. */
        NO_BASELINE
    }
}
