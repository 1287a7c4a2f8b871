package org.cairn.schedule;

import java.time.Duration;

/**
 * When a search stops, besides on proof or on request.
 *
 * @param time wall clock
 * @param schedules generated plans, over all threads; the limit that makes a run repeatable
 * @param threads islands that search side by side, ≥ 1
 * @param seed of the random numbers
 */
public record SearchLimit(Duration time, long schedules, int threads, long seed) {

    public SearchLimit {
        if (threads < 1) {
            throw new IllegalArgumentException("threads (" + threads + ") must be ≥ 1");
        }
    }

    public static SearchLimit of(Duration time) {
        return new SearchLimit(time, Long.MAX_VALUE, 1, 1);
    }

    /** Stops after so many generated plans, whatever the clock says: the same seed gives the same plan. */
    public static SearchLimit schedules(long schedules, long seed) {
        return new SearchLimit(Duration.ofDays(1), schedules, 1, seed);
    }
}
