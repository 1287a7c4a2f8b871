package org.cairn.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import org.cairn.assessment.AssessProgramme;
import org.cairn.assessment.FindingRefused;
import org.cairn.assessment.TrackedFinding;
import org.cairn.assessment.TrackedFindings;
import org.cairn.gate.GateReviews;
import org.cairn.programme.Initiative;
import org.cairn.programme.Programme;
import org.cairn.programme.Programmes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A finding becomes an owned task, which ends when the rule has turned and opens again when it has not. */
abstract class MitigationPaths {

    private static final LocalDate SOON = LocalDate.now().plusDays(20);
    private static final String FINDING = "B1-owner-load/olga";

    @Autowired
    private Programmes programmes;

    @Autowired
    private AssessProgramme assess;

    @Autowired
    private TrackedFindings findings;

    @Autowired
    private Mitigate mitigate;

    @Autowired
    private Tasklist tasks;

    @Autowired
    private DecideGate gates;

    @Autowired
    private GateReviews reviews;

    @Autowired
    private EngineRoom engine;

    private String key = "";
    private Work work = new Work("", tasks, gates, reviews);

    /** One owner of six initiatives: the rule says that this is too much. */
    @BeforeEach
    void found() {
        List<Initiative> six = IntStream.rangeClosed(1, 6)
                .mapToObj(i -> SampleProgramme.initiative("I" + i, 1, 10))
                .toList();
        Programme programme = SampleProgramme.of(six, List.of());
        programmes.save(programme);
        key = programme.key();
        work = new Work(key, tasks, gates, reviews);
        assess.assess(key, "tmo");
        assertThat(finding().status()).isEqualTo(TrackedFinding.Status.OPEN);
    }

    @Test
    void an_accepted_finding_becomes_an_owned_task_with_its_day() {
        LocalDate due = SOON;

        WorkItem task = mitigate.accept(key, FINDING, "X1.2", "olga", due, "tmo");

        assertThat(task.assignee()).isEqualTo("olga");
        assertThat(task.due()).isEqualTo(due);
        assertThat(task.form()).isEqualTo("mitigation");
        assertThat(finding().status()).isEqualTo(TrackedFinding.Status.MITIGATING);
        assertThat(finding().task()).isEqualTo(task.id());
    }

    @Test
    void the_task_opens_again_while_the_rule_has_not_turned_and_ends_when_it_has() {
        // given
        WorkItem task = mitigate.accept(key, FINDING, "X1.2", "olga", SOON, "tmo");

        // when
        tasks.complete(task.id(), "olga", Map.of(), "first");
        WorkItem again = work.first("mitigation");
        assertThat(again.id()).isNotEqualTo(task.id());
        assertThat(finding().status()).isEqualTo(TrackedFinding.Status.MITIGATING);
        finishFour();
        tasks.complete(again.id(), "olga", Map.of(), "second");

        // then
        assertThat(work.open()).isEmpty();
        assertThat(finding().status()).isEqualTo(TrackedFinding.Status.MITIGATED);
    }

    @Test
    void an_overdue_mitigation_is_chased_by_the_office() {
        mitigate.accept(key, FINDING, "X1.2", "olga", SOON, "tmo");

        engine.fire(key, "Event_MitigationOverdue");
        work.complete(work.named("Chase the mitigation"), "tmo");

        assertThat(work.open("mitigation")).hasSize(1);
    }

    @Test
    void what_is_mitigated_already_or_unknown_is_refused_and_no_task_appears() {
        LocalDate due = SOON;
        mitigate.accept(key, FINDING, "X1.2", "olga", due, "tmo");

        assertThatThrownBy(() -> mitigate.accept(key, FINDING, "X1.2", "ben", due, "tmo"))
                .isInstanceOf(FindingRefused.class);
        assertThatThrownBy(() -> mitigate.accept(key, FINDING, "X9.9", "ben", due, "tmo"))
                .isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> mitigate.accept(key, FINDING, "X1.2", "nobody", due, "tmo"))
                .isInstanceOf(TaskRefused.class)
                .hasMessageContaining("nobody called «nobody» works here");
        assertThatThrownBy(() -> mitigate.accept(key, FINDING, "X1.2", "ben", LocalDate.of(2020, 1, 1), "tmo"))
                .isInstanceOf(TaskRefused.class)
                .hasMessageContaining("2020-01-01");
        assertThat(work.open()).hasSize(1);
    }

    private TrackedFinding finding() {
        return findings.find(key, FINDING).orElseThrow();
    }

    private void finishFour() {
        for (int i = 1; i <= 4; i++) {
            Programme whole = programmes.get(key);
            programmes.save(
                    whole.with(whole.findInitiative("I" + i).orElseThrow().finished(LocalDate.of(2026, 2, 2))));
        }
    }
}
