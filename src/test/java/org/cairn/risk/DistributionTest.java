package org.cairn.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The parts of a simulation by themselves, on numbers that can be checked by hand. */
class DistributionTest {

    @Nested
    class A_finish_distribution {

        /** 10 once, 11 never, 12 three times, 13 once. */
        private final FinishDistribution some = new FinishDistribution(10, new int[] {1, 0, 3, 1});

        @Test
        void has_the_smallest_finish_that_a_share_does_not_exceed() {
            assertThat(some.percentile(0.2)).isEqualTo(10);
            assertThat(some.percentile(0.21)).isEqualTo(12);
            assertThat(some.percentile(0.8)).isEqualTo(12);
            assertThat(some.percentile(0.81)).isEqualTo(13);
            assertThat(some.percentile(1)).isEqualTo(13);
        }

        @Test
        void knows_the_share_that_ends_by_then() {
            assertThat(some.probabilityAtMost(9)).isZero();
            assertThat(some.probabilityAtMost(10)).isEqualTo(0.2);
            assertThat(some.probabilityAtMost(11)).isEqualTo(0.2);
            assertThat(some.probabilityAtMost(12)).isEqualTo(0.8);
            assertThat(some.probabilityAtMost(99)).isEqualTo(1);
        }

        @Test
        void has_a_mean_an_end_and_a_size() {
            assertThat(some.mean()).isCloseTo((10 + 36 + 13) / 5.0, within(1e-12));
            assertThat(some.last()).isEqualTo(13);
            assertThat(some.iterations()).isEqualTo(5);
        }

        @Test
        void is_equal_to_another_of_the_same_counts() {
            assertThat(some)
                    .isEqualTo(new FinishDistribution(10, new int[] {1, 0, 3, 1}))
                    .hasSameHashCodeAs(new FinishDistribution(10, new int[] {1, 0, 3, 1}))
                    .isNotEqualTo(new FinishDistribution(11, new int[] {1, 0, 3, 1}))
                    .isNotEqualTo(new FinishDistribution(10, new int[] {1, 0, 3, 2}))
                    .hasToString("FinishDistribution[10, [1, 0, 3, 1]]");
            assertThat(some.hashCode()).isNotEqualTo(new FinishDistribution(11, new int[] {1, 0, 3, 1}).hashCode());
        }

        @Test
        void begins_and_ends_with_what_came() {
            assertThatThrownBy(() -> new FinishDistribution(1, new int[0])).hasMessageContaining("[]");
            assertThatThrownBy(() -> new FinishDistribution(1, new int[] {0, 1}))
                    .hasMessageContaining("[0, 1]");
            assertThatThrownBy(() -> new FinishDistribution(1, new int[] {1, 0}))
                    .hasMessageContaining("[1, 0]");
        }

        @Test
        void grows_to_both_sides_while_it_is_counted() {
            Tally tally = new Tally();
            for (int finish : new int[] {100, 100, 40, 41, 300, 99, 40}) {
                tally.add(finish);
            }

            FinishDistribution counted = tally.distribution();

            assertThat(counted.first()).isEqualTo(40);
            assertThat(counted.last()).isEqualTo(300);
            assertThat(counted.iterations()).isEqualTo(7);
            assertThat(counted.percentile(2 / 7.0)).isEqualTo(40);
            assertThat(counted.percentile(3 / 7.0)).isEqualTo(41);
            assertThat(counted.percentile(4 / 7.0)).isEqualTo(99);
            assertThat(counted.percentile(6 / 7.0)).isEqualTo(100);
        }
    }

    @Nested
    class A_joint_outcome {

        private final JointOutcome runs =
                new JointOutcome(new int[] {10, 20, 30, 40}, new double[] {400, 100, 200, 300});

        @Test
        void keeps_date_and_cost_of_a_run_together() {
            assertThat(runs.confidence(30, 200)).isEqualTo(0.5);
            assertThat(runs.confidence(20, 400)).isEqualTo(0.5);
            assertThat(runs.confidence(9, 400)).isZero();
            assertThat(runs.confidence(40, 400)).isEqualTo(1);
        }

        @Test
        void has_cost_percentiles_of_its_own() {
            assertThat(runs.costPercentile(0.25)).isEqualTo(100);
            assertThat(runs.costPercentile(0.5)).isEqualTo(200);
            assertThat(runs.costPercentile(0.51)).isEqualTo(300);
            assertThat(runs.costPercentile(1)).isEqualTo(400);
        }

        @Test
        void is_equal_to_another_of_the_same_runs() {
            JointOutcome same = new JointOutcome(new int[] {10, 20, 30, 40}, new double[] {400, 100, 200, 300});
            JointOutcome later = new JointOutcome(new int[] {10, 20, 30, 41}, new double[] {400, 100, 200, 300});
            JointOutcome dearer = new JointOutcome(new int[] {10, 20, 30, 40}, new double[] {400, 100, 200, 301});

            assertThat(runs)
                    .isEqualTo(same)
                    .hasSameHashCodeAs(same)
                    .isNotEqualTo(later)
                    .isNotEqualTo(dearer);
            assertThat(runs.hashCode()).isNotEqualTo(later.hashCode()).isNotEqualTo(dearer.hashCode());
            assertThat(runs).hasToString("JointOutcome of 4 iterations");
        }

