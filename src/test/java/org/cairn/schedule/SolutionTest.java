package org.cairn.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How far from the best possible a plan can be at most. */
class SolutionTest {

    @ParameterizedTest(name = "a cost of {0} against a bound of {1} is a gap of {2}")
    @CsvSource({"12,10,0.2", "10,10,0", "9,10,0", "3,0,1", "0,0,0", "-8,-10,0.2", "-10,-10,0"})
    void the_gap_is_relative_to_the_bound(double cost, double bound, double gap) {
        assertThat(solution(cost, bound, 0).gap()).isEqualTo(gap);
    }

    @Test
    void a_plan_is_proven_when_it_breaks_no_date_and_costs_as_little_as_is_possible() {
        assertThat(solution(10, 10, 0).isProvenOptimal()).isTrue();
        assertThat(solution(10 + Incumbent.EPSILON / 2, 10, 0).isProvenOptimal())
                .isTrue();
        assertThat(solution(10.001, 10, 0).isProvenOptimal()).isFalse();
        assertThat(solution(10, 10, 1).isProvenOptimal()).isFalse();
    }

    private static Solution solution(double cost, double bound, int lateness) {
        return new Solution(new Schedule(new int[0]), 10, 10, cost, bound, 1, lateness, Duration.ZERO, Duration.ZERO);
    }
}
