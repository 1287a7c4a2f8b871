package org.cairn.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.cairn.schedule.Capacity;
import org.cairn.schedule.Network;
import org.cairn.schedule.NetworkBuilder;
import org.cairn.schedule.Optimiser;
import org.cairn.schedule.Precedence;
import org.cairn.schedule.Schedule;
import org.cairn.schedule.SearchLimit;
import org.cairn.schedule.SearchListener;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Published values for triangular(10, 15, 26) days, with a tenth of a day as the slot. */
class SimulationTest {

    private static final DurationEstimate DAYS = new DurationEstimate.Triangular(100, 150, 260);

    @Test
    void three_in_series_finish_as_the_convolution_says() {
        SimulationResult result = simulate(chains(1));

        assertThat(result.finish().percentile(0.5) / 10.0).isCloseTo(50.8, within(0.2));
        assertThat(result.finish().percentile(0.8) / 10.0).isCloseTo(55.9, within(0.2));
        assertThat(result.finish().probabilityAtMost(450)).isCloseTo(0.15, within(0.01));
        assertThat(result.criticality()).containsOnly(1.0);
    }

    @Test
    void two_parallel_chains_finish_later_than_either() {
        SimulationResult result = simulate(chains(2));

        assertThat(result.finish().percentile(0.5) / 10.0).isCloseTo(54.1, within(0.2));
        assertThat(result.finish().percentile(0.8) / 10.0).isCloseTo(58.5, within(0.2));
        assertThat(result.finish().probabilityAtMost(450)).isCloseTo(0.024, within(0.005));
    }

    @Test
    void capacity_moves_the_finish() {
        NetworkBuilder net = Network.builder();
        int team = net.resource("team", Capacity.constant(1));
        for (int k = 0; k < 3; k++) {
            net.demand(net.activity("a" + k, 150), team, 1);
        }

        assertThat(simulate(net.build()).finish().percentile(0.5) / 10.0).isCloseTo(50.8, within(0.2));
    }

    @Test
    void the_number_of_threads_changes_nothing() {
        RiskModel model = withCosts(chains(2));

        SimulationResult one = run(model, new SimulationSettings(500, 7, 1, 0.3));
        SimulationResult three = run(model, new SimulationSettings(500, 7, 3, 0.3));

        assertThat(three.finish()).isEqualTo(one.finish());
        assertThat(three.activityFinish()).isEqualTo(one.activityFinish());
        assertThat(three.criticality()).isEqualTo(one.criticality());
        assertThat(three.drivers()).isEqualTo(one.drivers());
        assertThat(three.joint()).isEqualTo(one.joint());
    }

    @Test
    void another_seed_is_another_sample() {
        RiskModel model = model(chains(1));

        assertThat(run(model, SimulationSettings.of(500, 2)).finish())
                .isNotEqualTo(run(model, SimulationSettings.of(500, 1)).finish());
    }

    @Test
    void an_activity_draws_the_same_whatever_stands_beside_it() {
        SimulationResult alone = run(model(chains(1)), SimulationSettings.of(500, 1));
        SimulationResult beside = run(model(chains(2)), SimulationSettings.of(500, 1));

        assertThat(beside.activityFinish().subList(0, 3)).isEqualTo(alone.activityFinish());
    }

    @Test
    void a_stopped_simulation_says_how_many_iterations_it_stands_on() {
        SimulationResult stopped =
                Simulation.run(model(chains(1)), new SimulationSettings(10_000, 1, 2, 0), share -> share < 0.1);

        assertThat(stopped.iterations()).isBetween(1_000, 1_300);
        assertThat(stopped.finish().iterations()).isEqualTo(stopped.iterations());
        assertThat(stopped.activityFinish()).allMatch(f -> f.iterations() == stopped.iterations());
    }

    @Test
    void a_failing_listener_fails_the_simulation_on_any_thread() {
        assertThatThrownBy(() -> Simulation.run(model(chains(1)), new SimulationSettings(10_000, 1, 2, 0), share -> {
                    throw new IllegalStateException("the page is gone");
                }))
                .hasMessage("the page is gone");
    }

