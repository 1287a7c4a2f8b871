package org.cairn.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cairn.gate.GateDecision;
import org.cairn.gate.GateReview;
import org.cairn.gate.GateReviews;
import org.cairn.playbook.StandardPlaybook;
import org.cairn.programme.Programme;
import org.cairn.programme.Programmes;
import org.cairn.workflow.Tasklist.Filter;
import org.cairn.workflow.Tasklist.View;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** The roadmap runs as it is drawn, with the real engine on a real database. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.MOCK,
        properties = "spring.datasource.url=jdbc:h2:mem:roadmap;DB_CLOSE_DELAY=-1")
class RoadmapRunTest {

    private static final LocalDate START = LocalDate.of(2026, 1, 5);

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

    private final String key = "p" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void started() {
        programmes.save(new Programme(
                key,
                "Programme",
                StandardPlaybook.load().id(),
                START,
                START,
                "EUR",
                1,
                new BigDecimal("0.1"),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of()));
        runs.start(key, "tmo");
    }

    @Test
    void the_first_phase_is_worked_from_its_first_task_to_a_go_that_opens_the_second() {
        // when
        workPhase();
        GateReview review = prepared("tmo");
        gates.decide(review.id(), "executive", new GateDecision.Go(), "", "k1");

        // then
        assertThat(review.gate()).isEqualTo("G1");
        assertThat(review.snapshot()).hasSize(64);
        assertThat(reviews.get(review.id()).decision()).isNotNull();
        assertThat(runs.find(key).orElseThrow().phase()).isEqualTo(2);
        assertThat(open()).extracting(WorkItem::activity).contains("P2.1.1", "P2.2.1", "P2.3.1");
        assertThat(programmes.get(key).observations()).extracting(o -> o.kpi()).contains("K1", "K3");
    }

    @Test
    void a_recycle_reopens_only_the_chosen_workstreams() {
        workPhase();
        GateReview review = prepared("tmo");

        gates.decide(review.id(), "executive", new GateDecision.Recycle(List.of("P1.2")), "not enough", "k1");

        assertThat(open()).extracting(WorkItem::workstream).containsOnly("P1.2");
        assertThat(open()).hasSize(4);
    }

    @Test
    void a_kill_ends_the_programme_and_a_hold_waits() {
        workPhase();
        GateReview review = prepared("tmo");
        gates.decide(review.id(), "executive", new GateDecision.Hold(LocalDate.of(2099, 1, 1)), "wait", "k1");

        assertThat(open()).isEmpty();
        assertThat(runs.find(key).orElseThrow().state()).isEqualTo(RoadmapRuns.State.RUNNING);
    }

    @Test
    void a_kill_ends_the_programme() {
        workPhase();
        GateReview review = prepared("tmo");

        gates.decide(review.id(), "executive", new GateDecision.Kill("no money"), "no money", "k1");

        assertThat(runs.find(key).orElseThrow().state()).isEqualTo(RoadmapRuns.State.KILLED);
    }

    @Test
    void conditions_become_tasks_and_stop_the_next_gate_until_they_are_cleared() {
        // given
        workPhase();
        gates.decide(
                prepared("tmo").id(),
                "executive",
                new GateDecision.ConditionalGo(
                        List.of(new GateDecision.Condition("Name the data owner", "owner", START.plusDays(30)))),
                "nearly",
                "k1");
        assertThat(open()).extracting(WorkItem::name).contains("Name the data owner");
        workPhase();
        GateReview second = prepared("tmo");

        // then
        assertThatThrownBy(() -> gates.decide(second.id(), "executive", new GateDecision.Go(), "", "k2"))
                .isInstanceOf(DecisionRefused.class);
        WorkItem condition = open().stream()
                .filter(t -> t.form().equals("condition"))
                .findFirst()
                .orElseThrow();
        tasks.complete(condition.id(), "owner", Map.of(), "c1");
        gates.decide(second.id(), "executive", new GateDecision.Go(), "", "k3");
        assertThat(runs.find(key).orElseThrow().phase()).isEqualTo(3);
    }

