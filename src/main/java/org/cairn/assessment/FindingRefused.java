package org.cairn.assessment;

/** An answer to a finding that cannot be taken; says which finding and why. */
public final class FindingRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String finding;
    private final Reason reason;

    /** Why it was refused. */
    public enum Reason {
        /** It is not open, or never was. */
        NOT_OPEN,
        /** A note is mandatory. */
        NOTE_MISSING,
        /** Somebody has accepted a mitigation already. */
        MITIGATED_ALREADY
    }

    FindingRefused(String finding, Reason reason) {
        super("finding " + finding + ": " + reason);
        this.finding = finding;
        this.reason = reason;
    }

    public String finding() {
        return finding;
    }

    public Reason reason() {
        return reason;
    }
}
