package org.cairn.workflow;

import java.util.List;

/** A version of a playbook may not be put in force. */
public final class PlaybookRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final List<String> blocks;

    public PlaybookRefused(Reason reason, String message, List<String> blocks) {
        super(message);
        this.reason = reason;
        this.blocks = List.copyOf(blocks);
    }

    public Reason reason() {
        return reason;
    }

    /** What does not fit, a line each. */
    public List<String> blocks() {
        return blocks;
    }

    /** Why it was refused; decides the answer's status. */
    public enum Reason {
        /** It is decided already: 409. */
        NOT_A_CANDIDATE,
        /** Who proposed it does not activate it: 422. */
        SAME_PERSON,
        /** Something that runs does not fit: 409. */
        BLOCKED
    }
}