    @Test
    void who_submits_does_not_decide_and_a_decision_stands_once() {
        workPhase();
        GateReview review = prepared("tmo");

        assertThatThrownBy(() -> gates.decide(review.id(), "tmo", new GateDecision.Go(), "", "k1"))
                .isInstanceOf(DecisionRefused.class)
                .hasMessageContaining("submitted");
        assertThat(reviews.get(review.id()).decision()).isNull();
        gates.decide(review.id(), "executive", new GateDecision.Go(), "", "k2");
        assertThatThrownBy(() -> gates.decide(review.id(), "finance", new GateDecision.Kill("x"), "x", "k3"))
                .isInstanceOf(DecisionRefused.class);
    }

    @Test
    void the_second_claim_is_refused_with_the_holders_name() {
        WorkItem task = open().get(0);
        tasks.claim(task.id(), "anna");

        assertThatThrownBy(() -> tasks.claim(task.id(), "ben"))
                .isInstanceOfSatisfying(
                        TaskRefused.class, e -> assertThat(e.holder()).isEqualTo("anna"));
    }

    @Test
    void a_completion_is_refused_with_what_is_missing_and_changes_nothing() {
        WorkItem task = open().stream()
                .filter(t -> t.activity().equals("P1.1.1"))
                .findFirst()
                .orElseThrow();
        tasks.claim(task.id(), "anna");

        assertThatThrownBy(() -> tasks.complete(task.id(), "anna", Map.of(), "k"))
                .isInstanceOfSatisfying(TaskRefused.class, e -> assertThat(e.missing())
                        .hasSize(task.checklist().size() + 1));
        assertThat(tasks.get(task.id()).state()).isEqualTo(WorkItem.State.CLAIMED);
    }

    @Test
    void a_delegated_task_comes_back_to_its_owner() {
        WorkItem task = open().get(0);
        tasks.claim(task.id(), "anna");

        assertThat(tasks.delegate(task.id(), "anna", "ben").state()).isEqualTo(WorkItem.State.DELEGATED);
        assertThat(tasks.resolve(task.id(), "ben").assignee()).isEqualTo("anna");
    }

    @Test
    void the_same_completion_again_changes_nothing() {
        WorkItem task = open().get(0);
        work(task, "same");

        assertThat(tasks.complete(task.id(), "team", Map.of(), "same").state()).isEqualTo(WorkItem.State.DONE);
    }

    private void workPhase() {
        List<WorkItem> open = phaseTasks();
        while (!open.isEmpty()) {
            open.forEach(t -> work(t, "done-" + t.id()));
            open = phaseTasks();
        }
    }

    private List<WorkItem> phaseTasks() {
        return open().stream().filter(t -> t.form().equals("work")).toList();
    }

    private void work(WorkItem task, String idempotency) {
        tasks.claim(task.id(), "team");
        task.checklist().forEach(c -> tasks.tick(task.id(), "team", c.number(), true));
        tasks.attach(task.id(), "team", "proof.txt", "text/plain", "proof".getBytes(StandardCharsets.UTF_8));
        tasks.complete(task.id(), "team", Map.of("value", "2.1"), idempotency);
    }

    private GateReview prepared(String by) {
        WorkItem prepare = open().stream()
                .filter(t -> t.form().equals("gate-readiness"))
                .findFirst()
                .orElseThrow();
        tasks.claim(prepare.id(), by);
        tasks.complete(prepare.id(), by, Map.of(), "prepare-" + prepare.id());
        List<GateReview> all = reviews.list(key);
        return all.get(all.size() - 1);
    }

    private List<WorkItem> open() {
        return tasks.list(new Filter(key, View.ALL, "anyone", Set.of(), START, 0, 200));
    }
}
