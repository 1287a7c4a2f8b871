package org.cairn.finance;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * Flows at the end of each period, the first one now.
 *
 * @param flows in any one currency; costs negative; at least one
 */
public record CashFlow(double[] flows) {

    public CashFlow {
        flows = flows.clone();
        if (flows.length == 0) {
            throw new IllegalArgumentException("a cash flow needs at least one period");
        }
        for (int t = 0; t < flows.length; t++) {
            if (!Double.isFinite(flows[t])) {
                throw new IllegalArgumentException("the flow of period " + t + " (" + flows[t] + ") must be a number");
            }
        }
    }

    public static CashFlow of(double... flows) {
        return new CashFlow(flows);
    }

    @Override
    public double[] flows() {
        return flows.clone();
    }

    /** Σ Fₜ/(1+r)ᵗ; in a sheet {@code F0+NPV(r,F1:Fn)}. The rate is per period and above −1. */
    public double npv(double rate) {
        if (!(rate > -1)) {
            throw new IllegalArgumentException("the rate (" + rate + ") must be above -1");
        }
        double sum = 0;
        double factor = 1;
        for (double flow : flows) {
            sum += flow / factor;
            factor *= 1 + rate;
        }
        return sum;
    }

    /** The rate at which the present value is zero: one, none, or several, which then mean nothing. */
    public RateOfReturn irr() {
        return RateSearch.find(this::npv);
    }

    /** Periods until the sum of the flows stays at or above zero, with a fraction; empty when it never does. */
    public OptionalDouble payback() {
        return payback(flows);
    }

    /** The same for the discounted flows. */
    public OptionalDouble discountedPayback(double rate) {
        double[] discounted = new double[flows.length];
        for (int t = 0; t < flows.length; t++) {
            discounted[t] = flows[t] / Math.pow(1 + rate, t);
        }
        return payback(discounted);
    }

    private static OptionalDouble payback(double[] flows) {
        double sum = 0;
        OptionalDouble paid = OptionalDouble.empty();
        for (int t = 0; t < flows.length; t++) {
            double before = sum;
            sum += flows[t];
            if (sum < -1e-9) {
                paid = OptionalDouble.empty();
            } else if (paid.isEmpty()) {
                paid = OptionalDouble.of(t == 0 ? 0 : t - 1 + (flows[t] > 0 ? Math.max(0, -before) / flows[t] : 0));
            }
        }
        return paid;
    }

    /** 1 + NPV/|F₀|; the first flow must be a cost. */
    public double profitabilityIndex(double rate) {
        if (flows[0] >= 0) {
            throw new IllegalArgumentException("the first flow (" + flows[0] + ") must be a cost");
        }
        return 1 + npv(rate) / -flows[0];
    }

    /** (Σ benefits − Σ costs)/Σ costs, undiscounted; empty without costs. */
    public OptionalDouble returnOnInvestment() {
        double costs = -Arrays.stream(flows).filter(f -> f < 0).sum();
        return costs == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(Arrays.stream(flows).sum() / costs);
    }

    /** The lowest running sum: what must be financed; 0 or negative. */
    public double trough() {
        double sum = 0;
        double lowest = 0;
        for (double flow : flows) {
            sum += flow;
            lowest = Math.min(lowest, sum);
        }
        return lowest;
    }

    /** A record compares its array by content here. */
    @Override
    public boolean equals(Object other) {
        return other instanceof CashFlow that && Arrays.equals(flows, that.flows);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(flows);
    }

    @Override
    public String toString() {
        return "CashFlow" + Arrays.toString(flows);
    }
}
