package org.cairn.finance;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** A flow on a day. */
public record DatedFlow(LocalDate date, double amount) {

    public DatedFlow {
        if (!Double.isFinite(amount)) {
            throw new IllegalArgumentException("the flow of " + date + " (" + amount + ") must be a number");
        }
    }

    /** Σ F/(1+r)^(days/365) from the first flow's day; at least one flow, the rate a year and above −1. */
    public static double npv(List<DatedFlow> flows, double rate) {
        if (flows.isEmpty() || !(rate > -1)) {
            throw new IllegalArgumentException(
                    "there must be a flow (" + flows.size() + "), and the rate (" + rate + ") must be above -1");
        }
        LocalDate first = flows.get(0).date();
        return flows.stream()
                .mapToDouble(f -> f.amount() / Math.pow(1 + rate, ChronoUnit.DAYS.between(first, f.date()) / 365.0))
                .sum();
    }

    /** The rate a year at which dated flows are worth nothing: one, none, or several, which then mean nothing. */
    public static RateOfReturn irr(List<DatedFlow> flows) {
        return RateSearch.find(rate -> npv(flows, rate));
    }
}
