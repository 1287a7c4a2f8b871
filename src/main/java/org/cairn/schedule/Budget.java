package org.cairn.schedule;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** What a search may spend, and how many schedules that still buys. Safe for several threads. */
final class Budget {

    private final SearchLimit limit;
    private final long began = System.nanoTime();
    private final long until;
    private final AtomicLong spent = new AtomicLong();

    Budget(SearchLimit limit) {
        this.limit = limit;
        this.until = limit.time().compareTo(Duration.ofDays(365)) > 0
                ? Long.MAX_VALUE
                : began + limit.time().toNanos();
    }

    /** When it began, by {@link System#nanoTime}. */
    long began() {
        return began;
    }

    void spend(long schedules) {
        spent.addAndGet(schedules);
    }

    boolean isSpent() {
        return spent.get() >= limit.schedules() || System.nanoTime() >= until;
    }

    /** Schedules that each thread may still generate: by their limit where there is one, else in the time left as fast as until now. */
    long left() {
        long left = limit.schedules() == Long.MAX_VALUE ? affordable() : limit.schedules() - spent.get();
        return Math.max(0, left) / limit.threads();
    }

    private long affordable() {
        long now = System.nanoTime();
        return (long) ((double) spent.get() / Math.max(1, now - began) * Math.max(0, until - now));
    }
}
