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
        return with(changed, budget, percentComplete, earliestStart, actualStart, actualFinish, benefits);
    }

    /** The same, beginning on this date at the earliest. */
    public Initiative withEarliestStart(@Nullable LocalDate date) {
        return with(estimate, budget, percentComplete, date, actualStart, actualFinish, benefits);
    }

    /** The same with the budget and the benefits that were approved. */
    public Initiative withBaseline(BigDecimal approved, List<BenefitLine> validated) {
        return with(estimate, approved, percentComplete, earliestStart, actualStart, actualFinish, validated);
    }

    /** The same, begun on this day unless it has begun before. */
    public Initiative begun(LocalDate day) {
        LocalDate start = actualStart == null ? day : actualStart;
        return with(estimate, budget, percentComplete, earliestStart, start, actualFinish, benefits);
    }

    /** The same, done on this day. */
    public Initiative finished(LocalDate day) {
        return with(estimate, budget, 100, earliestStart, begun(day).actualStart, day, benefits);
    }

    private Initiative with(
            Estimate duration,
            BigDecimal money,
            int percent,
            @Nullable LocalDate notBefore,
            @Nullable LocalDate start,
            @Nullable LocalDate finish,
            List<BenefitLine> lines) {
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
                money,
                actualCost,
                percent,
                notBefore,
                deadline,
                start,
                finish,
                partnerLed,
                lines,
                description);
    }
}
