package org.cairn.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What plans of three activities cost, and what no plan costs less than, counted by hand. */
class ObjectiveTest {

    private static final double PRECISE = 1e-12;

    /** a (3 slots) before b (2 slots) of one project, and c (4 slots) of another that nothing binds. */
    private Network net;

    @BeforeEach
    void network() {
        NetworkBuilder all = Network.builder();
        int a = all.activity("a", 3);
        int b = all.activity("b", 2);
        int c = all.activity("c", 4);
        all.link(a, b, Precedence.Type.FS, 0).project(c, 1);
        net = all.build();
    }

    private int[] latest(Objective objective, int... starts) {
        int[] latest = new int[3];
        objective.latestFinishes(net, starts, latest);
        return latest;
    }

    @Nested
    class A_makespan {

        @Test
        void is_the_last_finish_and_never_below_the_longest_chain() {
            assertThat(Objective.MAKESPAN.cost(net, new int[] {0, 6, 1})).isEqualTo(8);
            assertThat(Objective.MAKESPAN.bound(net)).isEqualTo(5);
        }

        @Test
        void leaves_all_room_up_to_the_end_and_gains_by_earlier_starts() {
            assertThat(latest(Objective.MAKESPAN, 0, 6, 1)).containsExactly(8, 8, 8);
            assertThat(Objective.MAKESPAN.isRegular()).isTrue();
            assertThat(Objective.MAKESPAN.own(0, 7)).isZero();
        }
    }

    @Nested
    class Weighted_tardiness {

        private final Objective due = new Objective.WeightedTardiness(new int[] {4, 5}, new double[] {2, 10});

        @Test
        void costs_each_slot_behind_the_due_date_of_a_project() {
            assertThat(due.cost(net, new int[] {0, 4, 1})).isEqualTo(2 * 2);
            assertThat(due.cost(net, new int[] {0, 3, 3})).isEqualTo(2 * 1 + 10 * 2);
            assertThat(due.bound(net)).isEqualTo(2 * 1);
        }

        @Test
        void is_nothing_for_a_project_without_a_date() {
            Objective free = new Objective.WeightedTardiness(new int[] {Network.NONE, 5}, new double[] {2, 1});

            assertThat(free.cost(net, new int[] {0, 90, 2})).isEqualTo(1);
        }

        @Test
        void leaves_room_up_to_the_due_date_or_to_what_is_late_already() {
            assertThat(latest(due, 0, 4, 0)).containsExactly(6, 6, 5);
            assertThat(latest(due, 0, 3, 0)).containsExactly(5, 5, 5);
            assertThat(latest(new Objective.WeightedTardiness(new int[] {4, 9}, new double[] {1, 1}), 0, 4, 0))
                    .as("not behind the end")
                    .containsExactly(6, 6, 6);
        }

        @Test
        void leaves_a_project_that_has_no_weight_or_no_number_free_up_to_the_end() {
            assertThat(latest(new Objective.WeightedTardiness(new int[] {4, 5}, new double[] {1, 0}), 0, 4, 0))
                    .containsExactly(6, 6, 6);
            assertThat(latest(new Objective.WeightedTardiness(new int[] {4}, new double[] {1}), 0, 3, 8))
                    .containsExactly(5, 5, 12);
            assertThat(new Objective.WeightedTardiness(new int[] {4}, new double[] {1}).cost(net, new int[] {0, 3, 8}))
                    .isEqualTo(1);
        }

        @Test
        void gains_by_earlier_starts() {
            assertThat(due.isRegular()).isTrue();
        }

        @Test
        void needs_a_weight_for_each_date() {
            assertThatThrownBy(() -> new Objective.WeightedTardiness(new int[] {4, 5}, new double[] {1}))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("2 due dates for 1 weights");
        }
    }

    @Nested
    class Net_present_value {

        private static final double RATE = 0.1;
        private final double[] payments = {-100, 50, 80};

        @Test
        void discounts_each_payment_to_slot_0() {
            Objective value = new Objective.NetPresentValue(payments, RATE, 10);

            assertThat(value.cost(net, new int[] {0, 3, 2}))
                    .isCloseTo(100 - 50 / Math.pow(1.1, 3) - 80 / Math.pow(1.1, 2), within(PRECISE * 100));
            assertThat(value.own(1, 3)).isCloseTo(-50 / Math.pow(1.1, 3), within(PRECISE * 100));
        }

