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

    private List<Reason> reasons(int... starts) {
        return Reasons.of(net.build(), new Schedule(starts));
    }
}
