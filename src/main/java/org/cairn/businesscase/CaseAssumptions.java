package org.cairn.businesscase;

import java.util.Set;

/**
 * What a case assumes beside the plan's dates.
 *
 * @param years horizon from the programme's start
 * @param discountRate a year, such as 0.10
 * @param rampQuarters quarters until a benefit is reached in full, in equal steps from the quarter after the finish
 * @param runCostShare yearly cost of keeping alive what was built, as a share of its one-off cost
 * @param runTeams teams whose results cost money to keep alive, with or without a benefit of their own
 */
public record CaseAssumptions(
        int years, double discountRate, int rampQuarters, double runCostShare, Set<String> runTeams) {

    public CaseAssumptions {
        runTeams = Set.copyOf(runTeams);
        if (years < 1 || rampQuarters < 1 || !(discountRate > -1) || !(runCostShare >= 0)) {
            throw new IllegalArgumentException(
                    "years (%d) and ramp (%d) must be ≥ 1, the rate (%s) above -1, the run cost share (%s) ≥ 0"
                            .formatted(years, rampQuarters, discountRate, runCostShare));
        }
    }

    /** Five years, benefits ramping over four quarters, 12 % a year to run what bears a benefit. */
    public static CaseAssumptions usual(double discountRate) {
        return new CaseAssumptions(5, discountRate, 4, 0.12, Set.of());
    }
}
