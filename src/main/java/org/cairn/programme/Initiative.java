package org.cairn.programme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One piece of the transformation that is planned, approved and delivered as a whole.
 *
 * @param key short code, unique in the programme (such as {@code I07})
 * @param phase number of the phase it belongs to, from 1
 * @param owner user name of the accountable person
 * @param strategy id of the playbook's strategy group it comes from
 * @param estimate duration in working days
 * @param budget one-off cost in the programme's currency
 * @param actualCost spent so far
 * @param percentComplete 0 to 100
 * @param earliestStart not before this date
 * @param deadline wanted finish
 * @param actualStart when it really began; then it is started work and its start never moves
 * @param actualFinish when it was done
 * @param kind whether it is an initiative or a gate of the roadmap
 * @param partnerLed led by a partner organisation: needs a transfer plan
 */
public record Initiative(
        String key,
        String name,
        Kind kind,
        int phase,
        @Nullable String owner,
        @Nullable String sponsor,
        @Nullable String strategy,
        Estimate estimate,
        List<Effort> efforts,
        BigDecimal budget,
        BigDecimal actualCost,
        int percentComplete,
        @Nullable LocalDate earliestStart,
        @Nullable LocalDate deadline,
        @Nullable LocalDate actualStart,
        @Nullable LocalDate actualFinish,
        boolean partnerLed,
        List<BenefitLine> benefits,
        @Nullable String description) {

    public Initiative {
        efforts = List.copyOf(efforts);
        benefits = List.copyOf(benefits);
        if (percentComplete < 0 || percentComplete > 100) {
            throw new IllegalArgumentException(
                    "initiative " + key + ": percent complete (" + percentComplete + ") must be 0 to 100");
        }
    }

    /** What a line of the plan stands for. */
    public enum Kind {
        INITIATIVE,
        GATE
    }

    public boolean isGate() {
        return kind == Kind.GATE;
    }

    /** The same with another estimate. */
    public Initiative withEstimate(Estimate changed) {
        return with(changed, budget, actualCost, percentComplete, earliestStart, actualStart, actualFinish, benefits);
    }

    /** The same, beginning on this date at the earliest. */
    public Initiative withEarliestStart(@Nullable LocalDate date) {
        return with(estimate, budget, actualCost, percentComplete, date, actualStart, actualFinish, benefits);
    }

    /** The same with another budget. */
    public Initiative withBudget(BigDecimal changed) {
        return with(estimate, changed, actualCost, percentComplete, earliestStart, actualStart, actualFinish, benefits);
    }

    /** The same with another amount spent so far. */
    public Initiative withActualCost(BigDecimal changed) {
        return with(estimate, budget, changed, percentComplete, earliestStart, actualStart, actualFinish, benefits);
    }

    /** The same, so far done: 0 to 100; begun and finished on these days. */
    public Initiative withProgress(int percent, @Nullable LocalDate begun, @Nullable LocalDate finished) {
        return with(estimate, budget, actualCost, percent, earliestStart, begun, finished, benefits);
    }

    /** The same with these benefits. */
    public Initiative withBenefits(List<BenefitLine> changed) {
        return with(estimate, budget, actualCost, percentComplete, earliestStart, actualStart, actualFinish, changed);
    }

    /** The same with the budget and the benefits that were approved. */
    public Initiative withBaseline(BigDecimal approved, List<BenefitLine> validated) {
        return withBudget(approved).withBenefits(validated);
    }

    /** The same, begun on this day unless it has begun before. */
    public Initiative begun(LocalDate day) {
        return withProgress(percentComplete, actualStart == null ? day : actualStart, actualFinish);
    }

    /** The same, done on this day. */
    public Initiative finished(LocalDate day) {
        return withProgress(100, begun(day).actualStart, day);
    }

    private Initiative with(
            Estimate duration,
            BigDecimal cost,
            BigDecimal spent,
            int percent,
            @Nullable LocalDate notBefore,
            @Nullable LocalDate begun,
            @Nullable LocalDate finished,
            List<BenefitLine> claims) {
        return new Initiative(
                key,
                name,
                kind,
                phase,
                owner,
                sponsor,
                strategy,
                duration,
                efforts,
                cost,
                spent,
                percent,
                notBefore,
                deadline,
                begun,
                finished,
                partnerLed,
                claims,
                description);
    }
}
