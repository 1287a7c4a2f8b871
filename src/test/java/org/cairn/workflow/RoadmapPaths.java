package org.cairn.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.cairn.gate.GateDecision;
import org.cairn.gate.GateReview;
import org.cairn.gate.GateReviews;
import org.cairn.programme.KpiObservation;
import org.cairn.programme.Programme;
import org.cairn.programme.Programmes;
import org.cairn.workflow.DecisionRefused.Reason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The roadmap and its gates, along every decision. */
abstract class RoadmapPaths {

    private static final LocalDate LATER = LocalDate.of(2099, 1, 1);

    @Autowired
    private Programmes programmes;

    @Autowired
    private RoadmapRuns runs;

    @Autowired
    private Tasklist tasks;

    @Autowired
    private DecideGate gates;

    @Autowired
    private GateReviews reviews;

    @Autowired
    private Substitutions substitutions;

    @Autowired
    private EngineRoom engine;

    private String key = "";
    private Work work = new Work("", tasks, gates, reviews);

    @BeforeEach
    void started() {
        Programme programme = SampleProgramme.of(List.of(), List.of());
        programmes.save(programme);
        key = programme.key();
        work = new Work(key, tasks, gates, reviews);
        runs.start(key, "tmo");
    }

    @Test
    void the_first_phase_is_worked_from_its_first_task_to_a_go_that_opens_the_second() {
        // when
        work.finishPhase();
        GateReview review = work.decide(new GateDecision.Go());

        // then
        assertThat(review.gate()).isEqualTo("G1");
        assertThat(review.snapshot()).hasSize(64);
        assertThat(reviews.get(review.id()).decision()).isNotNull();
        assertThat(runs.find(key).orElseThrow().phase()).isEqualTo(2);
        assertThat(work.open()).extracting(WorkItem::activity).contains("P2.1.1", "P2.2.1", "P2.3.1");
        assertThat(programmes.get(key).observations())
                .extracting(KpiObservation::kpi)
                .contains("K1", "K3");
    }

    @Test
    void each_gate_can_go_hold_recycle_each_workstream_and_the_roadmap_completes() {
        for (int phase = 1; phase <= 4; phase++) {
            // given
            work.finishPhase();
            String first = "P" + phase + ".1";
            String last = "P" + phase + (phase == 2 ? ".3" : ".4");

            // when
            work.decide(new GateDecision.Hold(LATER));
            assertThat(work.open()).isEmpty();
            runs.resume(key, "tmo");
            work.decide(new GateDecision.Recycle(List.of(first)));
            assertThat(work.open()).extracting(WorkItem::workstream).containsOnly(first);
            work.finishPhase();
            work.decide(new GateDecision.Recycle(List.of(last)));
            assertThat(work.open()).extracting(WorkItem::workstream).containsOnly(last);
            work.finishPhase();

            // then
            work.decide(new GateDecision.Go());
        }
        assertThat(runs.find(key).orElseThrow().state()).isEqualTo(RoadmapRuns.State.COMPLETED);
        assertThat(work.open()).isEmpty();
        assertThat(engine.runningBesidePacks(key)).isEmpty();
        engine.runJobs(key);
        assertThat(engine.running(key)).isEmpty();
    }

    @Test
    void a_kill_at_any_gate_leads_to_close_out_tasks_and_ends_the_programme() {
        for (String gate : List.of("Assessment", "Foundation", "Pilot", "Scaling")) {
            // given
            Programme programme = SampleProgramme.of(List.of(), List.of());
            programmes.save(programme);
            Work doomed = new Work(programme.key(), tasks, gates, reviews);
            engine.startRoadmapAt(programme.key(), "Activity_" + gate + "Gate");

            // when
            doomed.decide(new GateDecision.Kill("no money"));

            // then
            assertThat(runs.find(programme.key()).orElseThrow().state()).isEqualTo(RoadmapRuns.State.KILLED);
            assertThat(doomed.names())
                    .containsExactlyInAnyOrder(
                            "Release teams and contracts", "Settle the money", "Keep what was learned");
            doomed.finish("work");
            engine.runJobs(programme.key());
            assertThat(engine.running(programme.key())).isEmpty();
        }
    }

