package org.cairn.schedule;

/** A network that no plan can satisfy or that is no network; the message names the activities, resources and values. */
public final class InvalidNetwork extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public InvalidNetwork(String message) {
        super(message);
    }
}
