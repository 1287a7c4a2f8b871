package org.cairn.planning;

import java.util.List;

/**
 * What is uncertain about a programme beside the three points of each duration.
 *
 * @param correlation between the durations of one team, 0 (independent) to 1
 * @param recycles gates that may send work back
 * @param approvalDays working days that earlier approvals took; from {@link #ENOUGH} on, gates take as long as those did
 *     instead of what was estimated
 * @param cost how one-off costs may turn out
 */
public record RiskProfile(double correlation, List<Recycle> recycles, List<Integer> approvalDays, CostSpread cost) {

    /** Fewer observations than these say less than an estimate. */
    public static final int ENOUGH = 5;

    public RiskProfile {
        if (!(correlation >= 0 && correlation <= 1)) {
            throw new IllegalArgumentException("the correlation (" + correlation + ") must be 0 to 1");
        }
        recycles = List.copyOf(recycles);
        approvalDays = List.copyOf(approvalDays);
    }

    /** Independent durations, no gate sends anything back, approvals as estimated, costs with the usual spread. */
    public static RiskProfile durationsAlone() {
        return new RiskProfile(0, List.of(), List.of(), CostSpread.usual());
    }

    /** The same, with durations of one team that move together as far as this says. */
    public RiskProfile withCorrelation(double other) {
        return new RiskProfile(other, recycles, approvalDays, cost);
    }

    /** The same for a programme that holds only these initiatives and gates. */
    RiskProfile of(java.util.Set<String> keys) {
        List<Recycle> possible = recycles.stream()
                .filter(r -> keys.contains(r.gate()))
                .map(r -> new Recycle(
                        r.gate(),
                        r.probability(),
                        r.reworked().stream().filter(keys::contains).toList(),
                        r.share(),
                        r.rounds()))
                .toList();
        return new RiskProfile(correlation, possible, approvalDays, cost);
    }

    /**
     * A gate that may send work back.
     *
     * @param probability that it does, each time that it decides, in [0, 1]
     * @param reworked keys of the initiatives that are worked on again
     * @param share of their duration that the work takes again, > 0
     * @param rounds how often at the most, ≥ 1
     */
    public record Recycle(String gate, double probability, List<String> reworked, double share, int rounds) {

        public Recycle {
            reworked = List.copyOf(reworked);
            if (!(probability >= 0 && probability <= 1) || !(share > 0) || rounds < 1) {
                throw new IllegalArgumentException("gate " + gate + ": probability (" + probability
                        + ") must be 0 to 1, share (" + share + ") > 0, rounds (" + rounds + ") ≥ 1");
            }
        }
    }

    /**
     * The range of a one-off cost around its budget.
     *
     * @param least as a share of the budget, ≤ 1
     * @param most the same, ≥ 1
     * @param timeShare the part of the cost that grows with the duration, 0 to 1
     */
    public record CostSpread(double least, double most, double timeShare) {

        public CostSpread {
            if (!(least >= 0 && least <= 1 && most >= 1 && timeShare >= 0 && timeShare <= 1)) {
                throw new IllegalArgumentException("the cost spread (" + least + ", " + most + ", " + timeShare
                        + ") must be 0 ≤ least ≤ 1 ≤ most, and the share that grows with time 0 to 1");
            }
        }

        /**
         * From 10 % below to 30 % above the budget, as AACE International's recommended practice 18R-97 gives for the estimate on
         * which budgets are approved (class 3); half of it grows with time, as people do.
         */
        public static CostSpread usual() {
            return new CostSpread(0.9, 1.3, 0.5);
        }
    }
}
