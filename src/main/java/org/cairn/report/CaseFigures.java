package org.cairn.report;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.cairn.businesscase.CaseAssumptions;
import org.cairn.businesscase.ProgrammeCase;
import org.cairn.businesscase.ProgrammeCase.Quarter;
import org.cairn.finance.RateOfReturn;

/**
 * A business case in final figures, in the programme's unit.
 *
 * @param quarters from the programme's start
 * @param cumulative running sums of the quarters' net flows
 * @param netPresentValue Σ Fq/(1+r)^((q+½)/4)
 * @param rate the internal rate of return a year; said only where the running sum turns from below to above zero exactly
 *     once, which makes it unique and positive (Norstrøm, "A sufficient condition for a unique nonnegative internal rate of
 *     return", 1972)
 * @param paybackYears from the start until the running sum stays at or above zero; empty when it does not in time
 * @param trough the lowest running sum; 0 or negative
 */
public record CaseFigures(
        CaseAssumptions assumptions,
        List<Quarter> quarters,
        List<Double> cumulative,
        double netPresentValue,
        Rate rate,
        OptionalDouble paybackYears,
        double trough) {

    private static final double NOTHING = 1e-9;

    /** An internal rate of return, or why there is none. */
    public sealed interface Rate {

        /** A year. */
        record Yearly(double rate) implements Rate {}

        /** What comes in never makes up for what goes out, or nothing goes out. */
        record None() implements Rate {}

        /** The running sum crosses zero more than once: no single rate means anything. */
        record Ambiguous() implements Rate {}
    }

    static CaseFigures of(ProgrammeCase flows) {
        List<Double> sums = new ArrayList<>();
        double sum = 0;
        for (Quarter quarter : flows.quarters()) {
            sum += quarter.net();
            sums.add(sum);
        }
        return new CaseFigures(
                flows.assumptions(),
                flows.quarters(),
                List.copyOf(sums),
                flows.netPresentValue(),
                rate(flows, sums),
                payback(flows.quarters(), sums),
                flows.trough());
    }

    public boolean hasBenefit() {
        return quarters.stream().anyMatch(q -> q.benefit() > 0);
    }

    private static Rate rate(ProgrammeCase flows, List<Double> sums) {
        int changes = 0;
        double last = 0;
        for (double sum : sums) {
            if (Math.abs(sum) > NOTHING) {
                changes += last != 0 && Math.signum(sum) != last ? 1 : 0;
                last = Math.signum(sum);
            }
        }
        if (changes > 1) {
            return new Rate.Ambiguous();
        }
        return changes == 1 && last > 0 ? positive(flows.flow().irr()) : new Rate.None();
    }

    /** The positive one, a year; beside it there may be negative ones that mean nothing. */
    private static Rate positive(RateOfReturn found) {
        DoubleStream quarterly = DoubleStream.empty();
        if (found instanceof RateOfReturn.One one) {
            quarterly = DoubleStream.of(one.rate());
        } else if (found instanceof RateOfReturn.Several several) {
            quarterly = DoubleStream.of(several.first(), several.second());
        }
        OptionalDouble rate = quarterly.filter(r -> r > 0).findFirst();
        return rate.isPresent() ? new Rate.Yearly(Math.pow(1 + rate.getAsDouble(), 4) - 1) : new Rate.None();
    }

    /** Whole quarters below zero, then the part of the next one that makes up for the rest. */
    private static OptionalDouble payback(List<Quarter> quarters, List<Double> sums) {
        int below = 0;
        for (int q = 0; q < sums.size(); q++) {
            below = sums.get(q) < -NOTHING ? q + 1 : below;
        }
        if (below == 0 || below == sums.size()) {
            return OptionalDouble.empty();
        }
        double rest = -sums.get(below - 1) / quarters.get(below).net();
        return OptionalDouble.of((below + rest) / 4);
    }
}
