package org.cairn.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
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

    private static final LocalDate SOON = LocalDate.now().plusDays(30);
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
    void a_hold_ends_on_its_review_day_when_the_office_is_asked_to_prepare_the_gate_again() {
        // given
        work.finishPhase();
        work.decide(new GateDecision.Hold(LATER));
        engine.runJobs(key);
        assertThat(work.open()).isEmpty();
        assertThat(runs.heldUntil(key)).contains(LATER);

        // when
        engine.runJobs(
                key,
                Date.from(LATER.plusDays(1).atStartOfDay(ZoneId.systemDefault()).toInstant()));

        // then
        assertThat(work.open()).singleElement().satisfies(t -> {
            assertThat(t.name()).isEqualTo("Prepare the gate");
            assertThat(t.role()).isEqualTo("transformation-office");
        });
        work.decide(new GateDecision.Go());
        assertThat(runs.find(key).orElseThrow().phase()).isEqualTo(2);
    }

    @Test
    void what_is_not_on_hold_cannot_be_resumed() {
        assertThat(runs.heldUntil(key)).isEmpty();
        assertThatThrownBy(() -> runs.resume(key, "tmo")).hasMessageContaining("no gate of " + key + " is on hold");
        assertThat(runs.find(key).orElseThrow().phase()).isEqualTo(1);
    }

    @Test
    void a_recycle_opens_the_chosen_workstream_again_and_keeps_what_was_done() {
        // given
        work.finishPhase();
        List<String> before = engine.endedTasks(key);
        int proofs = proofs(before);

        // when
        work.decide(new GateDecision.Recycle(List.of("P1.3")));

        // then
        assertThat(work.open()).extracting(WorkItem::workstream).containsOnly("P1.3");
        work.finishPhase();
        assertThat(engine.endedTasks(key)).containsAll(before);
        assertThat(proofs(before)).isEqualTo(proofs).isPositive();
        assertThat(work.names()).containsExactly("Prepare the gate");
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
            GateReview killed = doomed.decide(new GateDecision.Kill("no money"));

            // then
            assertThat(reviews.get(killed.id()).decision())
                    .extracting(GateReview.Recorded::decision)
                    .isEqualTo(new GateDecision.Kill("no money"));
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
                List.of(new GateDecision.Condition("Name the data owner", "owner", SOON))));
        assertThat(work.open("condition")).singleElement().satisfies(t -> {
            assertThat(t.name()).isEqualTo("Name the data owner");
            assertThat(t.assignee()).isEqualTo("owner");
            assertThat(t.due()).isEqualTo(SOON);
        });
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
    void a_condition_without_somebody_who_works_here_or_whose_day_has_passed_is_refused_and_nothing_is_decided() {
        // given
        work.finishPhase();
        GateReview review = work.prepared();
        gates.vote(review.id(), "finance", GateDecision.Code.GO, "");

        // then
        Map<GateDecision.Condition, String> bad = Map.of(
                new GateDecision.Condition("Name it", "nobody", SOON), "nobody called «nobody» works here",
                new GateDecision.Condition("Name it", "owner", LocalDate.of(2020, 1, 1)), "which has passed");
        bad.forEach((condition, why) -> assertThatThrownBy(() -> gates.decide(
                        review.id(),
                        "executive",
                        new GateDecision.ConditionalGo(List.of(condition)),
                        "nearly",
                        "k" + why))
                .hasMessageContaining(why));
        assertThat(reviews.get(review.id()).decision()).isNull();
        assertThat(work.open("condition")).isEmpty();
    }

    @Test
    void a_condition_that_is_overdue_is_chased_by_the_office() {
        work.finishPhase();
        work.decide(new GateDecision.ConditionalGo(
                List.of(new GateDecision.Condition("Name the data owner", "owner", SOON))));

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
                        new GateDecision.ConditionalGo(List.of(new GateDecision.Condition("x", "owner", SOON))),
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
    void of_two_decisions_at_the_same_time_one_wins_and_the_other_hears_what_was_decided() throws Exception {
        // given
        work.finishPhase();
        GateReview review = work.prepared();
        gates.vote(review.id(), "finance", GateDecision.Code.GO, "");
        ExecutorService two = Executors.newFixedThreadPool(2);
        CountDownLatch together = new CountDownLatch(1);

        // when
        List<Future<GateReview>> decisions = Stream.of("executive", "carl")
                .map(user -> two.submit(() -> {
                    together.await();
                    return gates.decide(review.id(), user, new GateDecision.Go(), "", user);
                }))
                .toList();
        together.countDown();
        two.shutdown();
        assertThat(two.awaitTermination(1, TimeUnit.MINUTES)).isTrue();

        // then
        List<Throwable> refused =
                decisions.stream().flatMap(d -> failure(d).stream()).toList();
        assertThat(refused).singleElement().isInstanceOfSatisfying(DecisionRefused.class, e -> {
            assertThat(e.reason()).isEqualTo(Reason.ALREADY_DECIDED);
            assertThat(e.changes().get(0)).startsWith("GO by ");
        });
        assertThat(runs.find(key).orElseThrow().phase()).isEqualTo(2);
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

    private int proofs(List<String> ended) {
        return ended.stream().mapToInt(t -> tasks.get(t).evidence().size()).sum();
    }

    private static Optional<Throwable> failure(Future<?> ended) {
        try {
            ended.get();
            return Optional.empty();
        } catch (ExecutionException failed) {
            return Optional.of(failed.getCause());
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }
}
