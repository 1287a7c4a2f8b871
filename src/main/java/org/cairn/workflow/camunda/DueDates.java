package org.cairn.workflow.camunda;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import org.cairn.audit.AuditTrail;
import org.cairn.workflow.TaskNotice;
import org.cairn.workflow.TaskNotice.Kind;
import org.cairn.workflow.WorkItem;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Reminds of tasks that are due by tomorrow, and calls the office for those that are late for a working week. */
@Component
class DueDates {

    private static final String OFFICE = "transformation-office";
    private static final int PATIENCE_DAYS = 7;

    private final TaskService tasks;
    private final WorkItems items;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DueDates(
            EngineWiring.Models models,
            WorkItems items,
            AuditTrail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.tasks = models.engine().getTaskService();
        this.items = items;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /** Looked again on the same day, nothing more is said of what was escalated already. */
    void watch() {
        LocalDate today = LocalDate.now(clock);
        List<Task> late = tasks.createTaskQuery()
                .dueBefore(begin(today.minusDays(PATIENCE_DAYS)))
                .taskMaxPriority(WorkItems.ESCALATED - 1)
                .list();
        late.forEach(this::escalate);
        items.open(tasks.createTaskQuery()
                        .dueAfter(begin(today.minusDays(1)))
                        .dueBefore(begin(today.plusDays(2)))
                        .list())
                .forEach(item -> tell(Kind.DUE, item, item.role()));
    }

    private void escalate(Task task) {
        tasks.setPriority(task.getId(), WorkItems.ESCALATED);
        tasks.addCandidateGroup(task.getId(), OFFICE);
        WorkItem item = items.open(task);
        trail.append("cairn", "task-escalated", item.programme(), item.activity(), "due " + item.due());
        events.publishEvent(notice(Kind.ESCALATED, item, null, OFFICE));
    }

    private void tell(Kind kind, WorkItem item, String role) {
        events.publishEvent(
                item.assignee() == null ? notice(kind, item, null, role) : notice(kind, item, item.assignee(), null));
    }

    private static TaskNotice notice(Kind kind, WorkItem item, @Nullable String user, @Nullable String role) {
        return new TaskNotice(kind, item.id(), item.programme(), item.name(), user, role, item.due());
    }

    private Date begin(LocalDate day) {
        return Date.from(day.atStartOfDay(clock.getZone()).toInstant());
    }
}
