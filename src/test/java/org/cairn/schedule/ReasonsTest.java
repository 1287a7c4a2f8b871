package org.cairn.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cairn.schedule.Reasons.Reason;
import org.junit.jupiter.api.Test;

/** Each kind of waiting, in the smallest plan that shows it. */
class ReasonsTest {

    private final NetworkBuilder net = Network.builder();

    @Test
    void nothing_holds_what_starts_at_once() {
        net.activity("a", 2);

        assertThat(reasons(0)).containsExactly(new Reason.AtOnce());
    }

    @Test
    void a_predecessor_a_release_and_a_pin_are_named() {
        int a = net.activity("a", 2);
        int b = net.activity("b", 1);
        int c = net.activity("c", 1);
        int d = net.activity("d", 1);
        net.link(a, b, Precedence.Type.FS, 1).release(c, 4).pin(d, 6);

        assertThat(reasons(0, 3, 4, 6))
                .containsExactly(
                        new Reason.AtOnce(), new Reason.Predecessor(a), new Reason.Release(4), new Reason.Pinned());
    }

    @Test
    void a_full_team_is_named_with_those_who_hold_it_and_when() {
        int team = net.resource("team", Capacity.constant(2));
        int a = net.activity("a", 3);
        int b = net.activity("b", 5);
        int c = net.activity("c", 1);
        net.demand(a, team, 1).demand(b, team, 1).demand(c, team, 1);

        assertThat(reasons(0, 0, 3).get(c)).isEqualTo(new Reason.Resource(team, 0, 3, List.of(a, b)));
    }

    @Test
    void what_could_start_earlier_waits_by_choice() {
        int team = net.resource("team", Capacity.constant(1));
        net.demand(net.activity("a", 3), team, 1);

        assertThat(reasons(5)).containsExactly(new Reason.Choice(0));
    }

    @Test
    void of_all_that_binds_the_last_is_named_and_of_equals_the_first_link_before_a_release() {
        int early = net.activity("early", 1);
        int late = net.activity("late", 4);
        int equal = net.activity("equal", 4);
        int bound = net.activity("bound", 1);
        net.link(early, bound, Precedence.Type.FS, 0)
                .link(late, bound, Precedence.Type.FS, 0)
                .link(equal, bound, Precedence.Type.FS, 0)
                .release(bound, 4);

        assertThat(reasons(0, 0, 0, 4).get(bound)).isEqualTo(new Reason.Predecessor(late));
        net.release(bound, 5);
        assertThat(reasons(0, 0, 0, 5).get(bound)).isEqualTo(new Reason.Release(5));
        assertThat(reasons(0, 3, 0, 7).get(bound)).isEqualTo(new Reason.Predecessor(late));
    }

    @Test
    void a_link_that_lets_the_first_slot_free_holds_nobody() {
        net.link(net.activity("a", 2), net.activity("b", 2), Precedence.Type.SS, 0);

        assertThat(reasons(0, 0)).containsExactly(new Reason.AtOnce(), new Reason.AtOnce());
    }

    @Test
    void who_could_begin_a_slot_earlier_but_not_go_on_waits_for_who_holds_the_team_then() {
        int team = net.resource("team", new Capacity(new int[] {0, 4}, new int[] {2, 1}));
        int gone = net.activity("gone", 2);
        int soon = net.activity("soon", 1);
        int waits = net.activity("waits", 3);
        net.demand(gone, team, 1).demand(soon, team, 1).demand(waits, team, 1);

        assertThat(reasons(0, 4, 5).get(waits)).isEqualTo(new Reason.Resource(team, 0, 5, List.of(soon)));
    }

    @Test
    void of_several_teams_the_one_that_has_no_room_is_named() {
        int wide = net.resource("wide", Capacity.constant(9));
        int narrow = net.resource("narrow", Capacity.constant(3));
        int a = net.activity("a", 2);
        int b = net.activity("b", 2);
        net.demand(a, wide, 1).demand(a, narrow, 2).demand(b, wide, 1).demand(b, narrow, 2);

        assertThat(reasons(0, 2).get(b)).isEqualTo(new Reason.Resource(narrow, 0, 2, List.of(a)));
        assertThat(reasons(0, 3).get(b)).as("there is room at 2").isEqualTo(new Reason.Choice(0));
    }

    private List<Reason> reasons(int... starts) {
        return Reasons.of(net.build(), new Schedule(starts));
    }
}