    @Test
    void conditions_become_tasks_and_stop_the_next_gate_until_they_are_cleared() {
        // given
        work.finishPhase();
        work.decide(new GateDecision.ConditionalGo(
                List.of(new GateDecision.Condition("Name the data owner", "owner", Work.DAY.plusDays(30)))));
        assertThat(work.names()).contains("Name the data owner");
        work.finishPhase();
        GateReview second = work.prepared();
        gates.vote(second.id(), "finance", GateDecision.Code.GO, "");

        // then
        assertThat(second.conditions())
                .extracting(GateDecision.Condition::owner)
                .containsExactly("owner");
        assertThatThrownBy(() -> gates.decide(second.id(), "executive", new GateDecision.Go(), "", "k2"))
                .isInstanceOfSatisfying(
                        DecisionRefused.class, e -> assertThat(e.reason()).isEqualTo(Reason.OPEN_CONDITIONS));
        tasks.complete(work.first("condition").id(), "owner", Map.of(), "c1");
        gates.decide(second.id(), "executive", new GateDecision.Go(), "", "k3");
        assertThat(runs.find(key).orElseThrow().phase()).isEqualTo(3);
    }

    @Test
    void a_condition_that_is_overdue_is_chased_by_the_office() {
        work.finishPhase();
        work.decide(new GateDecision.ConditionalGo(
                List.of(new GateDecision.Condition("Name the data owner", "owner", Work.DAY.plusDays(30)))));

        engine.fire(key, "Event_ConditionOverdue");

        assertThat(work.names()).contains("Chase the condition", "Name the data owner");
        work.complete(work.named("Chase the condition"), "tmo");
        work.complete(work.first("condition"), "owner");
        assertThat(work.names()).doesNotContain("Chase the condition", "Name the data owner");
    }

    @Test
    void the_last_gate_takes_no_conditions() {
        engine.startRoadmapAt(key, "Activity_ScalingGate");
        GateReview review = work.prepared();
        gates.vote(review.id(), "finance", GateDecision.Code.GO, "");

        assertThatThrownBy(() -> gates.decide(
                        review.id(),
                        "executive",
                        new GateDecision.ConditionalGo(
                                List.of(new GateDecision.Condition("x", "owner", Work.DAY.plusDays(3)))),
                        "nearly",
                        "k"))
                .isInstanceOfSatisfying(
                        DecisionRefused.class, e -> assertThat(e.reason()).isEqualTo(Reason.NOT_ALLOWED));
    }

    @Test
    void a_decision_that_is_overdue_has_the_office_call_the_board() {
        work.finishPhase();
        GateReview review = work.prepared();

        engine.fire(key, "Event_DecisionOverdue");
        assertThat(work.names()).contains("Call the board together");
        work.complete(work.named("Call the board together"), "tmo");
        gates.vote(review.id(), "finance", GateDecision.Code.GO, "");
        gates.decide(review.id(), "executive", new GateDecision.Go(), "", "k");

        assertThat(runs.find(key).orElseThrow().phase()).isEqualTo(2);
    }

    @Test
    void who_submits_does_not_decide_nor_does_a_deputy_and_a_decision_stands_once() {
        // given
        work.finishPhase();
        GateReview review = work.prepared();
        LocalDate today = LocalDate.now();
        substitutions.add("tmo", "dora", today, today.plusDays(1), "admin");
        gates.vote(review.id(), "finance", GateDecision.Code.GO, "");

        // then
        for (String own : List.of("tmo", "dora")) {
            assertThatThrownBy(() -> gates.decide(review.id(), own, new GateDecision.Go(), "", "k1"))
                    .isInstanceOfSatisfying(
                            DecisionRefused.class, e -> assertThat(e.reason()).isEqualTo(Reason.FOUR_EYES));
        }
        assertThat(reviews.get(review.id()).decision()).isNull();
        gates.decide(review.id(), "executive", new GateDecision.Go(), "", "k2");
        assertThat(gates.decide(review.id(), "executive", new GateDecision.Go(), "", "k2")
                        .decision())
                .isNotNull();
        assertThatThrownBy(() -> gates.decide(review.id(), "carl", new GateDecision.Kill("x"), "x", "k3"))
                .isInstanceOfSatisfying(DecisionRefused.class, e -> {
                    assertThat(e.reason()).isEqualTo(Reason.ALREADY_DECIDED);
                    assertThat(e.changes().get(0)).startsWith("GO by executive");
                });
    }

