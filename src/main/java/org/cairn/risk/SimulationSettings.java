package org.cairn.risk;

/**
 * How to simulate.
 *
 * @param correlation between the durations of one group, 0 (independent) to 1
 */
public record SimulationSettings(int iterations, long seed, int threads, double correlation) {

    public SimulationSettings {
        if (iterations < 1 || threads < 1 || !(correlation >= 0 && correlation <= 1)) {
            throw new IllegalArgumentException("iterations (" + iterations + ") and threads (" + threads
                    + ") must be ≥ 1, correlation (" + correlation + ") 0 to 1");
        }
    }

    public static SimulationSettings of(int iterations, long seed) {
        return new SimulationSettings(iterations, seed, 1, 0);
    }
}
