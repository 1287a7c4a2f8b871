package org.cairn.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** By how much each activity of a plan can slip before the end does. */
class PlanFloatTest {

    private final NetworkBuilder net = Network.builder();

    @Example
    void the_last_has_none_and_what_is_before_it_has_the_room_between() {
        int a = net.activity("a", 2);
        int b = net.activity("b", 3);
        int c = net.activity("c", 6);
        net.link(a, b, Precedence.Type.FS, 1);

        assertThat(floats(0, 3, 0)).containsExactly(0, 0, 0);
        assertThat(floats(0, 3, 1)).containsExactly(1, 1, 0);
        assertThat(c).isEqualTo(2);
    }

    @Example
    void every_kind_of_link_holds_back_what_it_binds() {
        int end = net.activity("end", 10);
        int fs = net.activity("fs", 2);
        int ss = net.activity("ss", 2);
        int ff = net.activity("ff", 2);
        int sf = net.activity("sf", 2);
        int after = net.activity("after", 3);
        net.link(fs, after, Precedence.Type.FS, 1)
                .link(ss, after, Precedence.Type.SS, 1)
                .link(ff, after, Precedence.Type.FF, 1)
                .link(sf, after, Precedence.Type.SF, 4);

        // after can start at 7: fs by 4, ss by 6, ff finishes by 9, sf starts by 6
        assertThat(floats(0, 0, 0, 0, 0, 5)).containsExactly(0, 4, 6, 7, 6, 2);
        assertThat(end).isZero();
    }

    @Example
    void a_busy_team_leaves_no_room_though_no_link_binds() {
        int team = net.resource("team", new Capacity(new int[] {0, 4, 6}, new int[] {2, 1, 2}));
        int work = net.activity("work", 2);
        int busy = net.activity("busy", 4);
        net.demand(work, team, 2).demand(busy, team, 1);
        net.activity("end", 10);

        assertThat(floats(0, 2, 0))
                .as("busy goes to the end, work can follow it there only until it meets it")
                .containsExactly(2, 4, 0);
    }

    @Example
    void a_start_that_is_fixed_has_no_float() {
        net.pin(net.activity("fixed", 1), 2);
        net.activity("end", 9);

        assertThat(floats(2, 0)).containsExactly(0, 0);
    }

    @Property(tries = 60)
    void what_slips_by_its_float_in_turn_leaves_a_plan_that_is_as_long_and_no_less_feasible(
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed,
            @ForAll @IntRange(min = 1, max = 40) int activities) {
        Network random = RandomNetworks.of(seed, activities, 2);
        Schedule plan = Optimiser.solve(random, SearchLimit.schedules(20, seed), SearchListener.NONE)
                .schedule();

        int[] slipped = plan.starts();
        int[] slack = PlanFloat.of(random, plan);
        for (int i = 0; i < slipped.length; i++) {
            assertThat(slack[i]).isNotNegative();
            slipped[i] += slack[i];
        }

        Schedule late = new Schedule(slipped);
        assertThat(ScheduleChecker.check(random, late)).isEmpty();
        assertThat(late.makespan(random)).isEqualTo(plan.makespan(random));
    }

    private int[] floats(int... starts) {
        return PlanFloat.of(net.build(), new Schedule(starts));
    }
}
