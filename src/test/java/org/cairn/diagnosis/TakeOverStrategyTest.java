package org.cairn.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cairn.diagnosis.Programmed.TODAY;
import static org.cairn.diagnosis.Programmed.score;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.assessment.AnswerFinding;
import org.cairn.assessment.AssessProgramme;
import org.cairn.assessment.Assessment;
import org.cairn.assessment.Evaluation;
import org.cairn.assessment.Evaluations;
import org.cairn.assessment.FindingRefused;
import org.cairn.assessment.GateJudgement;
import org.cairn.assessment.Rag;
import org.cairn.assessment.TrackedFinding;
import org.cairn.assessment.TrackedFindings;
import org.cairn.audit.AuditTrail;
import org.cairn.diagnosis.AnswersRefused.Reason;
import org.cairn.programme.Dependency;
import org.cairn.programme.Effort;
import org.cairn.programme.Estimate;
import org.cairn.programme.Initiative;
import org.cairn.programme.LinkType;
import org.cairn.programme.Programme;
import org.cairn.programme.Programmes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** From answers to findings and to an initiative, with the real stores. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.MOCK,
        properties = "spring.datasource.url=jdbc:h2:mem:roadmap;DB_CLOSE_DELAY=-1")
class TakeOverStrategyTest {

    @Autowired
    private Programmes programmes;

    @Autowired
    private SubmitAnswers answers;

    @Autowired
    private AnswerDrafts drafts;

    @Autowired
    private DiagnoseProgramme diagnosis;

    @Autowired
    private TakeOverStrategy strategies;

    @Autowired
    private AnswerFinding findings;

    @Autowired
    private TrackedFindings tracked;

    @Autowired
    private AssessProgramme assess;

    @Autowired
    private Evaluations evaluations;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private Clock clock;

    private final String key = "d" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void saved() {
        Programme p = Programmed.with(score("C1.1", TODAY, 7, 1), score("C3.4", TODAY, 8, 0.9));
        programmes.save(new Programme(
                key,
                "Programme",
                p.playbook(),
                p.start(),
                LocalDate.now(clock),
                p.currency(),
                p.unit(),
                p.discountRate(),
                p.teams(),
                p.initiatives(),
                p.dependencies(),
                p.risks(),
                p.observations(),
                List.of(score("C1.1", LocalDate.now(clock), 7, 1), score("C3.4", LocalDate.now(clock), 8, 0.9)),
                p.measurements(),
                p.statusReports()));
    }

    @Test
    void a_recommended_strategy_becomes_an_initiative_from_its_template() {
        // given
        InitiativeDraft draft = strategies.draft(key, "S1.3");
        assertThat(draft.because()).containsExactly("Idle capacity is paid for by nobody in particular");
        assertThat(draft.estimate()).isEqualTo(new Estimate(20, 30, 45));
        assertThat(draft.efforts()).containsExactly(new Effort("CLOUD", 3));
        assertThat(draft.phase()).isEqualTo(2);

        // when
        Initiative added = strategies.takeOver(key, draft, "tmo");

        // then
        Programme after = programmes.get(key);
        assertThat(added.key()).isEqualTo("I12");
        assertThat(after.findInitiative("I12")).contains(added);
        assertThat(added.strategy()).isEqualTo("S1.3");
        assertThat(added.description()).endsWith("Cost to estimate: tooling.");
        assertThat(after.dependencies()).containsExactly(new Dependency("I08", "I12", LinkType.FS, 0));
        assertThat(trail.list(key, 0, 5)).anyMatch(e -> e.action().equals("strategy-taken-over"));
        assertThat(diagnosis.diagnose(key).recommendations())
                .filteredOn(a -> a.recommendation().strategy().equals("S1.3"))
                .singleElement()
                .matches(a -> !a.isOpen());
    }

    @Test
    void effort_of_roles_that_no_team_is_known_for_must_be_given_to_one() {
        // given
        InitiativeDraft draft = strategies.draft(key, "S3.3");
        assertThat(draft.unassigned()).isEqualTo(Map.of("operations-lead", 3.0, "engineering-lead", 1.0));

        // then
        assertRefused(draft, StrategyRefused.Reason.EFFORT_WITHOUT_TEAM, "engineering-lead");
        assertRefused(
                draft.completed("Model operations", 2, draft.estimate(), List.of(new Effort("NONE", 4)), null),
                StrategyRefused.Reason.UNKNOWN_TEAM,
                "NONE");
        assertRefused(
                draft.completed("Model operations", 9, draft.estimate(), List.of(new Effort("DATA", 4)), null),
                StrategyRefused.Reason.UNKNOWN_PHASE,
                "9");
        assertRefused(
                draft.completed(" ", 2, draft.estimate(), List.of(), null), StrategyRefused.Reason.NAME_MISSING, "");
        assertThat(programmes.get(key).initiatives()).hasSize(3);

        Initiative added = strategies.takeOver(
                key,
                draft.completed("Model operations", 3, draft.estimate(), List.of(new Effort("DATA", 4)), "anna"),
                "tmo");
        assertThat(added.owner()).isEqualTo("anna");
    }

