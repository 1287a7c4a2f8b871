package org.cairn.finance;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** A flow on a day. */
public record DatedFlow(LocalDate date, double amount) {

    /** Σ F/(1+r)^(days/365) from the first flow's day; rate a year, above −1. */
    public static double npv(List<DatedFlow> flows, double rate) {
        LocalDate first = flows.get(0).date();
        return flows.stream()
                .mapToDouble(f -> f.amount() / Math.pow(1 + rate, ChronoUnit.DAYS.between(first, f.date()) / 365.0))
                .sum();
    }

    /** The rate a year at which dated flows are worth nothing, by bisection between −99 % and 10,000 %. */
    public static RateOfReturn irr(List<DatedFlow> flows) {
        double low = -0.99;
        double high = 100;
        double atLow = npv(flows, low);
        if (atLow * npv(flows, high) > 0) {
            return new RateOfReturn.None();
        }
        for (int k = 0; k < 200; k++) {
            double middle = (low + high) / 2;
            if (atLow * npv(flows, middle) > 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return new RateOfReturn.One((low + high) / 2);
    }
}
