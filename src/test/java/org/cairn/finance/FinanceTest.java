package org.cairn.finance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class FinanceTest {

    private final CashFlow flow = CashFlow.of(-1_200_000, 150_000, 450_000, 600_000, 600_000);

    @Test
    void the_first_flow_is_not_discounted() {
        assertThat(flow.npv(0.10)).isCloseTo(168_861.42, within(0.01));
    }

    @Test
    void the_rate_of_return_makes_the_present_value_zero() {
        assertThat(rate(flow)).isCloseTo(0.152836, within(1e-6));
        assertThat(rate(CashFlow.of(-100, 39, 59, 55, 20))).isCloseTo(0.28094842, within(1e-8));
    }

    @Test
    void a_rate_of_return_that_does_not_exist_or_is_ambiguous_is_said() {
        assertThat(CashFlow.of(100, 50).irr()).isInstanceOf(RateOfReturn.None.class);
        assertThat(CashFlow.of(-100, 230, -132).irr()).isInstanceOf(RateOfReturn.Several.class);
    }

    @Test
    void a_rate_may_be_negative_or_very_high() {
        assertThat(rate(CashFlow.of(-100, 50))).isCloseTo(-0.5, within(1e-9));
        assertThat(rate(CashFlow.of(-1, 51))).isCloseTo(50, within(1e-9));
        assertThat(rate(CashFlow.of(-100, 100))).isCloseTo(0, within(1e-12));
        assertThat(CashFlow.of(-1, 1_000).irr()).isInstanceOf(RateOfReturn.None.class);
    }

    @Test
    void of_several_rates_the_two_lowest_are_named() {
        RateOfReturn rates = CashFlow.of(-100, 230, -132).irr();

        assertThat(rates).isInstanceOfSatisfying(RateOfReturn.Several.class, several -> {
            assertThat(several.first()).isCloseTo(0.1, within(1e-9));
            assertThat(several.second()).isCloseTo(0.2, within(1e-9));
        });
    }

    @Test
    void what_must_be_financed_is_the_deepest_point_of_the_running_sum() {
        assertThat(CashFlow.of(-10, -5, 8, -4, 30).trough()).isEqualTo(-15);
        assertThat(CashFlow.of(3, -2).trough()).isZero();
    }

    @Test
    void payback_is_when_the_sum_stays_above_zero() {
        assertThat(CashFlow.of(-10, 20, -15, 10).payback()).hasValueCloseTo(2.5, within(1e-9));
        assertThat(CashFlow.of(5, 1).payback()).hasValue(0);
        assertThat(CashFlow.of(-10, 10, 0).payback()).hasValue(1);
    }

    @Test
    void flows_are_compared_by_their_amounts_and_cannot_be_changed_from_outside() {
        double[] given = {-1, 2};
        CashFlow kept = new CashFlow(given);
        given[0] = 7;
        kept.flows()[1] = 7;

        assertThat(kept)
                .isEqualTo(CashFlow.of(-1, 2))
                .hasSameHashCodeAs(CashFlow.of(-1, 2))
                .hasToString("CashFlow[-1.0, 2.0]")
                .isNotEqualTo(CashFlow.of(-1, 3));
        assertThat(kept.flows()).containsExactly(-1, 2);
        assertThat(kept.hashCode()).isNotEqualTo(CashFlow.of(-1, 3).hashCode());
    }

    @Test
    void ratios_that_mean_nothing_are_refused_or_empty() {
        assertThat(CashFlow.of(0, 5).returnOnInvestment()).isEmpty();
        assertThatThrownBy(() -> CashFlow.of(0, 5).profitabilityIndex(0.1)).hasMessageContaining("first flow (0.0)");
        assertThatThrownBy(() -> new CashFlow(new double[0])).hasMessageContaining("at least one period");
    }

    @Test
    void payback_counts_periods_with_a_fraction() {
        assertThat(flow.payback()).hasValueCloseTo(3.0, within(1e-9));
        assertThat(flow.discountedPayback(0.10)).hasValueCloseTo(3.588, within(5e-4));
        assertThat(CashFlow.of(-10, 1).payback()).isEmpty();
    }

    @Test
    void index_and_return_are_ratios_of_what_their_names_say() {
        assertThat(flow.profitabilityIndex(0.10)).isCloseTo(1.1407, within(5e-5));
        assertThat(flow.returnOnInvestment()).hasValueCloseTo(0.50, within(1e-9));
    }

    @Test
    void dated_flows_have_a_yearly_rate() {
        // given
        var flows = List.of(
                new DatedFlow(LocalDate.of(2008, 1, 1), -10_000),
                new DatedFlow(LocalDate.of(2008, 3, 1), 2_750),
                new DatedFlow(LocalDate.of(2008, 10, 30), 4_250),
                new DatedFlow(LocalDate.of(2009, 2, 15), 3_250),
                new DatedFlow(LocalDate.of(2009, 4, 1), 2_750));

        // then
        assertThat(((RateOfReturn.One) DatedFlow.irr(flows)).rate()).isCloseTo(0.373362535, within(1e-8));
        assertThat(DatedFlow.npv(flows, 0.373362535)).isCloseTo(0, within(1e-4));
    }

    @Test
    void dated_flows_without_one_rate_say_so() {
        LocalDate day = LocalDate.of(2026, 1, 1);

        assertThat(DatedFlow.irr(List.of(new DatedFlow(day, 5), new DatedFlow(day.plusDays(365), 5))))
                .isInstanceOf(RateOfReturn.None.class);
        assertThat(DatedFlow.irr(List.of(
                        new DatedFlow(day, -100),
                        new DatedFlow(day.plusDays(365), 230),
                        new DatedFlow(day.plusDays(730), -132))))
                .isInstanceOf(RateOfReturn.Several.class);
        assertThatThrownBy(() -> DatedFlow.npv(List.of(), 0.1)).hasMessageContaining("a flow (0)");
        assertThatThrownBy(() -> DatedFlow.npv(List.of(new DatedFlow(day, 1)), -1))
                .hasMessageContaining("above -1");
        assertThatThrownBy(() -> new DatedFlow(day, Double.NaN)).hasMessageContaining("2026-01-01");
    }

    @Test
    void earned_value_of_what_has_not_begun_is_no_number() {
        var value = new EarnedValue(800, 0, 0, 0);

        assertThat(value.schedulePerformance()).isNaN();
        assertThat(value.costPerformance()).isNaN();
    }

    @Test
    void earned_value_gives_three_forecasts_of_the_cost() {
        // given
        var value = new EarnedValue(800_000, 400_000, 340_000, 420_000);

        // then
        assertThat(value.schedulePerformance()).isCloseTo(0.85, within(1e-9));
        assertThat(value.costPerformance()).isCloseTo(0.8095, within(5e-5));
        assertThat(value.estimateAtCompletion()).isCloseTo(988_235, within(1.0));
        assertThat(value.estimateAsPlanned()).isCloseTo(880_000, within(1e-6));
        assertThat(value.estimateWithBoth()).isCloseTo(1_088_512, within(1.0));
        assertThat(value.varianceAtCompletion()).isCloseTo(-188_235, within(1.0));
        assertThat(value.toCompletePerformance()).isCloseTo(1.2105, within(5e-5));
    }

    @Test
    void priorities_are_ratios_of_value_to_size() {
        assertThat(new Priority.WeightedShortestJob(8, 5, 3, 4).score()).isEqualTo(4);
        assertThat(new Priority.Rice(500, 2, 0.8, 4).score()).isEqualTo(200);
        assertThat(new Priority.WeightedShortestJob(0, 0, 0, 4).score()).isZero();
        assertThat(new Priority.Rice(0, 0, 0, 4).score()).isZero();
        assertThat(new Priority.Rice(5, 2, 1, 1).score()).isEqualTo(10);
    }

    @Test
    void a_priority_of_impossible_figures_names_them() {
        assertThatThrownBy(() -> new Priority.WeightedShortestJob(1, 1, 1, 0)).hasMessageContaining("size (0.0)");
        assertThatThrownBy(() -> new Priority.WeightedShortestJob(-1, 1, 1, 1)).hasMessageContaining("value (-1.0)");
        assertThatThrownBy(() -> new Priority.WeightedShortestJob(1, -1, 1, 1))
                .hasMessageContaining("time criticality (-1.0)");
        assertThatThrownBy(() -> new Priority.WeightedShortestJob(1, 1, -1, 1))
                .hasMessageContaining("risk reduction (-1.0)");
        assertThatThrownBy(() -> new Priority.Rice(1, 1, 1.5, 1)).hasMessageContaining("confidence (1.5)");
        assertThatThrownBy(() -> new Priority.Rice(1, 1, -0.5, 1)).hasMessageContaining("confidence (-0.5)");
        assertThatThrownBy(() -> new Priority.Rice(-1, 1, 1, 1)).hasMessageContaining("reach (-1.0)");
        assertThatThrownBy(() -> new Priority.Rice(1, -1, 1, 1)).hasMessageContaining("impact (-1.0)");
        assertThatThrownBy(() -> new Priority.Rice(1, 1, 1, 0)).hasMessageContaining("effort (0.0)");
    }

    @Test
    void a_flow_that_is_no_number_is_named() {
        assertThatThrownBy(() -> CashFlow.of(1, Double.NaN)).hasMessageContaining("period 1");
        assertThatThrownBy(() -> flow.npv(-1)).hasMessageContaining("above -1");
    }

    private static double rate(CashFlow flow) {
        return ((RateOfReturn.One) flow.irr()).rate();
    }
}
