package org.cairn.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** After a slip, what has started stays and the rest moves no further than it must. */
class ReplanTest {

    @Test
    void a_slip_pushes_what_waits_for_it_and_nothing_else() {
        NetworkBuilder net = Network.builder();
        int team = net.resource("team", Capacity.constant(1));
        int a = net.activity("a", 3);
        int b = net.activity("b", 2);
        int c = net.activity("c", 2);
        int d = net.activity("d", 1);
        net.demand(a, team, 1).demand(b, team, 1).link(c, d, Precedence.Type.FS, 0);
        Schedule given = new Schedule(new int[] {0, 3, 4, 7});

        Network slipped = net.build().withDurations(new int[] {5, 2, 2, 1});

        assertThat(Replan.repair(slipped, given, 1).starts()).containsExactly(0, 5, 4, 7);
    }

    @Test
    void what_has_started_or_is_pinned_stays() {
        NetworkBuilder net = Network.builder();
        int team = net.resource("team", Capacity.constant(1));
        int a = net.activity("a", 4);
        int b = net.activity("b", 2);
        int c = net.activity("c", 2);
        net.demand(a, team, 1).demand(b, team, 1).demand(c, team, 1).pin(c, 9);

        Schedule plan = Replan.repair(net.build(), new Schedule(new int[] {1, 5, 9}), 2);

        assertThat(plan.starts()).containsExactly(1, 5, 9);
    }

    @Test
    void a_search_moves_what_is_worth_its_moves() {
        NetworkBuilder net = Network.builder();
        int team = net.resource("team", Capacity.constant(1));
        net.demand(net.activity("a", 2), team, 1);
        net.demand(net.activity("b", 2), team, 1);
        Network built = net.build();
        Schedule given = new Schedule(new int[] {0, 6});

        assertThat(search(built, given, 0.5).starts()).containsExactly(0, 2);
        assertThat(search(built, given, 2).starts()).containsExactly(0, 6);
    }

    @Property(tries = 100)
    void a_repaired_plan_is_feasible_and_starts_nothing_earlier(
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        Network net = RandomNetworks.of(seed, 40, 3);
        Schedule given = Optimiser.solve(net, SearchLimit.schedules(50, seed), SearchListener.NONE)
                .schedule();
        int slipping = (int) (seed % net.size());
        int[] durations = new int[net.size()];
        for (int i = 0; i < durations.length; i++) {
            durations[i] = net.duration(i) + (i == slipping ? 5 : 0);
        }
        Network slipped = net.withDurations(durations);

        Schedule plan = Replan.repair(slipped, given, 0);

        assertThat(ScheduleChecker.check(slipped, plan)).isEmpty();
        for (int i = 0; i < durations.length; i++) {
            assertThat(plan.start(i)).isGreaterThanOrEqualTo(given.start(i));
        }
    }

    private static Schedule search(Network net, Schedule given, double weight) {
        return Replan.search(
                        net, given, 0, Objective.MAKESPAN, weight, SearchLimit.schedules(2_000, 1), SearchListener.NONE)
                .schedule();
    }
}
