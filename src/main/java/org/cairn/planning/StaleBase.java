package org.cairn.planning;

/** A plan was to be published on top of another one, but a later one is in force by now; nothing was changed. */
public final class StaleBase extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long expected;
    private final long inForce;

    StaleBase(String programme, long expected, long inForce) {
        super("programme " + programme + ": the plan in force is publication " + inForce + ", not " + expected
                + " any more");
        this.expected = expected;
        this.inForce = inForce;
    }

    public long expected() {
        return expected;
    }

    public long inForce() {
        return inForce;
    }
}
