package org.cairn.ruleset;

/** A step of a rule set that is not allowed; nothing was changed. */
public final class RuleSetRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long ruleSet;
    private final Reason reason;

    /** Why it was refused. */
    public enum Reason {
        /** Only a candidate can be activated or withdrawn. */
        NOT_A_CANDIDATE,
        /** Who proposed it must not activate it. */
        SAME_PERSON,
        /** Other rules are in force than those that it changes: propose it again on top of them. */
        STALE_BASE,
        /** It was not tried against the rules in force. */
        NOT_TRIED
    }

    RuleSetRefused(long ruleSet, Reason reason) {
        super("rule set " + ruleSet + ": " + reason);
        this.ruleSet = ruleSet;
        this.reason = reason;
    }

    public long ruleSet() {
        return ruleSet;
    }

    public Reason reason() {
        return reason;
    }
}
