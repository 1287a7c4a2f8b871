package org.cairn.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The order of an optimised plan, with the durations that chance brings. */
class ReplayTest {

    private final NetworkBuilder net = Network.builder();

    @Test
    void other_durations_keep_the_order_and_the_capacity() {
        Replay replay = replay(new int[] {0, 3, 0});
        int[] starts = new int[3];

        assertThat(replay.run(new int[] {5, 2, 6}, starts)).isEqualTo(7);
        assertThat(starts).containsExactly(0, 5, 0);
        assertThat(replay.run(new int[] {1, 2, 2}, starts)).isEqualTo(3);
        assertThat(starts).containsExactly(0, 1, 0);
    }

    @Test
    void critical_is_what_cannot_start_later() {
        Replay replay = replay(new int[] {0, 3, 0});
        int[] starts = new int[3];

        replay.run(new int[] {5, 2, 6}, starts);

        assertThat(replay.wasCritical(0, starts)).isTrue();
        assertThat(replay.wasCritical(1, starts)).isTrue();
        assertThat(replay.wasCritical(2, starts)).isFalse();
    }

    @Test
    void links_from_finish_follow_the_duration() {
        int a = net.activity("a", 2);
        int b = net.activity("b", 2);
        net.link(a, b, Precedence.Type.FF, 1);
        Network built = net.build();
        int[] starts = new int[2];

        new Replay(built, new Schedule(new int[] {0, 1})).run(new int[] {7, 3}, starts);

        assertThat(starts).containsExactly(0, 5);
        assertThat(built.duration(a)).isEqualTo(2);
    }

    @Test
    void nothing_is_called_critical_where_a_deadline_leaves_no_plan_to_the_right() {
        int a = net.activity("a", 3);
        net.deadline(a, 4);
        Replay replay = new Replay(net.build(), new Schedule(new int[] {0}));
        int[] starts = new int[1];

        assertThat(replay.run(new int[] {4}, starts)).isEqualTo(4);
        assertThat(replay.wasCritical(a, starts)).isTrue();
        assertThat(replay.run(new int[] {5}, starts)).isEqualTo(5);
        assertThat(replay.wasCritical(a, starts)).isFalse();
    }

    private Replay replay(int[] starts) {
        int team = net.resource("team", Capacity.constant(1));
        net.demand(net.activity("a", 3), team, 1);
        net.demand(net.activity("b", 3), team, 1);
        net.activity("c", 1);
        return new Replay(net.build(), new Schedule(starts));
    }
}
