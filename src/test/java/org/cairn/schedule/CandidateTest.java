package org.cairn.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Which of two plans of a population is the better one. */
class CandidateTest {

    @Test
    void the_cheaper_is_better_and_of_equal_costs_the_one_with_more_room() {
        assertThat(plan(5, 0).isBetterThan(plan(6, 9))).isTrue();
        assertThat(plan(6, 9).isBetterThan(plan(5, 0))).isFalse();
        assertThat(plan(5, 3).isBetterThan(plan(5, 2))).isTrue();
        assertThat(plan(5, 2).isBetterThan(plan(5, 2))).isFalse();
    }

    @Test
    void the_best_come_first() {
        Candidate[] plans = {plan(6, 9), plan(5, 2), plan(5, 3)};

        Arrays.sort(plans, Candidate.BEST_FIRST);

        assertThat(plans).extracting(plan -> plan.room).containsExactly(3, 2, 9);
    }

    @Test
    void a_copy_has_all_and_is_the_same_plan_until_a_start_or_the_cost_differs() {
        Candidate one = plan(5, 3);
        one.order[0] = 1;
        one.starts[1] = 4;
        one.makespan = 8;
        Candidate copy = new Candidate(2);

        copy.copy(one);

        assertThat(copy).usingRecursiveComparison().isEqualTo(one);
        assertThat(copy.sameStarts(one)).isTrue();
        copy.starts[1] = 5;
        assertThat(copy.sameStarts(one)).isFalse();
        copy.starts[1] = 4;
        copy.cost = 6;
        assertThat(copy.sameStarts(one)).isFalse();
    }

    private static Candidate plan(double cost, int room) {
        Candidate plan = new Candidate(2);
        plan.cost = cost;
        plan.room = room;
        return plan;
    }
}
