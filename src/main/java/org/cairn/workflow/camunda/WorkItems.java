package org.cairn.workflow.camunda;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairn.workflow.WorkItem;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.task.DelegationState;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Turns the engine's tasks into work items: the drawing says what is asked, the records what was done. A whole page takes
 * as many statements as one task.
 */
@Component
class WorkItems {

    /** Set on a task when the office was called for it. */
    static final int ESCALATED = 90;

    private final ProcessStarts starts;
    private final TaskTemplates templates;
    private final TaskRecords records;
    private final Clock clock;

    WorkItems(ProcessStarts starts, TaskTemplates templates, TaskRecords records, Clock clock) {
        this.starts = starts;
        this.templates = templates;
        this.records = records;
        this.clock = clock;
    }

    WorkItem open(Task task) {
        return open(List.of(task)).get(0);
    }

    List<WorkItem> open(List<Task> tasks) {
        return items(tasks.stream().map(WorkItems::row).toList());
    }

    List<WorkItem> ended(List<HistoricTaskInstance> tasks) {
        return items(tasks.stream().map(WorkItems::row).toList());
    }

    /** What open and ended tasks have in common. */
    private record Row(
            String id,
            String definition,
            String instance,
            String key,
            String name,
            @Nullable String description,
            @Nullable String assignee,
            @Nullable String owner,
            WorkItem.State state,
            Date created,
            @Nullable Date due,
            int priority,
            @Nullable Date ended) {}

    private static Row row(Task t) {
        boolean delegated = t.getDelegationState() == DelegationState.PENDING;
        WorkItem.State state = delegated
                ? WorkItem.State.DELEGATED
                : t.getAssignee() == null ? WorkItem.State.OPEN : WorkItem.State.CLAIMED;
        return new Row(
                t.getId(),
                t.getProcessDefinitionId(),
                t.getProcessInstanceId(),
                t.getTaskDefinitionKey(),
                t.getName(),
                t.getDescription(),
                t.getAssignee(),
                t.getDelegationState() == null ? null : t.getOwner(),
                state,
                t.getCreateTime(),
                t.getDueDate(),
                t.getPriority(),
                null);
    }

    private static Row row(HistoricTaskInstance t) {
        return new Row(
                t.getId(),
                t.getProcessDefinitionId(),
                t.getProcessInstanceId(),
                t.getTaskDefinitionKey(),
                t.getName(),
                t.getDescription(),
                t.getAssignee(),
                null,
                "completed".equals(t.getDeleteReason()) ? WorkItem.State.DONE : WorkItem.State.CANCELLED,
                t.getStartTime(),
                t.getDueDate(),
                t.getPriority(),
                t.getEndTime());
    }

    private List<WorkItem> items(List<Row> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<String, Map<String, Object>> told =
                starts.of(rows.stream().map(Row::instance).collect(Collectors.toSet()));
        TaskRecords.Kept kept = records.of(rows.stream().map(Row::id).toList());
        return rows.stream()
                .map(r -> item(r, told.getOrDefault(r.instance(), Map.of()), kept))
                .toList();
    }

    private WorkItem item(Row row, Map<String, Object> told, TaskRecords.Kept kept) {
        TaskTemplate template = templates.get(row.definition(), row.key());
        return new WorkItem(
                row.id(),
                text(told, "programme", ""),
                told.get("phase") instanceof Number phase ? phase.intValue() : 0,
                template.workstream(),
                template.activity(),
                told.get("initiative") instanceof String initiative ? initiative : null,
                template.form().equals("work") ? row.name() : text(told, "text", row.name()),
                template.form(),
                row.assignee(),
                row.owner(),
                template.role() == null ? (row.description() == null ? "" : row.description()) : template.role(),
                row.state(),
                row.created().toInstant(),
                day(row.due()),
                row.priority() >= ESCALATED,
                instant(row.ended()),
                template.deliverable(),
                template.evidence(),
                template.kpi(),
                checklist(template, kept.ticked(row.id())),
                kept.evidence(row.id()),
                kept.comments(row.id()),
                kept.draft(row.id()));
    }

    private static List<WorkItem.ChecklistItem> checklist(TaskTemplate template, Set<Integer> ticked) {
        List<WorkItem.ChecklistItem> checklist = new ArrayList<>();
        for (String text : template.checklist()) {
            int number = checklist.size() + 1;
            checklist.add(new WorkItem.ChecklistItem(number, text, true, ticked.contains(number)));
        }
        return checklist;
    }

    private static String text(Map<String, Object> told, String name, String otherwise) {
        return told.get(name) instanceof String text ? text : otherwise;
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }

    private @Nullable LocalDate day(@Nullable Date date) {
        return date == null ? null : LocalDate.ofInstant(date.toInstant(), clock.getZone());
    }
}
