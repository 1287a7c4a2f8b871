package org.cairn.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.cairn.audit.AuditTrail;
import org.cairn.gate.GateReviews;
import org.cairn.programme.Programme;
import org.cairn.programme.Programmes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Each task has its day: people are reminded of it, and the office is called when it has long passed. */
abstract class DueDatePaths {

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
    private AuditTrail trail;

    @Autowired
    private EngineRoom engine;

    @Autowired
    private SimulatedClock clock;

    @Autowired
    private ObservedEngine.Heard heard;

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

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void a_task_is_due_after_as_many_working_days_as_it_takes_at_most() {
        assertThat(work.open()).isNotEmpty().allSatisfy(t -> {
            assertThat(t.due()).isAfter(LocalDate.now(clock));
            assertThat(t.due().getDayOfWeek().getValue()).isLessThanOrEqualTo(5);
        });
    }

    @Test
    void the_holder_is_reminded_on_the_day_before() {
        WorkItem task = work.open().get(0);
        tasks.claim(task.id(), "anna");

        morningOf(task.due().minusDays(1));

        assertThat(heard.of(task.id())).singleElement().satisfies(n -> {
            assertThat(n.kind()).isEqualTo(TaskNotice.Kind.DUE);
            assertThat(n.user()).isEqualTo("anna");
        });
    }

    @Test
    void the_office_is_called_once_for_what_is_late_for_more_than_a_week() {
        WorkItem task = work.open().get(0);

        morningOf(task.due().plusDays(9));
        morningOf(task.due().plusDays(10));

        assertThat(tasks.get(task.id()).escalated()).isTrue();
        assertThat(heard.of(task.id())).singleElement().satisfies(n -> {
            assertThat(n.kind()).isEqualTo(TaskNotice.Kind.ESCALATED);
            assertThat(n.role()).isEqualTo("transformation-office");
        });
        assertThat(trail.list(key, 0, 1000)).anyMatch(e -> e.action().equals("task-escalated"));
    }

    @Test
    void a_clock_that_jumps_a_day_back_and_ahead_again_calls_the_office_no_second_time() {
        WorkItem task = work.open().get(0);
        LocalDate late = task.due().plusDays(9);

        morningOf(late);
        morningOf(late.minusDays(1));
        morningOf(late);
        morningOf(late.plusDays(1));

        assertThat(heard.of(task.id())).hasSize(1);
        assertThat(trail.list(key, 0, 1000))
                .filteredOn(
                        e -> e.action().equals("task-escalated") && e.subject().equals(task.activity()))
                .hasSize(1);
    }

    @Test
    void who_is_given_a_task_hears_of_it() {
        WorkItem task = work.open().get(0);
        tasks.claim(task.id(), "anna");

        tasks.delegate(task.id(), "anna", "ben");

        assertThat(heard.of(task.id())).extracting(TaskNotice::user).containsExactly("ben");
    }

    private void morningOf(LocalDate day) {
        clock.setTo(day.atTime(6, 0).atZone(ZoneId.systemDefault()).toInstant());
        engine.morning();
    }
}