    @Nested
    class Durations_of_one_team {

        @Test
        void that_move_together_spread_the_finish() {
            RiskModel model = model(chains(1));

            SimulationResult alone = run(model, new SimulationSettings(5_000, 1, 1, 0));
            SimulationResult together = run(model, new SimulationSettings(5_000, 1, 1, 0.9));

            assertThat(together.finish().percentile(0.9))
                    .isGreaterThan(alone.finish().percentile(0.9) + 20);
            assertThat(together.finish().mean()).isCloseTo(alone.finish().mean(), within(3.0));
        }

        @Test
        void that_move_as_one_add_up_percentile_by_percentile() {
            SimulationResult result = run(model(chains(1)), new SimulationSettings(20_000, 1, 2, 1));

            assertThat(result.finish().percentile(0.8) / 30.0).isCloseTo(DAYS.at(0.8) / 10, within(0.1));
        }

        @Test
        void keep_their_own_distribution() {
            SimulationResult result = run(model(chains(1)), new SimulationSettings(20_000, 1, 2, 0.6));

            FinishDistribution first = result.activityFinish().get(0);
            assertThat(first.percentile(0.2)).isCloseTo((int) DAYS.at(0.2), within(2));
            assertThat(first.percentile(0.8)).isCloseTo((int) DAYS.at(0.8), within(2));
        }
    }

    @Nested
    class Drivers {

        @Test
        void are_ordered_by_what_moves_the_finish_and_leave_out_what_never_varies() {
            // given a long chain of two and a short one beside it that never matters
            NetworkBuilder net = Network.builder();
            net.link(net.activity("wide", 150), net.activity("narrow", 150), Precedence.Type.FS, 0);
            net.activity("beside", 10);
            net.activity("fixed", 10);
            Network built = net.build();

            // when
            SimulationResult result = run(
                    RiskModel.of(
                            built,
                            planned(built),
                            List.of(
                                    DAYS,
                                    new DurationEstimate.Triangular(140, 150, 160),
                                    new DurationEstimate.Triangular(5, 10, 15),
                                    new DurationEstimate.Fixed(10))),
                    SimulationSettings.of(20_000, 1));

            // then
            assertThat(result.drivers())
                    .extracting(SimulationResult.Driver::activity)
                    .containsExactly(0, 1, 2);
            assertThat(result.drivers().get(0).correlation()).isGreaterThan(0.95);
            assertThat(result.drivers().get(0).swing()).isCloseTo(mean(DAYS, 0.9, 1) - mean(DAYS, 0, 0.1), within(2.0));
            assertThat(result.drivers().get(2).correlation()).isCloseTo(0, within(0.03));
            assertThat(result.criticality()[2]).isZero();
        }

        private double mean(DurationEstimate estimate, double from, double until) {
            return java.util.stream.IntStream.range(0, 1_000)
                    .mapToDouble(k -> estimate.at(from + (k + 0.5) / 1_000 * (until - from)))
                    .average()
                    .orElseThrow();
        }
    }

    @Nested
    class Work_that_may_be_sent_back {

        private static final int RUNS = 20_000;

        @Test
        void is_done_again_as_often_as_the_probability_says() {
            NetworkBuilder net = Network.builder();
            int first = net.activity("work", 100);
            int again = net.activity("work again", 0);
            int once_more = net.activity("work once more", 0);
            net.link(first, again, Precedence.Type.FS, 0).link(again, once_more, Precedence.Type.FS, 0);
            Network built = net.build();
            DurationEstimate hundred = new DurationEstimate.Fixed(100);
            CostEstimate ten = new CostEstimate(10, 10, 10, 0);

            SimulationResult result = run(
                    new RiskModel(
                            built,
                            new Schedule(new int[] {0, 100, 100}),
                            List.of(
                                    hundred,
                                    new DurationEstimate.Occurring(0, hundred),
                                    new DurationEstimate.Occurring(1, hundred)),
                            List.of(ten, ten, ten),
                            List.of(new RiskEvent(0.3, RiskEvent.ALONE), new RiskEvent(0.5, 0))),
                    SimulationSettings.of(RUNS, 1));

            assertThat(result.finish().probabilityAtMost(100)).isCloseTo(0.7, within(0.01));
            assertThat(result.finish().probabilityAtMost(200)).isCloseTo(0.85, within(0.01));
            assertThat(result.finish().last()).isEqualTo(300);
            assertThat(result.joint().costs()).containsOnly(10, 20, 30);
            assertThat(result.joint().confidence(200, 20)).isCloseTo(0.85, within(0.01));
        }

