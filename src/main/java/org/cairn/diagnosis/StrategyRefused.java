package org.cairn.diagnosis;

/** A strategy that cannot be taken over as drafted; says which part and why. Nothing was changed. */
public final class StrategyRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String strategy;
    private final Reason reason;
    private final String about;

    /** Why it was refused. */
    public enum Reason {
        /** The playbook does not know the strategy. */
        UNKNOWN_STRATEGY,
        /** The programme has no such team. */
        UNKNOWN_TEAM,
        /** The playbook has no such phase. */
        UNKNOWN_PHASE,
        /** A predecessor is no initiative of the programme. */
        UNKNOWN_PREDECESSOR,
        /** Effort of a role is given to no team. */
        EFFORT_WITHOUT_TEAM,
        NAME_MISSING
    }

    StrategyRefused(String strategy, Reason reason, String about) {
        super("strategy " + strategy + ": " + reason + " " + about);
        this.strategy = strategy;
        this.reason = reason;
        this.about = about;
    }

    public String strategy() {
        return strategy;
    }

    public Reason reason() {
        return reason;
    }

    /** The team, phase, role or predecessor that is meant. */
    public String about() {
        return about;
    }
}
