package org.cairn.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.cairn.assessment.TrackedFinding.Event;
import org.cairn.assessment.TrackedFinding.Status;
import org.cairn.assessment.TrackedFinding.Step;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FindingLifeTest {

    private static final Instant MONDAY = Instant.parse("2026-06-01T08:00:00Z");
    private final List<Step> steps = new ArrayList<>();
    private @Nullable TrackedFinding tracked;
    private Instant now = MONDAY;

    @Test
    void what_asks_for_something_opens_and_what_is_content_or_unknown_does_not() {
        judged(Rag.GREEN);
        judged(Rag.NO_DATA);
        assertThat(tracked).isNull();

        judged(Rag.AMBER);

        assertThat(tracked().status()).isEqualTo(Status.OPEN);
        assertThat(tracked().firstSeen()).isEqualTo(now);
        assertThat(steps).containsExactly(Step.OPENED);
    }

    @Test
    void it_closes_when_it_turns_and_remembers_when_it_was_seen_first_and_last() {
        judged(Rag.RED);
        Instant first = now;
        judged(Rag.RED);
        Instant last = now;

        judged(Rag.GREEN);

        assertThat(tracked().status()).isEqualTo(Status.CLOSED);
        assertThat(tracked().firstSeen()).isEqualTo(first);
        assertThat(tracked().lastSeen()).isEqualTo(last);
        assertThat(steps).containsExactly(Step.OPENED, Step.CLOSED);
    }

    @Test
    void a_value_that_swings_about_its_limit_says_nothing_new() {
        judged(Rag.AMBER);

        for (int swing = 0; swing < 10; swing++) {
            wavering(Rag.GREEN);
            wavering(Rag.AMBER);
            wavering(Rag.RED);
        }

        assertThat(steps).containsExactly(Step.OPENED);
        assertThat(tracked().rag()).isEqualTo(Rag.AMBER);
    }

    @Test
    void a_closed_one_opens_again_only_beyond_the_tolerance() {
        judged(Rag.AMBER);
        judged(Rag.GREEN);

        wavering(Rag.AMBER);
        assertThat(tracked().status()).isEqualTo(Status.CLOSED);

        judged(Rag.AMBER);
        assertThat(tracked().status()).isEqualTo(Status.OPEN);
        assertThat(steps).containsExactly(Step.OPENED, Step.CLOSED, Step.REOPENED);
    }

    @Test
    void what_can_no_longer_be_judged_stays_open() {
        judged(Rag.RED);

        judged(Rag.NO_DATA);

        assertThat(tracked().status()).isEqualTo(Status.OPEN);
        assertThat(tracked().rag()).isEqualTo(Rag.RED);
    }

    @Test
    void what_no_rule_speaks_of_any_more_closes() {
        judged(Rag.RED);

        follow(null);

        assertThat(tracked().status()).isEqualTo(Status.CLOSED);
    }

    @Test
    void an_acknowledged_one_that_gets_worse_asks_again_and_one_that_gets_better_does_not() {
        judged(Rag.RED);
        tracked = tracked().acknowledged("anna", "known");
        judged(Rag.AMBER);
        assertThat(tracked().status()).isEqualTo(Status.ACKNOWLEDGED);

        judged(Rag.RED);

        assertThat(tracked().status()).isEqualTo(Status.OPEN);
        assertThat(tracked().note()).isEqualTo("known");
        assertThat(steps).containsExactly(Step.OPENED, Step.IMPROVED, Step.WORSENED);
    }

    @Test
    void one_that_turns_while_a_task_is_under_way_counts_as_mitigated() {
        judged(Rag.RED);
        tracked = tracked().mitigating("anna", "X1.2", "task-1");

        judged(Rag.GREEN);

        assertThat(tracked().status()).isEqualTo(Status.MITIGATED);
        assertThat(tracked().task()).isEqualTo("task-1");
        assertThat(steps).containsExactly(Step.OPENED, Step.MITIGATED);
    }

    private TrackedFinding tracked() {
        return java.util.Objects.requireNonNull(tracked);
    }

    private void judged(Rag rag) {
        follow(Findings.of(rag, false));
    }

    private void wavering(Rag rag) {
        follow(Findings.of(rag, true));
    }

    private void follow(@Nullable Finding finding) {
        now = now.plusSeconds(3600);
        new FindingLife(now, "cairn").next("p", tracked, finding).ifPresent(turn -> {
            tracked = turn.finding();
            Event event = turn.event();
            if (event != null) {
                steps.add(event.step());
            }
        });
    }
}
