package org.cairn.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What a search may still spend. */
class BudgetTest {

    @Test
    void a_limit_on_schedules_is_spent_when_all_are_made() {
        Budget budget = new Budget(SearchLimit.schedules(100, 1));

        assertThat(budget.left()).isEqualTo(100);
        budget.spend(60);
        budget.spend(39);
        assertThat(budget.isSpent()).isFalse();
        assertThat(budget.left()).isEqualTo(1);
        budget.spend(1);
        assertThat(budget.isSpent()).isTrue();
        budget.spend(5);
        assertThat(budget.left()).isZero();
    }

    @Test
    void threads_share_what_is_left() {
        Budget budget = new Budget(new SearchLimit(Duration.ofDays(1), 100, 4, 1));
        budget.spend(20);

        assertThat(budget.left()).isEqualTo(20);
    }

    @Test
    void a_limit_on_time_buys_as_many_as_the_rate_until_now() throws InterruptedException {
        Budget budget = new Budget(SearchLimit.of(Duration.ofMinutes(10)));
        assertThat(budget.left()).as("nothing is known yet").isZero();
        Thread.sleep(5);
        budget.spend(1_000);

        long least = 1_000L * 60 / Math.max(1, (System.nanoTime() - budget.began()) / 1_000_000_000 + 1);
        assertThat(budget.left()).isBetween(least, 1_000L * 600_000 / 5);
        assertThat(budget.isSpent()).isFalse();
    }

    @Test
    void time_that_is_over_buys_nothing() {
        Budget budget = new Budget(SearchLimit.of(Duration.ZERO));
        budget.spend(50);

        assertThat(budget.isSpent()).isTrue();
        assertThat(budget.left()).isZero();
    }

    @Test
    void more_time_than_a_clock_counts_never_ends() {
        Budget budget = new Budget(SearchLimit.of(Duration.ofSeconds(Long.MAX_VALUE)));

        assertThat(budget.isSpent()).isFalse();
    }

    @Test
    void a_search_needs_a_thread() {
        assertThatThrownBy(() -> new SearchLimit(Duration.ZERO, 1, 0, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("threads (0)");
        assertThat(new SearchLimit(Duration.ZERO, 1, 1, 1).threads()).isEqualTo(1);
    }
}