        @Test
        void takes_payments_at_the_finish_as_what_they_are_worth_at_the_start() {
            Objective value = Objective.NetPresentValue.atFinish(net, payments, RATE, 10);

            assertThat(value.own(0, 2)).isCloseTo(100 / Math.pow(1.1, 5), within(PRECISE * 100));
            assertThat(value.own(2, 0)).isCloseTo(-80 / Math.pow(1.1, 4), within(PRECISE * 100));
        }

        @Test
        void costs_more_for_a_slot_behind_the_horizon_than_all_payments() {
            Objective value = new Objective.NetPresentValue(payments, 0, 5);

            assertThat(value.cost(net, new int[] {0, 3, 0})).isEqualTo(-30);
            assertThat(value.cost(net, new int[] {0, 4, 0})).isEqualTo(-30 + 1 + 2 * 230);
            assertThat(value.cost(net, new int[] {0, 5, 0})).isEqualTo(-30 + 2 * (1 + 2 * 230));
        }

        @Test
        void is_at_best_what_each_payment_is_worth_at_its_own_best_moment() {
            Objective value = new Objective.NetPresentValue(payments, RATE, 8);

            double outflowAsLateAsCanBe = 100 / Math.pow(1.1, 3);
            double inflowsAsEarlyAsCanBe = 50 / Math.pow(1.1, 3) + 80;
            assertThat(value.bound(net)).isCloseTo(outflowAsLateAsCanBe - inflowsAsEarlyAsCanBe, within(1e-9));
        }

        @Test
        void has_a_bound_where_the_horizon_is_nearer_than_the_longest_chain() {
            Objective value = new Objective.NetPresentValue(new double[] {-100, 0, 0}, RATE, 2);

            assertThat(value.bound(net)).isCloseTo(100, within(1e-9));
        }

        @Test
        void may_gain_by_later_starts_up_to_the_horizon_or_the_end() {
            assertThat(new Objective.NetPresentValue(payments, RATE, 10).isRegular())
                    .isFalse();
            assertThat(latest(new Objective.NetPresentValue(payments, RATE, 10), 0, 3, 0))
                    .containsExactly(10, 10, 10);
            assertThat(latest(new Objective.NetPresentValue(payments, RATE, 4), 0, 3, 0))
                    .containsExactly(5, 5, 5);
        }

        @Test
        void has_no_negative_rate() {
            assertThatThrownBy(() -> new Objective.NetPresentValue(payments, -0.01, 10))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("-0.01");
        }
    }

    @Nested
    class Stability {

        private final Schedule given = new Schedule(new int[] {2, 1, 4});
        private final Objective stable = new Objective.Stable(Objective.MAKESPAN, given, 0.5);

        @Test
        void adds_what_each_slot_of_moving_costs() {
            assertThat(stable.cost(net, new int[] {0, 3, 4})).isEqualTo(8 + 0.5 * (2 + 2));
            assertThat(stable.own(2, 1)).isEqualTo(1.5);
            assertThat(new Objective.Stable(new Objective.NetPresentValue(new double[] {0, 0, 7}, 0, 9), given, 0.5)
                            .own(2, 5))
                    .isEqualTo(-7 + 0.5);
        }

        @Test
        void counts_in_its_bound_what_must_move() {
            assertThat(stable.bound(net)).as("b cannot start before 3").isEqualTo(5 + 0.5 * 2);
        }

        @Test
        void leaves_the_room_that_the_objective_leaves_and_may_gain_by_later_starts() {
            assertThat(latest(stable, 0, 3, 4)).containsExactly(8, 8, 8);
            assertThat(stable.isRegular()).isFalse();
        }

        @Test
        void has_no_negative_weight_but_may_have_none() {
            assertThatThrownBy(() -> new Objective.Stable(Objective.MAKESPAN, given, -1))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("-1");
            assertThat(new Objective.Stable(Objective.MAKESPAN, given, 0).cost(net, new int[] {0, 3, 0}))
                    .isEqualTo(5);
        }
    }
}
