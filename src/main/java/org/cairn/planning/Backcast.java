package org.cairn.planning;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to start, defer or drop to keep a date or a budget.
 *
 * @param everything what doing all of it comes to
 * @param frontier options none of which is beaten by another in value, P80 finish and peak of people at once; the most
 *     valuable first. It holds options that miss the target only when nothing that was found meets it
 */
public record Backcast(Target target, Option everything, List<Option> frontier) {

    public Backcast {
        frontier = List.copyOf(frontier);
    }

    /** Whether something was found that keeps the target. */
    public boolean isReachable() {
        return frontier.stream().anyMatch(Option::meets);
    }

    /**
     * What must be kept.
     *
     * @param finish four of five runs end by then; null for any day
     * @param budget one-off cost of what is started; null for any
     */
    public record Target(
            @Nullable LocalDate finish, @Nullable Double budget) {

        public Target {
            if (finish == null && budget == null) {
                throw new IllegalArgumentException("a target needs a date or a budget");
            }
        }

        boolean isMetBy(LocalDate p80, double cost) {
            return (finish == null || !p80.isAfter(finish)) && (budget == null || cost <= budget);
        }
    }

    /**
     * One way to do it.
     *
     * @param choices one an initiative, in the programme's order; gates are always kept
     * @param netPresentValue of what is started and of what is deferred, in the programme's unit
     * @param finish of what is started
     * @param p80 four of five simulated runs of what is started end by then
     * @param cost one-off cost of what is started
     * @param peakFte most full-time equivalents at work on any day
     * @param meets whether it keeps the target
     */
    public record Option(
            List<Choice> choices,
            double netPresentValue,
            LocalDate finish,
            LocalDate p80,
            double cost,
            double peakFte,
            boolean meets) {

        public Option {
            choices = List.copyOf(choices);
        }

        /** Whether another one is as good in each of value, P80 finish and peak, and better in one. */
        boolean isBeatenBy(Option other) {
            boolean asGood =
                    other.netPresentValue >= netPresentValue && !other.p80.isAfter(p80) && other.peakFte <= peakFte;
            return asGood
                    && (other.netPresentValue > netPresentValue || other.p80.isBefore(p80) || other.peakFte < peakFte);
        }
    }

    /** What becomes of an initiative, and why. */
    public record Choice(String initiative, Fate fate, Reason reason) {}

    /** What becomes of it. */
    public enum Fate {
        START,
        DEFER,
        DROP
    }

    /** Why it is chosen so. */
    public sealed interface Reason {

        /** It has begun; started work goes on. */
        record Begun() implements Reason {}

        /** It adds so much net present value at its dates. */
        record Worth(double netPresentValue) implements Reason {}

        /** It brings nothing itself; this one, which is started, needs it. */
        record NeededBy(String key) implements Reason {}

        /** It brings nothing itself; a gate that stays asks for it. */
        record NeededForGate(String gate) implements Reason {}

        /** It needs this one, which is not started. */
        record Needs(String key) implements Reason {}

        /** It is worth doing, but later: meanwhile it would hold this team for so many person-days. */
        record Frees(String team, double personDays) implements Reason {}

        /** It takes so much of the budget. */
        record Costs(double cost) implements Reason {}

        /** Later it is worth nothing any more within the case's years; the figure is what it would be worth. */
        record NotWorthLater(double netPresentValue) implements Reason {}

        /** Only what is not started needed it. */
        record NeededByNobody() implements Reason {}
    }
}