    @Test
    void a_gate_needs_its_quorum_and_a_deputy_is_no_second_person() {
        // given
        work.finishPhase();
        GateReview review = work.prepared();
        LocalDate today = LocalDate.now();
        substitutions.add("executive", "eva", today, today.plusDays(1), "admin");
        gates.vote(review.id(), "eva", GateDecision.Code.GO, "");

        // then
        assertThatThrownBy(() -> gates.decide(review.id(), "executive", new GateDecision.Go(), "", "k1"))
                .isInstanceOfSatisfying(
                        DecisionRefused.class, e -> assertThat(e.reason()).isEqualTo(Reason.NO_QUORUM));
        gates.vote(review.id(), "finance", GateDecision.Code.GO, "");
        gates.decide(review.id(), "executive", new GateDecision.Go(), "", "k2");
    }

    @Test
    void changed_evidence_makes_votes_stale_and_stops_a_decision_until_people_have_seen_it() {
        // given
        work.finishPhase();
        GateReview review = work.prepared();
        gates.vote(review.id(), "finance", GateDecision.Code.GO, "");
        assertThat(gates.changedSince(review.id())).isEmpty();

        // when
        programmes.save(programmes.get(key).with(new KpiObservation("K2", Work.DAY, 99, "somewhere", "ben")));

        // then
        assertThat(gates.changedSince(review.id())).anyMatch(c -> c.startsWith("kpi of K2: not recorded → 99"));
        assertThatThrownBy(() -> gates.decide(review.id(), "executive", new GateDecision.Go(), "", "k1"))
                .isInstanceOfSatisfying(
                        DecisionRefused.class, e -> assertThat(e.reason()).isEqualTo(Reason.EVIDENCE_CHANGED));
        GateReview renewed = gates.renew(review.id(), "executive");
        assertThat(renewed.snapshot()).isNotEqualTo(review.snapshot());
        assertThat(renewed.votes()).extracting(GateReview.Vote::stale).containsExactly(true);
        assertThatThrownBy(() -> gates.decide(review.id(), "executive", new GateDecision.Go(), "", "k2"))
                .isInstanceOfSatisfying(
                        DecisionRefused.class, e -> assertThat(e.reason()).isEqualTo(Reason.NO_QUORUM));
        gates.vote(review.id(), "finance", GateDecision.Code.GO, "");
        gates.decide(review.id(), "executive", new GateDecision.Go(), "", "k3");
    }

    @Test
    void a_decision_that_makes_no_sense_is_refused_with_what_would() {
        work.finishPhase();
        GateReview review = work.prepared();
        gates.vote(review.id(), "finance", GateDecision.Code.GO, "");

        assertThatThrownBy(() -> gates.decide(
                        review.id(), "executive", new GateDecision.Recycle(List.of("P9.9")), "again", "k1"))
                .hasMessageContaining("P1.1, P1.2, P1.3, P1.4");
        assertThatThrownBy(() -> gates.decide(
                        review.id(), "executive", new GateDecision.Hold(LocalDate.of(2020, 1, 1)), "wait", "k2"))
                .hasMessageContaining("must lie ahead");
        assertThatThrownBy(() -> gates.decide(review.id(), "executive", new GateDecision.Kill(""), "", "k3"))
                .isInstanceOfSatisfying(
                        DecisionRefused.class, e -> assertThat(e.reason()).isEqualTo(Reason.COMMENT_MISSING));
        assertThat(reviews.get(review.id()).decision()).isNull();
    }
}
