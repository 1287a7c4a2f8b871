package org.cairn.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which of two plans stays, who hears of it, and when the search has nothing left to do. */
class IncumbentTest {

    private final List<String> heard = new ArrayList<>();
    private final Incumbent incumbent =
            new Incumbent((makespan, bound, schedules) -> heard.add(makespan + "≥" + bound + "@" + schedules));

    @Test
    void a_plan_that_breaks_fewer_dates_beats_a_cheaper_one() {
        incumbent.bound(5, 5);
        incumbent.offer(plan(7, 7), 2, 1);
        incumbent.offer(plan(9, 9), 1, 2);
        incumbent.offer(plan(6, 6), 2, 3);

        assertThat(incumbent.cost()).isEqualTo(9);
        assertThat(incumbent.lateness()).isEqualTo(1);
        assertThat(incumbent.makespan()).isEqualTo(9);
        assertThat(incumbent.schedule().starts()).containsExactly(9);
        assertThat(heard).containsExactly("7≥5@1", "9≥5@2");
    }

    @Test
    void of_plans_that_break_as_many_the_cheaper_stays_and_an_equal_one_is_not_news() {
        incumbent.bound(5, 5);
        incumbent.offer(plan(8, 8), 0, 1);
        incumbent.offer(plan(8, 8 - Incumbent.EPSILON), 0, 2);
        incumbent.offer(plan(7, 7), 0, 3);
        incumbent.offer(plan(9, 9), 0, 4);

        assertThat(incumbent.cost()).isEqualTo(7);
        assertThat(heard).containsExactly("8≥5@1", "7≥5@3");
    }

    @Test
    void nothing_is_left_to_do_when_a_feasible_plan_meets_the_bound() {
        incumbent.bound(5, 5);
        incumbent.offer(plan(5, 5), 1, 1);
        assertThat(incumbent.isSettled()).as("it breaks a date").isFalse();

        incumbent.offer(plan(6, 5 + 2 * Incumbent.EPSILON), 0, 2);
        assertThat(incumbent.isSettled()).as("it costs more").isFalse();

        incumbent.offer(plan(5, 5), 0, 3);
        assertThat(incumbent.isSettled()).isTrue();
    }

    @Test
    void a_bound_that_comes_later_can_prove_a_plan() {
        incumbent.bound(Double.NEGATIVE_INFINITY, 4);
        incumbent.offer(plan(6, 6), 0, 1);
        assertThat(incumbent.isSettled()).isFalse();

        incumbent.bound(6, 6);

        assertThat(incumbent.isSettled()).isTrue();
    }

    @Test
    void who_is_told_to_stop_stops() {
        incumbent.bound(1, 1);
        incumbent.stop();

        assertThat(incumbent.isSettled()).isTrue();
        assertThat(incumbent.schedule().starts()).isEmpty();
    }

    @Test
    void a_listener_that_has_enough_stops_the_search() {
        Incumbent enough = new Incumbent((makespan, bound, schedules) -> false);
        enough.bound(1, 1);
        enough.offer(plan(3, 3), 0, 1);

        assertThat(enough.isSettled()).isTrue();
    }

    private static Candidate plan(int makespan, double cost) {
        Candidate plan = new Candidate(1);
        plan.starts[0] = makespan;
        plan.makespan = makespan;
        plan.cost = cost;
        return plan;
    }
}
