package org.cairn.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Bounds that can be counted by hand. */
class LowerBoundTest {

    private final NetworkBuilder net = Network.builder();

    @Test
    void without_resources_it_is_the_critical_path() {
        net.link(net.activity("a", 3), net.activity("b", 4), Precedence.Type.FS, 0);

        assertThat(LowerBound.of(net.build())).isEqualTo(7);
    }

    @Test
    void the_work_of_a_team_needs_its_time_between_the_shortest_head_and_tail() {
        int team = net.resource("team", Capacity.constant(2));
        int head = net.activity("head", 2);
        int tail = net.activity("tail", 1);
        for (int k = 0; k < 5; k++) {
            int work = net.activity("w" + k, 3);
            net.demand(work, team, 1).link(head, work, Precedence.Type.FS, 0).link(work, tail, Precedence.Type.FS, 0);
        }

        assertThat(LowerBound.of(net.build())).isEqualTo(2 + 8 + 1);
    }

    @Test
    void two_that_must_overlap_in_a_narrow_stretch_prove_more() {
        int team = net.resource("team", Capacity.constant(1));
        int chain = net.activity("chain", 10);
        int start = net.activity("start", 0);
        int end = net.activity("end", 0);
        net.link(start, chain, Precedence.Type.FS, 0).link(chain, end, Precedence.Type.FS, 0);
        for (int k = 0; k < 2; k++) {
            int before = net.activity("before" + k, 4);
            int middle = net.activity("middle" + k, 4);
            int behind = net.activity("behind" + k, 2);
            net.demand(middle, team, 1)
                    .link(before, middle, Precedence.Type.FS, 0)
                    .link(middle, behind, Precedence.Type.FS, 0);
        }

        assertThat(LowerBound.of(net.build())).isEqualTo(14);
    }
}