        @Test
        void drives_the_finish_by_happening_or_not() {
            NetworkBuilder net = Network.builder();
            int first = net.activity("work", 100);
            int again = net.activity("work again", 0);
            net.link(first, again, Precedence.Type.FS, 0);
            DurationEstimate narrow = new DurationEstimate.Triangular(99, 100, 101);
            DurationEstimate wide = new DurationEstimate.Triangular(50, 100, 150);

            SimulationResult result = run(
                    new RiskModel(
                            net.build(),
                            new Schedule(new int[] {0, 100}),
                            List.of(narrow, new DurationEstimate.Occurring(0, wide)),
                            List.of(),
                            List.of(new RiskEvent(0.4, RiskEvent.ALONE))),
                    SimulationSettings.of(RUNS, 1));

            SimulationResult.Driver driver = result.drivers().get(0);
            assertThat(driver.activity()).isEqualTo(again);
            assertThat(driver.correlation()).isGreaterThan(0.9);
            assertThat(result.drivers()).hasSize(2);
        }

        @Test
        void that_cannot_happen_drives_nothing() {
            NetworkBuilder net = Network.builder();
            net.activity("work", 100);
            net.activity("never", 0);

            SimulationResult result = run(
                    new RiskModel(
                            net.build(),
                            new Schedule(new int[] {0, 0}),
                            List.of(DAYS, new DurationEstimate.Occurring(1, DAYS)),
                            List.of(),
                            List.of(new RiskEvent(0, RiskEvent.ALONE), new RiskEvent(0.5, 0))),
                    SimulationSettings.of(1_000, 1));

            assertThat(result.drivers())
                    .extracting(SimulationResult.Driver::activity)
                    .containsExactly(0);
        }

        @Test
        void meets_the_same_team_as_everything_else() {
            // given a team of one whose other work waits behind
            NetworkBuilder net = Network.builder();
            int team = net.resource("team", Capacity.constant(1));
            int work = net.activity("work", 10);
            int again = net.activity("work again", 0);
            int other = net.activity("other", 10);
            net.link(work, again, Precedence.Type.FS, 0);
            net.demand(work, team, 1).demand(again, team, 1).demand(other, team, 1);
            DurationEstimate ten = new DurationEstimate.Fixed(10);

            SimulationResult result = run(
                    new RiskModel(
                            net.build(),
                            new Schedule(new int[] {0, 10, 10}),
                            List.of(ten, new DurationEstimate.Occurring(0, ten), ten),
                            List.of(),
                            List.of(new RiskEvent(1, RiskEvent.ALONE))),
                    SimulationSettings.of(10, 1));

            assertThat(result.finish().percentile(1)).isEqualTo(30);
        }
    }

    @Nested
    class Cost {

        @Test
        void that_grows_with_time_is_kept_together_with_the_finish_more_often_than_by_chance() {
            SimulationResult result = run(withCosts(chains(1)), SimulationSettings.of(20_000, 1));
            JointOutcome joint = result.joint();
            int finish = result.finish().percentile(0.5);
            double cost = joint.costPercentile(0.5);

            assertThat(joint.confidence(finish, Double.MAX_VALUE)).isCloseTo(0.5, within(0.01));
            assertThat(joint.confidence(Integer.MAX_VALUE, cost)).isCloseTo(0.5, within(0.001));
            assertThat(joint.confidence(finish, cost)).isBetween(0.28, 0.5);
        }

