package org.cairn.finance;

/** An internal rate of return per period, which need not exist. */
public sealed interface RateOfReturn {

    /** There is exactly one. */
    record One(double rate) implements RateOfReturn {}

    /** No rate makes the flows worth nothing. */
    record None() implements RateOfReturn {}

    /** The flows change sign more than once; none of the rates says anything. */
    record Several(double first, double second) implements RateOfReturn {}
}
