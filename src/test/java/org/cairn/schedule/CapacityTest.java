package org.cairn.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Steps of units over time. */
class CapacityTest {

    private final Capacity capacity = new Capacity(new int[] {0, 3, 7}, new int[] {2, 5, 1});

    @Test
    void units_hold_from_their_slot_until_the_next_step_and_the_last_for_ever() {
        assertThat(capacity.at(0)).isEqualTo(2);
        assertThat(capacity.at(2)).isEqualTo(2);
        assertThat(capacity.at(3)).isEqualTo(5);
        assertThat(capacity.at(6)).isEqualTo(5);
        assertThat(capacity.at(7)).isEqualTo(1);
        assertThat(capacity.at(1_000_000)).isEqualTo(1);
    }

    @Test
    void it_knows_the_most_that_it_has_what_remains_and_since_when() {
        assertThat(capacity.highest()).isEqualTo(5);
        assertThat(capacity.last()).isEqualTo(1);
        assertThat(capacity.settled()).isEqualTo(7);
        assertThat(Capacity.constant(4).settled()).isZero();
        assertThat(Capacity.constant(4).highest()).isEqualTo(4);
    }

    @Test
    void nothing_is_a_capacity_too() {
        assertThat(Capacity.constant(0).highest()).isZero();
    }

    @Test
    void who_gives_the_steps_cannot_change_them_afterwards() {
        int[] units = {2};
        Capacity constant = new Capacity(new int[] {0}, units);

        units[0] = 9;

        assertThat(constant.at(0)).isEqualTo(2);
    }
}
