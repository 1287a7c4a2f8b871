package org.cairn.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** One broken rule at a time, said in words. */
class ScheduleCheckerTest {

    private final NetworkBuilder net = Network.builder();
    private final int team = net.resource("platform", new Capacity(new int[] {0, 4}, new int[] {2, 1}));
    private final int a = net.activity("a", 3);
    private final int b = net.activity("b", 2);

    @Test
    void a_feasible_plan_has_no_violation() {
        net.demand(a, team, 1).demand(b, team, 1).link(a, b, Precedence.Type.SS, 1);

        assertThat(violations(0, 1)).isEmpty();
    }

    @Test
    void too_many_at_once_are_named_with_slot_and_capacity() {
        net.demand(a, team, 1).demand(b, team, 1);

        assertThat(violations(2, 4)).isEqualTo("platform carries 2 of 1 from slot 4");
    }

    @Test
    void each_kind_of_link_is_judged_by_its_own_ends() {
        net.link(a, b, Precedence.Type.FS, 1)
                .link(a, b, Precedence.Type.SS, 5)
                .link(a, b, Precedence.Type.FF, 3)
                .link(a, b, Precedence.Type.SF, 7);

        assertThat(violations(0, 3))
                .contains("(FS, lag 1) is broken: 3 then 3")
                .contains("(SS, lag 5) is broken: 0 then 3")
                .contains("(FF, lag 3) is broken: 3 then 5")
                .contains("(SF, lag 7) is broken: 0 then 5");
        assertThat(violations(0, 5)).isEmpty();
    }

    @Test
    void dates_that_are_not_kept_are_named() {
        net.release(a, 1).pin(b, 4).deadline(b, 7);

        assertThat(violations(0, 6))
                .contains("a starts at 0, before its release at 1")
                .contains("b starts at 6, but is pinned to 4")
                .contains("b ends at 8, after its deadline at 7");
    }

    @Test
    void dates_and_units_that_are_just_kept_are_kept() {
        net.release(a, 1).pin(b, 4).deadline(b, 6).demand(a, team, 2).demand(b, team, 1);

        assertThat(violations(1, 4)).isEmpty();
    }

    @Test
    void each_link_that_is_broken_by_one_slot_is_named() {
        net.link(a, b, Precedence.Type.FS, 1);
        assertThat(violations(0, 4)).isEmpty();
        assertThat(violations(0, 3)).contains("a", "b");
    }

    @Test
    void work_goes_on_when_the_team_shrinks_and_is_too_much_then() {
        net.demand(a, team, 2);

        assertThat(violations(1, 0)).isEmpty();
        assertThat(violations(2, 0)).isEqualTo("platform carries 2 of 1 from slot 4");
    }

    @Test
    void who_ends_makes_room_in_the_same_slot_and_who_takes_no_time_needs_none() {
        int moment = net.activity("moment", 0);
        net.demand(a, team, 2).demand(b, team, 1).demand(moment, team, 2);

        assertThat(violations(0, 3, 1)).isEmpty();
    }

    @Test
    void a_start_before_all_time_is_too_early_and_overloads_the_first_slot() {
        net.demand(a, team, 2).demand(b, team, 1);

        assertThat(violations(-2, -1))
                .contains("a starts at -2, before its release at 0")
                .contains("platform carries 3 of 2 from slot 0");
    }

    @Test
    void a_plan_of_another_size_is_refused() {
        assertThat(violations(0)).isEqualTo("the plan has 1 starts for 2 activities");
    }

    private String violations(int... starts) {
        return String.join(
                "; ",
                ScheduleChecker.check(net.build(), new Schedule(starts)).stream()
                        .map(ScheduleChecker.Violation::what)
                        .toList());
    }
}
