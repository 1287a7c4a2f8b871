package org.cairn.businesscase;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.OptionalDouble;
import org.cairn.finance.CashFlow;
import org.cairn.finance.RateOfReturn;
import org.cairn.programme.BenefitLine;
import org.cairn.programme.Initiative;
import org.cairn.programme.Programme;

/**
 * The business case of a programme at given dates: quarterly flows and what they are worth.
 *
 * <p>A one-off cost is spread evenly over the working days of its initiative. Benefits ramp up from the quarter after the
 * one in which the initiative finishes; so does the cost of running what was built. Flows count in the middle of their
 * quarter.
 *
 * @param quarters from the programme's start, without gaps
 */
public record ProgrammeCase(CaseAssumptions assumptions, List<Quarter> quarters) {

    /** Working days of a quarter: thirteen weeks of five. */
    public static final int QUARTER_DAYS = 65;

    public ProgrammeCase {
        quarters = List.copyOf(quarters);
    }

    /**
     * When something is done.
     *
     * @param start first working day, counted from the programme's start
     * @param end the working day after its last
     */
    public record Span(int start, int end) {}

    /** Money of a quarter: all three ≥ 0, in the programme's unit. */
    public record Quarter(double cost, double runCost, double benefit) {

        public double net() {
            return benefit - cost - runCost;
        }
    }

    /**
     * The case of all initiatives together.
     *
     * @param dates of every initiative by key; throws {@link NoSuchElementException} naming one that is missing
     */
    public static ProgrammeCase of(Programme programme, Map<String, Span> dates, CaseAssumptions assumptions) {
        Flows flows = new Flows(assumptions);
        for (Initiative initiative : programme.initiatives()) {
            Span span = dates.get(initiative.key());
            if (span == null) {
                throw new NoSuchElementException("initiative " + initiative.key() + " has no dates");
            }
            flows.add(initiative, span);
        }
        return flows.sum();
    }

    /** What one initiative adds to the programme's case when it is done at these dates. */
    public static ProgrammeCase ofInitiative(Initiative initiative, Span span, CaseAssumptions assumptions) {
        Flows flows = new Flows(assumptions);
        flows.add(initiative, span);
        return flows.sum();
    }

    /** Adds up quarters. */
    private static final class Flows {

        private final CaseAssumptions assumptions;
        private final double[] cost;
        private final double[] run;
        private final double[] benefit;

        Flows(CaseAssumptions assumptions) {
            this.assumptions = assumptions;
            int count = assumptions.years() * 4;
            cost = new double[count];
            run = new double[count];
            benefit = new double[count];
        }

        void add(Initiative initiative, Span span) {
            double once = initiative.budget().doubleValue();
            double yearly = initiative.benefits().stream()
                    .mapToDouble(b -> b.yearly().doubleValue())
                    .sum();
            boolean runs = yearly > 0
                    || initiative.efforts().stream()
                            .anyMatch(e -> assumptions.runTeams().contains(e.team()));
            int finished = span.end() / QUARTER_DAYS;
            for (int q = 0; q < cost.length; q++) {
                cost[q] += once * share(span, q);
                if (q > finished) {
                    benefit[q] += yearly / 4 * Math.min(1, (q - finished) / (double) assumptions.rampQuarters());
                    run[q] += runs ? once * assumptions.runCostShare() / 4 : 0;
                }
            }
        }

        ProgrammeCase sum() {
            List<Quarter> quarters = new ArrayList<>();
            for (int q = 0; q < cost.length; q++) {
                quarters.add(new Quarter(cost[q], run[q], benefit[q]));
            }
            return new ProgrammeCase(assumptions, quarters);
        }
    }

    /** The part of a span that lies in a quarter; work without length is paid on its day. */
    private static double share(Span span, int quarter) {
        int from = quarter * QUARTER_DAYS;
        if (span.end() <= span.start()) {
            return span.start() / QUARTER_DAYS == quarter ? 1 : 0;
        }
        int overlap = Math.min(span.end(), from + QUARTER_DAYS) - Math.max(span.start(), from);
        return Math.max(0, overlap) / (double) (span.end() - span.start());
    }

    /** Net flows by quarter. */
    public CashFlow flow() {
        return new CashFlow(quarters.stream().mapToDouble(Quarter::net).toArray());
    }

    /** Σ Fq/(1+r)^((q+½)/4). */
    public double netPresentValue() {
        return present(flow().flows());
    }

    /** What the one-off costs are worth at the programme's start, ≥ 0. */
    public double presentCost() {
        return present(quarters.stream().mapToDouble(Quarter::cost).toArray());
    }

    /** What the benefits are worth at the programme's start, ≥ 0. */
    public double presentBenefit() {
        return present(quarters.stream().mapToDouble(Quarter::benefit).toArray());
    }

    private double present(double[] byQuarter) {
        double quarterly = Math.pow(1 + assumptions.discountRate(), 0.25) - 1;
        return new CashFlow(byQuarter).npv(quarterly) / Math.pow(1 + assumptions.discountRate(), 0.125);
    }

    /** The yearly rate at which the case is worth nothing, if there is exactly one. */
    public OptionalDouble internalRateOfReturn() {
        return flow().irr() instanceof RateOfReturn.One one
                ? OptionalDouble.of(Math.pow(1 + one.rate(), 4) - 1)
                : OptionalDouble.empty();
    }

    /** Years from the start until what came in covers what went out; empty when it never does within the horizon. */
    public OptionalDouble paybackYears() {
        OptionalDouble quarters = flow().payback();
        return quarters.isPresent() ? OptionalDouble.of((quarters.getAsDouble() + 1) / 4) : quarters;
    }

    /** The most that must be financed; 0 or negative. */
    public double trough() {
        return flow().trough();
    }

    /** Claims on the same measure by more than one initiative: counted twice until somebody decides. */
    public static List<String> claimedTwice(Programme programme) {
        return programme.initiatives().stream()
                .flatMap(i -> i.benefits().stream().map(BenefitLine::measure).distinct())
                .collect(java.util.stream.Collectors.groupingBy(
                        m -> m, java.util.TreeMap::new, java.util.stream.Collectors.counting()))
                .entrySet()
                .stream()
                .filter(e -> e.getValue() > 1)
                .map(Map.Entry::getKey)
                .toList();
    }
}
