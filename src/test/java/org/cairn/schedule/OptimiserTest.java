package org.cairn.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Plans of small networks that can be checked by hand. */
class OptimiserTest {

    @Test
    void two_activities_that_share_one_unit_run_one_after_the_other() {
        NetworkBuilder net = Network.builder();
        int crane = net.resource("crane", Capacity.constant(1));
        net.demand(net.activity("a", 3), crane, 1);
        net.demand(net.activity("b", 4), crane, 1);

        Solution found = solve(net.build(), 100);

        assertThat(found.makespan()).isEqualTo(7);
        assertThat(found.isProvenOptimal()).isTrue();
    }

    @Test
    void work_waits_for_capacity_that_comes_later() {
        NetworkBuilder net = Network.builder();
        int team = net.resource("team", new Capacity(new int[] {0, 5}, new int[] {1, 2}));
        net.demand(net.activity("a", 3), team, 2);

        assertThat(solve(net.build(), 10).schedule().start(0)).isEqualTo(5);
    }

    @Test
    void every_kind_of_link_with_lag_holds() {
        NetworkBuilder net = Network.builder();
        int a = net.activity("a", 4);
        int b = net.activity("b", 2);
        int c = net.activity("c", 3);
        int d = net.activity("d", 5);
        int e = net.activity("e", 1);
        net.link(a, b, Precedence.Type.FS, -1);
        net.link(a, c, Precedence.Type.SS, 2);
        net.link(a, d, Precedence.Type.FF, 3);
        net.link(d, e, Precedence.Type.SF, 6);
        Network built = net.build();

        Schedule plan = solve(built, 50).schedule();

        assertThat(ScheduleChecker.check(built, plan)).isEmpty();
        assertThat(plan.starts()).containsExactly(0, 3, 2, 2, 7);
    }

    @Test
    void work_lets_an_urgent_successor_go_first_where_a_negative_lag_allows_it() {
        NetworkBuilder net = Network.builder();
        int crane = net.resource("crane", Capacity.constant(1));
        int routine = net.activity("routine", 2);
        int urgent = net.activity("urgent", 1);
        net.demand(routine, crane, 1).demand(urgent, crane, 1);
        net.link(routine, urgent, Precedence.Type.SS, -2).project(urgent, 1);
        Objective onTime = new Objective.WeightedTardiness(new int[] {3, 1}, new double[] {1, 1});

        Solution found = Optimiser.solve(net.build(), onTime, SearchLimit.schedules(20_000, 1), SearchListener.NONE);

        assertThat(found.schedule().starts()).containsExactly(1, 0);
    }

    @Test
    void the_first_plan_is_heard_of_before_it_is_improved() {
        List<Integer> heard = new ArrayList<>();

        Solution found = Optimiser.solve(
                RandomNetworks.of(3, 60, 3), SearchLimit.schedules(1, 1), (makespan, bound, schedules) -> {
                    heard.add((int) schedules);
                    return true;
                });

        assertThat(heard).startsWith(1);
        assertThat(found.firstFeasible()).isPositive().isLessThanOrEqualTo(found.time());
    }

    @Test
    void the_same_seed_gives_the_same_plan() {
        Network net = RandomNetworks.of(7, 40, 3);

        assertThat(solve(net, 3_000).schedule().starts())
                .isEqualTo(solve(net, 3_000).schedule().starts());
    }

    @Test
    void a_listener_hears_of_each_better_plan_and_may_stop() {
        AtomicInteger heard = new AtomicInteger();

        Optimiser.solve(
                RandomNetworks.of(3, 60, 3), SearchLimit.schedules(1_000_000, 1), (makespan, bound, schedules) -> {
                    heard.incrementAndGet();
                    return false;
                });

        assertThat(heard).hasValue(1);
    }

    @Test
    void a_listener_is_asked_while_nothing_improves_and_may_stop_then() {
        Network net = RandomNetworks.of(3, 60, 3);
        AtomicInteger asked = new AtomicInteger();

        Solution found = Optimiser.solve(net, SearchLimit.schedules(1_000_000, 1), new SearchListener() {
            @Override
            public boolean improved(int makespan, int lowerBound, long schedules) {
                return true;
            }

            @Override
            public boolean goOn() {
                return asked.incrementAndGet() < 5;
            }
        });

        assertThat(asked).hasValue(5);
        assertThat(found.schedules()).isLessThan(200);
    }

    @Test
    void several_threads_search_side_by_side_and_leave_one_feasible_plan() {
        Network net = RandomNetworks.of(3, 60, 3);

        Solution found = Optimiser.solve(net, new SearchLimit(Duration.ofDays(1), 4_000, 3, 1), SearchListener.NONE);

        assertThat(ScheduleChecker.check(net, found.schedule())).isEmpty();
        assertThat(found.makespan()).isEqualTo(found.schedule().makespan(net));
        assertThat(found.isProvenOptimal() || found.schedules() >= 4_000).isTrue();
    }

    @Test
    void a_network_without_activities_has_a_plan_without_starts() {
        Solution found = solve(Network.builder().build(), 10);

        assertThat(found.schedule().starts()).isEmpty();
        assertThat(found.makespan()).isZero();
        assertThat(found.isProvenOptimal()).isTrue();
    }

    @Test
    void a_plan_that_still_fits_is_kept_and_said_to_be_as_long_as_it_is() {
        NetworkBuilder net = Network.builder();
        int team = net.resource("team", Capacity.constant(1));
        net.demand(net.activity("a", 2), team, 1);
        net.demand(net.activity("b", 3), team, 1);
        Network built = net.build();

        Solution found = Optimiser.improve(
                built,
                new Schedule(new int[] {3, 0}),
                Objective.MAKESPAN,
                SearchLimit.schedules(1, 1),
                SearchListener.NONE);

        assertThat(found.schedule().starts()).containsExactly(3, 0);
        assertThat(found.makespan()).isEqualTo(5);
        assertThat(found.lowerBound()).isEqualTo(5);
    }

    private static Solution solve(Network net, long schedules) {
        return Optimiser.solve(net, SearchLimit.schedules(schedules, 1), SearchListener.NONE);
    }
}
