package org.cairn.access;

/** Somebody has as many tokens as one may have. */
public final class TooManyTokens extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int most;

    TooManyTokens(int most) {
        super("there are " + most + " tokens already. Maybe revoke one");
        this.most = most;
    }

    public int most() {
        return most;
    }
}
