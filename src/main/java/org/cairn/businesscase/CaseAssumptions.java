package org.cairn.businesscase;

import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Set;
import org.cairn.programme.Initiative;
import org.cairn.programme.Programme;

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

    private static final int USUAL = 5;
    private static final int LONGEST = 100;

    public CaseAssumptions {
        runTeams = Set.copyOf(runTeams);
        if (years < 1 || rampQuarters < 1 || !(discountRate > -1) || !(runCostShare >= 0)) {
            throw new IllegalArgumentException(
                    "years (%d) and ramp (%d) must be ≥ 1, the rate (%s) above -1, the run cost share (%s) ≥ 0"
                            .formatted(years, rampQuarters, discountRate, runCostShare));
        }
    }

    /**
     * Benefits ramping over four quarters, 12 % a year to run what bears a benefit; five years, or as many as the programme's
     * latest deadline asks for. Wanted dates decide, not planned ones, so that two plans of a programme are judged over the same years.
     */
    public static CaseAssumptions usual(Programme programme) {
        long asked = programme.initiatives().stream()
                .map(Initiative::deadline)
                .filter(Objects::nonNull)
                .mapToLong(deadline -> ChronoUnit.YEARS.between(programme.start(), deadline) + 1)
                .max()
                .orElse(0);
        return new CaseAssumptions(
                (int) Math.min(LONGEST, Math.max(USUAL, asked)),
                programme.discountRate().doubleValue(),
                4,
                0.12,
                Set.of());
    }
}
