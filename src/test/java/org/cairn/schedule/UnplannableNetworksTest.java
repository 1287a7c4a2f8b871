package org.cairn.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** What no plan can satisfy, or no search would end on, is refused with the names of what is wrong. */
class UnplannableNetworksTest {

    @Test
    void a_cycle_is_named_whole() {
        NetworkBuilder net = Network.builder();
        int a = net.activity("a", 1);
        int b = net.activity("b", 1);
        int c = net.activity("c", 1);
        net.link(a, b, Precedence.Type.FS, 0).link(b, c, Precedence.Type.SS, 0).link(c, a, Precedence.Type.FS, -9);

        assertThatThrownBy(net::build)
                .isInstanceOf(InvalidNetwork.class)
                .hasMessageContaining("cycle")
                .hasMessageContainingAll("a → ", "b → ", "c → ");
    }

    @Test
    void demand_above_capacity_for_ever_is_refused_by_name() {
        NetworkBuilder net = Network.builder();
        int team = net.resource("platform", Capacity.constant(2));
        net.demand(net.activity("migrate", 3), team, 5);

        assertThatThrownBy(net::build)
                .isInstanceOf(InvalidNetwork.class)
                .hasMessageContainingAll("migrate", "platform", "5");
    }

    @Test
    void a_window_of_capacity_that_is_too_short_is_refused_by_name() {
        NetworkBuilder net = Network.builder();
        int team = net.resource("platform", new Capacity(new int[] {0, 2}, new int[] {3, 1}));
        net.demand(net.activity("migrate", 3), team, 2);
        Network built = net.build();

        assertThatThrownBy(() -> Optimiser.solve(built, SearchLimit.schedules(10, 1), SearchListener.NONE))
                .isInstanceOf(InvalidNetwork.class)
                .hasMessageContainingAll("migrate", "platform");
    }

    @Test
    void an_impossible_deadline_is_refused_by_name() {
        NetworkBuilder net = Network.builder();
        net.link(net.activity("a", 5), net.activity("b", 5), Precedence.Type.FS, 0)
                .deadline(1, 9);

        assertThatThrownBy(net::build).isInstanceOf(InvalidNetwork.class).hasMessageContainingAll("b", "9", "10");
    }

    @Test
    void an_unknown_predecessor_is_refused_by_name() {
        NetworkBuilder net = Network.builder();
        net.activity("b", 1);

        assertThatThrownBy(() -> net.link("ghost", "b", Precedence.Type.FS, 0))
                .isInstanceOf(InvalidNetwork.class)
                .hasMessageContaining("ghost");
    }

    @Test
    void durations_that_overflow_are_refused() {
        NetworkBuilder net = Network.builder();
        net.activity("day", 1);
        net.activity("ages", Integer.MAX_VALUE);
        net.activity("long", 1_000_000);

        assertThatThrownBy(net::build)
                .isInstanceOf(InvalidNetwork.class)
                .hasMessageContainingAll("activity ages", "wrong unit");
    }

    @Test
    void the_longest_time_that_can_be_planned_is_counted_over_durations_lags_dates_and_capacities() {
        int longest = 1 << 29;
        assertThat(oneOf(longest).build().size()).isEqualTo(1);
        assertThatThrownBy(() -> oneOf(longest + 1).build())
                .hasMessage("the durations, lags and dates add up to 536870913 slots, more than 536870912, of which"
                        + " activity a has 536870913. Maybe a duration or a date is in the wrong unit.");

        assertThat(oneOf(longest - 9).release(0, 9).build().size()).isEqualTo(1);
        assertThatThrownBy(() -> oneOf(longest - 9).release(0, 10).build()).hasMessageContaining("activity a has");
        assertThatThrownBy(() -> oneOf(longest - 9).pin(0, 10).build()).hasMessageContaining("activity a has");

        NetworkBuilder changing = oneOf(longest - 9);
        changing.resource("team", new Capacity(new int[] {0, 10}, new int[] {1, 2}));
        assertThatThrownBy(changing::build).hasMessageContaining("536870913 slots");

        NetworkBuilder lagging = oneOf(longest - 9);
        lagging.link(lagging.activity("b", 0), 0, Precedence.Type.SS, -10);
        assertThatThrownBy(lagging::build).hasMessageContaining("536870913 slots");
    }

    private static NetworkBuilder oneOf(int duration) {
        NetworkBuilder net = Network.builder();
        net.activity("a", duration);
        return net;
    }