    @Test
    void an_unknown_strategy_is_refused() {
        assertThatThrownBy(() -> strategies.draft(key, "S9.9"))
                .isInstanceOfSatisfying(StrategyRefused.class, e -> assertThat(e.reason())
                        .isEqualTo(StrategyRefused.Reason.UNKNOWN_STRATEGY));
    }

    @Test
    void answers_are_recorded_as_scores_of_today_and_judged_at_once() {
        // given
        drafts.save(key, "anna", List.of(new Answer("F1.4", 2, 0.8), new Answer("C2.2", 9, 1)));

        // when
        Assessment judged = answers.submit(key, "anna", drafts.list(key, "anna"));

        // then
        assertThat(drafts.list(key, "anna")).isEmpty();
        assertThat(judged.evaluation().colours()).containsEntry("F1.4", Rag.RED);
        assertThat(judged.findings()).anyMatch(f -> f.key().equals("F1.4-infrastructure-edge/programme"));
        assertThat(diagnosis.diagnose(key).recommendations())
                .anyMatch(a -> a.recommendation().strategy().equals("S2.2"));
    }

    @Test
    void a_wrong_answer_is_named_and_nothing_is_recorded() {
        assertThatThrownBy(() -> answers.submit(
                        key, "anna", List.of(new Answer("F1.4", 8, 1), new Answer("D1", 6, 2), new Answer("Z9", 1, 1))))
                .isInstanceOfSatisfying(AnswersRefused.class, e -> assertThat(e.problems())
                        .containsExactly(
                                new AnswersRefused.Problem("D1", Reason.SCORE_OUT_OF_SCALE),
                                new AnswersRefused.Problem("D1", Reason.EVIDENCE_OUT_OF_SCALE),
                                new AnswersRefused.Problem("Z9", Reason.UNKNOWN_ITEM)));
        assertThat(programmes.get(key).scores()).hasSize(2);
    }

    @Test
    void a_finding_is_acknowledged_mitigated_and_closes_when_its_rule_turns() {
        // given
        String finding = "F1.4-infrastructure-edge/programme";
        answers.submit(key, "anna", List.of(new Answer("F1.4", 2, 1)));

        // when
        assertThatThrownBy(() -> findings.acknowledge(key, finding, "tmo", " ")).isInstanceOf(FindingRefused.class);
        findings.acknowledge(key, finding, "tmo", "seen");
        findings.acceptMitigation(key, finding, "X1.1", "task-1", "tmo");
        assertThat(findings.hasTurned(key, finding, "tmo")).isFalse();
        answers.submit(key, "anna", List.of(new Answer("F1.4", 9, 1)));

        // then
        assertThat(findings.hasTurned(key, finding, "tmo")).isTrue();
        assertThat(tracked.find(key, finding)).get().satisfies(f -> {
            assertThat(f.status()).isEqualTo(TrackedFinding.Status.MITIGATED);
            assertThat(f.note()).isEqualTo("seen");
        });
        assertThat(tracked.history(key, finding))
                .extracting(TrackedFinding.Event::step)
                .containsExactly(
                        TrackedFinding.Step.OPENED,
                        TrackedFinding.Step.ACKNOWLEDGED,
                        TrackedFinding.Step.MITIGATION_ACCEPTED,
                        TrackedFinding.Step.MITIGATED);
        assertThatThrownBy(() -> findings.acknowledge(key, finding, "tmo", "late"))
                .isInstanceOf(FindingRefused.class);
    }

    @Test
    void what_if_tells_what_would_follow_and_keeps_nothing() {
        Evaluation would = assess.whatIf(key, List.of(new GateJudgement.Change("score", "F1.4", 9, "")));

        assertThat(would.colours()).containsEntry("F1.4", Rag.GREEN);
        assertThat(assess.judge(key).colours()).containsEntry("F1.4", Rag.NO_DATA);
        assertThat(evaluations.findLatest(key)).isEmpty();
    }

    @Test
    void assessing_twice_keeps_one_evaluation_and_opens_nothing_anew() {
        answers.submit(key, "anna", List.of(new Answer("F1.4", 2, 1)));
        int open = tracked.list(key).size();

        assess.assess(key, "tmo");

        assertThat(evaluations.list(key)).hasSize(1);
        assertThat(tracked.list(key)).hasSize(open);
        assertThat(tracked.history(key, "F1.4-infrastructure-edge/programme")).hasSize(1);
    }

    private void assertRefused(InitiativeDraft draft, StrategyRefused.Reason reason, String about) {
        assertThatThrownBy(() -> strategies.takeOver(key, draft, "tmo"))
                .isInstanceOfSatisfying(StrategyRefused.class, e -> {
                    assertThat(e.reason()).isEqualTo(reason);
                    assertThat(e.about()).isEqualTo(about);
                });
    }
}
