package org.cairn.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cairn.assessment.GateJudgement;
import org.cairn.planning.AProgramme;
import org.cairn.planning.RiskProfile;
import org.cairn.programme.Programme;
import org.junit.jupiter.api.Test;

/** What decided gates teach about those that are still open. */
class GateHistoryTest {

    private final Programme programme = AProgramme.with()
            .team("T", 1)
            .initiative("A", 10, "T", 1)
            .initiative("B", 10, "T", 1)
            .gate("G", 5)
            .inSequence("A", "G")
            .inSequence("B", "G")
            .build();

    @Test
    void five_decisions_say_how_long_approvals_take_in_working_days() {
        // given decisions on the same day, on the next, over a weekend
        List<GateReview> decided = List.of(
                decided(1, "2026-01-05", "2026-01-05", go()),
                decided(1, "2026-01-05", "2026-01-06", go()),
                decided(1, "2026-01-09", "2026-01-12", go()),
                decided(2, "2026-01-05", "2026-01-16", go()),
                decided(2, "2026-01-05", "2026-01-05", go()));

        // when
        RiskProfile profile = GateHistory.profile(programme, decided);

        // then
        assertThat(profile.approvalDays()).containsExactly(1, 2, 2, 10, 1);
        assertThat(profile.recycles()).isEmpty();
    }

    @Test
    void the_share_of_recycles_is_the_probability_and_the_work_right_before_the_gate_is_done_again() {
        List<GateReview> decided = new ArrayList<>();
        for (int k = 0; k < 5; k++) {
            decided.add(
                    decided(1, "2026-01-05", "2026-01-06", k < 2 ? new GateDecision.Recycle(List.of("P1.1")) : go()));
        }

        RiskProfile profile = GateHistory.profile(programme, decided);

        assertThat(profile.recycles()).singleElement().satisfies(r -> {
            assertThat(r.gate()).isEqualTo("G");
            assertThat(r.probability()).isEqualTo(0.4);
            assertThat(r.reworked()).containsExactly("A", "B");
        });
    }

    @Test
    void few_decisions_or_those_on_another_phase_say_nothing_of_recycles() {
        List<GateReview> decided = new ArrayList<>();
        for (int k = 0; k < 9; k++) {
            decided.add(decided(k < 4 ? 1 : 2, "2026-01-05", "2026-01-06", new GateDecision.Recycle(List.of("P1.1"))));
        }

        assertThat(GateHistory.profile(programme, decided).recycles()).isEmpty();
    }

    @Test
    void a_gate_that_has_passed_sends_nothing_back_any_more() {
        List<GateReview> decided = new ArrayList<>();
        for (int k = 0; k < 5; k++) {
            decided.add(decided(1, "2026-01-05", "2026-01-06", new GateDecision.Recycle(List.of("P1.1"))));
        }
        Programme passed =
                programme.with(programme.findInitiative("G").orElseThrow().finished(LocalDate.of(2026, 2, 2)));

        assertThat(GateHistory.profile(passed, decided).recycles()).isEmpty();
    }

    private static GateDecision go() {
        return new GateDecision.Go();
    }

    private static GateReview decided(int phase, String convened, String decided, GateDecision decision) {
        return new GateReview(
                "r",
                "p",
                "G" + phase,
                phase,
                Instant.parse(convened + "T09:00:00Z"),
                "tmo",
                new GateJudgement(
                        "G" + phase, GateJudgement.Recommendation.GO, 1, 0.6, "all met", List.of(), List.of()),
                "hash",
                List.of(),
                List.of(),
                new GateReview.Recorded(decision, "executive", Instant.parse(decided + "T15:00:00Z"), ""));
    }
}