    @Test
    void what_just_fits_is_planned() {
        NetworkBuilder net = Network.builder();
        int team = net.resource("team", Capacity.constant(2));
        int all = net.activity("all", 5);
        int moment = net.activity("moment", 0);
        int after = net.activity("after", 5);
        net.demand(all, team, 2)
                .demand(moment, team, 3)
                .link(all, after, Precedence.Type.FS, 0)
                .pin(after, 5)
                .deadline(after, 10);

        assertThat(net.build().size()).isEqualTo(3);
    }

    @Test
    void a_loop_of_negative_lags_is_a_cycle_too() {
        NetworkBuilder net = Network.builder();
        net.activity("a", 4);
        net.activity("b", 4);
        net.link("a", "b", Precedence.Type.SS, -3).link("b", "a", Precedence.Type.SS, -2);

        assertThatThrownBy(net::build)
                .isInstanceOf(InvalidNetwork.class)
                .hasMessageContainingAll("cycle", "a → b", "b → a");
    }

    @Test
    void an_activity_that_waits_for_itself_is_named() {
        NetworkBuilder net = Network.builder();
        net.activity("a", 1);
        net.link("a", "a", Precedence.Type.FF, 0);

        assertThatThrownBy(net::build).isInstanceOf(InvalidNetwork.class).hasMessageContaining("a → a");
    }

    @Test
    void a_lag_that_overflows_is_refused_with_the_activity_that_it_follows() {
        NetworkBuilder net = Network.builder();
        net.activity("a", 3);
        net.activity("b", 3);
        net.link("b", "a", Precedence.Type.FS, Integer.MAX_VALUE);

        assertThatThrownBy(net::build).isInstanceOf(InvalidNetwork.class).hasMessageContaining("activity b");
    }

    @Test
    void a_date_beyond_all_time_is_refused_by_name() {
        NetworkBuilder net = Network.builder();
        net.activity("a", 3);
        net.release(net.activity("b", 3), Integer.MAX_VALUE);

        assertThatThrownBy(net::build).isInstanceOf(InvalidNetwork.class).hasMessageContaining("activity b");
    }

    @Test
    void a_pin_before_the_end_of_what_comes_before_is_refused_by_name() {
        NetworkBuilder net = Network.builder();
        net.link(net.activity("a", 5), net.activity("b", 5), Precedence.Type.FS, 0)
                .pin(1, 4);

        assertThatThrownBy(net::build)
                .isInstanceOf(InvalidNetwork.class)
                .hasMessageContainingAll("b", "slot 4", "slot 5");
    }

    @Test
    void what_may_not_be_negative_or_twice_is_refused_by_name() {
        NetworkBuilder net = Network.builder();
        int team = net.resource("team", Capacity.constant(1));
        int a = net.activity("a", 1);

        assertThatThrownBy(() -> net.activity("b", -1))
                .isInstanceOf(InvalidNetwork.class)
                .hasMessageContainingAll("b", "-1");
        assertThatThrownBy(() -> net.activity("a", 1))
                .isInstanceOf(InvalidNetwork.class)
                .hasMessageContaining("activity a is there twice");
        assertThatThrownBy(() -> net.demand(a, team, -2))
                .isInstanceOf(InvalidNetwork.class)
                .hasMessageContainingAll("a", "-2");
        assertThatThrownBy(() -> net.pin(a, -3))
                .isInstanceOf(InvalidNetwork.class)
                .hasMessageContainingAll("a", "-3");
        assertThatThrownBy(() -> net.link(0, 7, Precedence.Type.FS, 0))
                .isInstanceOf(InvalidNetwork.class)
                .hasMessageContaining("7");
    }

    @Test
    void a_capacity_that_makes_no_sense_is_refused_with_its_steps() {
        assertThatThrownBy(() -> new Capacity(new int[] {1}, new int[] {2}))
                .isInstanceOf(InvalidNetwork.class)
                .hasMessageContaining("[1]");
        assertThatThrownBy(() -> new Capacity(new int[] {0, 4}, new int[] {2})).isInstanceOf(InvalidNetwork.class);
        assertThatThrownBy(() -> new Capacity(new int[] {}, new int[] {})).isInstanceOf(InvalidNetwork.class);
        assertThatThrownBy(() -> new Capacity(new int[] {0, 4, 4}, new int[] {2, 1, 2}))
                .isInstanceOf(InvalidNetwork.class)
                .hasMessageContaining("step 2");
        assertThatThrownBy(() -> new Capacity(new int[] {0, 4}, new int[] {2, -1}))
                .isInstanceOf(InvalidNetwork.class)
                .hasMessageContaining("-1");
    }
}