        @Test
        void needs_a_cost_for_each_finish() {
            assertThatThrownBy(() -> new JointOutcome(new int[] {1}, new double[0]))
                    .hasMessageContaining("1 finishes")
                    .hasMessageContaining("0 costs");
        }
    }

    @Nested
    class An_estimate {

        @Test
        void that_is_triangular_has_its_mode_where_it_should() {
            DurationEstimate estimate = new DurationEstimate.Triangular(10, 15, 26);

            assertThat(estimate.at(0)).isEqualTo(10);
            assertThat(estimate.at(5 / 16.0)).isCloseTo(15, within(1e-9));
            assertThat(estimate.at(Math.nextDown(1.0))).isCloseTo(26, within(1e-6));
            assertThat(new DurationEstimate.Triangular(7, 7, 7).at(0.3)).isEqualTo(7);
            assertThatThrownBy(() -> new DurationEstimate.Triangular(5, 4, 6)).hasMessageContaining("5.0, 4.0, 6.0");
            assertThatThrownBy(() -> new DurationEstimate.Triangular(-1, 4, 6)).hasMessageContaining("-1.0");
        }

        @Test
        void that_was_observed_is_equal_to_the_same_observations_in_any_order() {
            DurationEstimate one = new DurationEstimate.Empirical(3, 1, 2);

            assertThat(one)
                    .isEqualTo(new DurationEstimate.Empirical(1, 2, 3))
                    .hasSameHashCodeAs(new DurationEstimate.Empirical(1, 2, 3))
                    .isNotEqualTo(new DurationEstimate.Empirical(1, 2, 4))
                    .hasToString("Empirical[1.0, 2.0, 3.0]");
            assertThat(one.hashCode()).isNotEqualTo(new DurationEstimate.Empirical(1, 2, 4).hashCode());
            assertThat(new DurationEstimate.Empirical(4).at(0.7)).isEqualTo(4);
            assertThatThrownBy(() -> new DurationEstimate.Empirical()).hasMessageContaining("[]");
            assertThatThrownBy(() -> new DurationEstimate.Empirical(-1, 2)).hasMessageContaining("-1.0");
        }

        @Test
        void of_a_cost_grows_with_time_by_the_share_that_does() {
            CostEstimate certain = new CostEstimate(100, 100, 100, 0.4);

            assertThat(certain.at(0.5, 1)).isEqualTo(100);
            assertThat(certain.at(0.5, 2)).isEqualTo(140);
            assertThat(new CostEstimate(80, 100, 150, 0).at(0, 3)).isEqualTo(80);
            assertThat(new CostEstimate(0, 0, 0, 1).at(0.5, 1)).isZero();
            assertThatThrownBy(() -> new CostEstimate(-1, 1, 2, 0)).hasMessageContaining("-1.0");
            assertThatThrownBy(() -> new CostEstimate(1, 2, 3, 1.1)).hasMessageContaining("1.1");
            assertThatThrownBy(() -> new CostEstimate(1, 3, 2, 0)).hasMessageContaining("1.0, 3.0, 2.0");
        }
    }

    @Test
    void the_normal_distribution_is_that_of_the_tables() {
        assertThat(Draws.cumulative(0)).isCloseTo(0.5, within(1e-6));
        assertThat(Draws.cumulative(1)).isCloseTo(0.841345, within(1e-6));
        assertThat(Draws.cumulative(-1)).isCloseTo(0.158655, within(1e-6));
        assertThat(Draws.cumulative(1.96)).isCloseTo(0.975002, within(1e-6));
        assertThat(Draws.cumulative(9)).isLessThan(1);
    }

    @Test
    void work_is_done_once_a_piece_whatever_the_threads_and_no_further_than_asked() {
        for (int threads : new int[] {1, 3}) {
            int[] done = new int[50];

            int count = Workers.run(threads, 50, () -> true, () -> piece -> done[piece]++);

            assertThat(count).isEqualTo(50);
            assertThat(done).containsOnly(1);
        }
        int[] none = new int[1];
        assertThat(Workers.run(2, 10, () -> false, () -> piece -> none[0]++)).isZero();
        assertThat(none[0]).isZero();
    }

    @Test
    void events_are_probabilities() {
        assertThat(List.of(new RiskEvent(0, RiskEvent.ALONE), new RiskEvent(1, 0)))
                .hasSize(2);
        assertThatThrownBy(() -> new RiskEvent(-0.1, RiskEvent.ALONE)).hasMessageContaining("-0.1");
    }
}
