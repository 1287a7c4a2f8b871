package org.cairn.workflow;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** The real time, and as much later as a test says. */
final class SimulatedClock extends Clock {

    private Duration ahead = Duration.ZERO;

    /** From now on it is this time, and goes on. */
    void setTo(Instant time) {
        ahead = Duration.between(Instant.now(), time);
    }

    void reset() {
        ahead = Duration.ZERO;
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return ZoneId.systemDefault();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("one zone is enough for tests");
    }
}
