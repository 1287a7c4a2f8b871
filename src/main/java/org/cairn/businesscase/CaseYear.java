package org.cairn.businesscase;

import java.math.BigDecimal;

/** Money of one year, in the programme's currency and unit; none of the three is negative. */
public record CaseYear(BigDecimal cost, BigDecimal runCost, BigDecimal benefit) {

    public CaseYear {
        if (cost.signum() < 0 || runCost.signum() < 0 || benefit.signum() < 0) {
            throw new IllegalArgumentException("cost (%s), run cost (%s) and benefit (%s) of a year must be ≥ 0"
                    .formatted(cost.toPlainString(), runCost.toPlainString(), benefit.toPlainString()));
        }
    }

    public BigDecimal net() {
        return benefit.subtract(cost).subtract(runCost);
    }
}