        @Test
        void without_a_share_that_grows_with_time_is_independent_of_the_finish() {
            Network net = chains(1);
            CostEstimate each = new CostEstimate(80, 100, 150, 0);
            RiskModel model = new RiskModel(net, planned(net), estimates(net), List.of(each, each, each), List.of());

            JointOutcome joint = run(model, SimulationSettings.of(20_000, 1)).joint();

            int finish = FinishDistributions.percentile(joint.finishes(), 0.5);
            assertThat(joint.confidence(finish, joint.costPercentile(0.5))).isCloseTo(0.25, within(0.015));
        }
    }

    /** The readable version of the counts. */
    private static final class FinishDistributions {

        static int percentile(int[] finishes, double share) {
            int[] sorted = finishes.clone();
            java.util.Arrays.sort(sorted);
            return sorted[(int) Math.ceil(share * sorted.length) - 1];
        }
    }

    @Test
    void percentiles_of_counts_are_those_of_the_sorted_finishes() {
        SimulationResult result = run(model(chains(2)), SimulationSettings.of(1_000, 3));

        for (double share : new double[] {0.001, 0.1, 0.5, 0.8, 0.9, 1}) {
            assertThat(result.finish().percentile(share))
                    .isEqualTo(FinishDistributions.percentile(result.joint().finishes(), share));
        }
    }

    @Test
    void observed_durations_come_back_between_the_observations() {
        DurationEstimate history = new DurationEstimate.Empirical(9, 3, 5, 20, 4);

        assertThat(history.at(0)).isEqualTo(3);
        assertThat(history.at(0.5)).isEqualTo(5);
        assertThat(history.at(0.625)).isEqualTo(7);
        assertThat(history.at(Math.nextDown(1.0))).isCloseTo(20, within(1e-9));
    }

    @Test
    void a_model_that_does_not_fit_its_network_is_refused_with_the_numbers() {
        Network net = chains(1);

        assertThatThrownBy(() -> RiskModel.of(net, planned(net), List.of(DAYS)))
                .hasMessageContaining("1 durations")
                .hasMessageContaining("3 activities");
        assertThatThrownBy(() ->
                        new RiskModel(net, planned(net), estimates(net), List.of(), List.of(new RiskEvent(0.5, 0))))
                .hasMessageContaining("event 0");
        assertThatThrownBy(() -> new RiskEvent(1.2, RiskEvent.ALONE)).hasMessageContaining("1.2");
    }

    private static SimulationResult simulate(Network net) {
        return run(model(net), SimulationSettings.of(20_000, 1));
    }

    private static SimulationResult run(RiskModel model, SimulationSettings settings) {
        return Simulation.run(model, settings, SimulationListener.NONE);
    }

    private static RiskModel model(Network net) {
        return RiskModel.of(net, planned(net), estimates(net));
    }

    private static RiskModel withCosts(Network net) {
        List<CostEstimate> costs = new ArrayList<>();
        for (int i = 0; i < net.size(); i++) {
            costs.add(new CostEstimate(90, 100, 130, 0.5));
        }
        return new RiskModel(net, planned(net), estimates(net), costs, List.of());
    }

    private static Schedule planned(Network net) {
        return Optimiser.solve(net, SearchLimit.schedules(10, 1), SearchListener.NONE)
                .schedule();
    }

    private static List<DurationEstimate> estimates(Network net) {
        List<DurationEstimate> all = new ArrayList<>();
        for (int i = 0; i < net.size(); i++) {
            all.add(DAYS);
        }
        return all;
    }

    private static Network chains(int count) {
        NetworkBuilder net = Network.builder();
        for (int c = 0; c < count; c++) {
            int first = net.activity(c + "a", 150);
            int second = net.activity(c + "b", 150);
            int third = net.activity(c + "c", 150);
            net.link(first, second, Precedence.Type.FS, 0).link(second, third, Precedence.Type.FS, 0);
        }
        return net.build();
    }
}
