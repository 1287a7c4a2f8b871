package org.cairn.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A diamond with one long side, by hand. */
class CriticalPathTest {

    private final NetworkBuilder net = Network.builder();
    private final int a = net.activity("a", 2);
    private final int slow = net.activity("slow", 6);
    private final int quick = net.activity("quick", 3);
    private final int end = net.activity("end", 1);

    @Test
    void the_length_is_that_of_the_longest_chain() {
        CriticalPath path = diamond();

        assertThat(path.length()).isEqualTo(9);
        assertThat(path.earliestStart(end)).isEqualTo(8);
        assertThat(path.latestStart(quick)).isEqualTo(5);
    }

    @Test
    void what_can_slip_has_float_and_is_not_critical() {
        CriticalPath path = diamond();

        assertThat(path.totalFloat(quick)).isEqualTo(3);
        assertThat(path.freeFloat(quick)).isEqualTo(3);
        assertThat(path.freeFloat(end)).isZero();
        assertThat(path.isCritical(quick)).isFalse();
        assertThat(path.isCritical(slow)).isTrue();
    }

    @Test
    void releases_and_pins_push_what_follows() {
        net.release(quick, 4).pin(slow, 5);

        CriticalPath path = diamond();

        assertThat(path.earliestStart(quick)).isEqualTo(4);
        assertThat(path.earliestStart(end)).isEqualTo(11);
        assertThat(path.length()).isEqualTo(12);
    }

    @Test
    void the_end_is_the_last_finish_whoever_it_is() {
        int apart = net.activity("apart", 20);

        CriticalPath path = diamond();

        assertThat(path.length()).isEqualTo(20);
        assertThat(path.isCritical(apart)).isTrue();
        assertThat(path.freeFloat(end)).isEqualTo(20 - 9);
        assertThat(path.totalFloat(a)).isEqualTo(20 - 9);
        assertThat(path.freeFloat(a)).as("slow would move at once").isZero();
    }

    @Test
    void lags_and_other_ends_count_in_both_directions() {
        int other = net.activity("other", 2);
        net.link(quick, other, Precedence.Type.FF, 4);

        CriticalPath path = diamond();

        assertThat(path.earliestStart(other)).isEqualTo(2 + 3 + 4 - 2);
        assertThat(path.latestStart(other)).isEqualTo(9 - 2);
        assertThat(path.totalFloat(quick)).isZero();
        assertThat(path.freeFloat(quick)).isZero();
    }

    @Test
    void what_is_pinned_behind_its_turn_has_no_more_float_than_what_follows_leaves() {
        net.pin(quick, 5);

        CriticalPath path = diamond();

        assertThat(path.earliestStart(quick)).isEqualTo(5);
        assertThat(path.totalFloat(quick)).isZero();
        assertThat(path.length()).isEqualTo(9);
    }

    private CriticalPath diamond() {
        net.link(a, slow, Precedence.Type.FS, 0)
                .link(a, quick, Precedence.Type.FS, 0)
                .link(slow, end, Precedence.Type.FS, 0)
                .link(quick, end, Precedence.Type.FS, 0);
        return CriticalPath.of(net.build());
    }
}
