package org.cairn.planning;

import java.time.Duration;

/**
 * How long to search and how much to simulate.
 *
 * @param search longest time for the search
 * @param schedules most schedules to generate, for results that do not hang on the clock
 * @param threads ≥ 1
 * @param iterations of the simulation; 0 for none
 * @param risks what the simulation takes for uncertain beside the durations
 */
public record PlanSettings(Duration search, long schedules, int threads, long seed, int iterations, RiskProfile risks) {

    /** With durations as the only risk. */
    public PlanSettings(Duration search, long schedules, int threads, long seed, int iterations) {
        this(search, schedules, threads, seed, iterations, RiskProfile.durationsAlone());
    }

    public static PlanSettings quick() {
        return new PlanSettings(Duration.ofSeconds(2), 20_000, 1, 1, 1_000);
    }

    public PlanSettings withRisks(RiskProfile other) {
        return new PlanSettings(search, schedules, threads, seed, iterations, other);
    }

    public PlanSettings withIterations(int other) {
        return new PlanSettings(search, schedules, threads, seed, other, risks);
    }
}
