package org.cairn.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What goes into a network is there, in it and in what is made of it. */
class NetworkTest {

    private final NetworkBuilder builder = Network.builder();
    private final int team = builder.resource("team", Capacity.constant(4));
    private final int tool = builder.resource("tool", new Capacity(new int[] {0, 6}, new int[] {2, 3}));
    private final int a = builder.activity("a", 3);
    private final int b = builder.activity("b", 5);

    @Test
    void it_tells_all_that_it_was_given() {
        Network net = full();

        assertThat(net.size()).isEqualTo(2);
        assertThat(net.id(b)).isEqualTo("b");
        assertThat(net.duration(b)).isEqualTo(5);
        assertThat(net.release(b)).isEqualTo(4);
        assertThat(net.deadline(b)).isEqualTo(40);
        assertThat(net.pin(a)).isEqualTo(1);
        assertThat(net.project(b)).isEqualTo(7);
        assertThat(net.resources()).isEqualTo(2);
        assertThat(net.resourceName(tool)).isEqualTo("tool");
        assertThat(net.capacity(tool).at(6)).isEqualTo(3);
        assertThat(net.links()).containsExactly(new Precedence(a, b, Precedence.Type.SS, 2));
        assertThat(net.demand(b, tool)).isEqualTo(2);
        assertThat(net.demand(b, team)).isEqualTo(1);
        assertThat(net.demand(a, team)).isZero();
    }

    @Test
    void what_nobody_said_is_free() {
        Network net = builder.build();

        assertThat(net.release(a)).isZero();
        assertThat(net.deadline(a)).isEqualTo(Network.NONE);
        assertThat(net.pin(a)).isEqualTo(Network.NONE);
        assertThat(net.project(a)).isZero();
        assertThat(net.demand(a, team)).isZero();
    }

    @Test
    void a_demand_said_twice_adds_up_one_of_nothing_is_none_and_no_release_is_before_the_first_slot() {
        builder.demand(a, team, 1).demand(a, team, 2).demand(a, tool, 0).release(b, -4);
        Network net = builder.build();

        assertThat(net.demand(a, team)).isEqualTo(3);
        assertThat(net.demandRow).containsExactly(0, 1, 1);
        assertThat(net.release(b)).isZero();
    }

    @Test
    void its_builder_holds_all_of_it() {
        Network copy = full().toBuilder().build();

        assertThat(copy).usingRecursiveComparison().isEqualTo(full());
    }

    @Test
    void a_network_with_more_leaves_the_first_as_it_was() {
        Network net = full();
        NetworkBuilder more = net.toBuilder();
        more.link(a, more.activity("c", 1), Precedence.Type.FS, 0).demand(a, tool, 1);

        assertThat(more.build().size()).isEqualTo(3);
        assertThat(net.size()).isEqualTo(2);
        assertThat(net.demand(a, tool)).isZero();
        assertThat(net.links()).hasSize(1);
    }

    @Test
    void with_other_durations_links_weigh_what_they_then_weigh() {
        builder.link(a, b, Precedence.Type.FF, 1);
        Network net = builder.build();

        assertThat(CriticalPath.of(net.withDurations(new int[] {9, 2})).earliestStart(b))
                .isEqualTo(9 + 1 - 2);
        assertThat(CriticalPath.of(net).earliestStart(b)).isZero();
    }

    @Test
    void what_started_before_today_stays_and_the_rest_waits_for_today() {
        int c = builder.activity("c", 1);
        int d = builder.activity("d", 1);
        builder.pin(c, 9).release(d, 8);

        Network net = builder.build().startedBy(5, new Schedule(new int[] {4, 5, 2, 6}));

        assertThat(net.pin).containsExactly(4, Network.NONE, 9, Network.NONE);
        assertThat(net.release).containsExactly(0, 5, 5, 8);
    }

    @Test
    void chains_that_never_overlap_are_simple() {
        assertThat(builder.build().simple).isTrue();
        builder.link(a, b, Precedence.Type.FS, 0);
        assertThat(builder.build().simple).isTrue();
        assertThat(builder.link(a, b, Precedence.Type.FS, -1).build().simple).isFalse();
    }

    @Test
    void other_ends_are_not_simple() {
        assertThat(builder.link(a, b, Precedence.Type.SS, 3).build().simple).isFalse();
    }

    @Test
    void a_copy_is_drawn_anew_without_touching_the_first() {
        builder.link(a, b, Precedence.Type.FS, 0);
        Network net = builder.build();
        Network copy = net.copy();

        copy.redraw(new int[] {7, 1});

        assertThat(CriticalPath.of(copy).length()).isEqualTo(8);
        assertThat(CriticalPath.of(net).length()).isEqualTo(8 - 7 - 1 + 3 + 5);
    }

    @Test
    void links_may_be_given_by_name() {
        builder.link("a", "b", Precedence.Type.FS, 2);

        assertThat(builder.build().links()).containsExactly(new Precedence(a, b, Precedence.Type.FS, 2));
    }

    private static Network full() {
        NetworkBuilder all = Network.builder();
        int team = all.resource("team", Capacity.constant(4));
        int tool = all.resource("tool", new Capacity(new int[] {0, 6}, new int[] {2, 3}));
        int a = all.activity("a", 3);
        int b = all.activity("b", 5);
        return all.demand(b, tool, 2)
                .demand(b, team, 1)
                .link(a, b, Precedence.Type.SS, 2)
                .release(b, 4)
                .deadline(b, 40)
                .pin(a, 1)
                .project(b, 7)
                .build();
    }
}
