package org.cairn.workflow.camunda;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairn.playbook.ActivityTemplate;
import org.cairn.playbook.Phase;
import org.cairn.playbook.Playbook;
import org.cairn.playbook.Playbooks;
import org.cairn.playbook.Workstream;
import org.cairn.workflow.WorkItem;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.task.DelegationState;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns the engine's tasks into work items: the drawing says what is asked, the records what was done. */
@Component
class WorkItems {

    private final ProcessEngine engine;
    private final HistoryService history;
    private final TaskRecords records;
    private final Map<String, Place> places = new HashMap<>();

    /** Where a task of a phase belongs. */
    record Place(Phase phase, Workstream workstream, ActivityTemplate activity) {}

    WorkItems(EngineWiring.Models models, TaskRecords records, Playbooks playbooks) {
        this.engine = models.engine();
        this.history = engine.getHistoryService();
        this.records = records;
        for (Playbook playbook : playbooks.list()) {
            for (Phase phase : playbook.phases()) {
                for (Workstream workstream : phase.workstreams()) {
                    workstream.activities().forEach(a -> places.put(a.taskId(), new Place(phase, workstream, a)));
                }
            }
        }
    }

    @Nullable
    Place place(String taskDefinition) {
        return places.get(taskDefinition);
    }

    /** Ids of the drawing's tasks for activities of the playbook. */
    String[] definitions(Set<String> activities) {
        return places.entrySet().stream()
                .filter(e -> activities.contains(e.getValue().activity().id()))
                .map(Map.Entry::getKey)
                .toArray(String[]::new);
    }

    WorkItem of(HistoricTaskInstance done, @Nullable Task open) {
        HistoricProcessInstance process = history.createHistoricProcessInstanceQuery()
                .processInstanceId(done.getProcessInstanceId())
                .singleResult();
        String programme = process.getBusinessKey();
        Place place = places.get(done.getTaskDefinitionKey());
        List<WorkItem.ChecklistItem> checklist = new ArrayList<>();
        if (place != null) {
            Set<Integer> ticked = records.ticked(done.getId());
            int number = 1;
            for (String text : place.activity().checklist()) {
                checklist.add(new WorkItem.ChecklistItem(number, text, true, ticked.contains(number)));
                number++;
            }
        }
        return new WorkItem(
                done.getId(),
                programme,
                place == null ? phase(done) : place.phase().number(),
                place == null ? null : place.workstream().id(),
                place == null ? done.getTaskDefinitionKey() : place.activity().id(),
                place == null ? name(done) : place.activity().name(),
                form(done.getTaskDefinitionKey()),
                open == null ? done.getAssignee() : open.getAssignee(),
                open == null || open.getDelegationState() == null ? null : open.getOwner(),
                role(done, place),
                state(done, open),
                done.getStartTime().toInstant(),
                day(done.getDueDate()),
                instant(done.getEndTime()),
                place == null ? "" : place.activity().deliverable(),
                place == null ? "" : place.activity().evidence(),
                place == null ? null : place.activity().kpi(),
                checklist,
                records.evidence(done.getId()),
                records.comments(done.getId()),
                records.draft(done.getId()));
    }

    private static WorkItem.State state(HistoricTaskInstance done, @Nullable Task open) {
        if (open == null) {
            return "completed".equals(done.getDeleteReason()) ? WorkItem.State.DONE : WorkItem.State.CANCELLED;
        }
        if (open.getDelegationState() == DelegationState.PENDING) {
            return WorkItem.State.DELEGATED;
        }
        return open.getAssignee() == null ? WorkItem.State.OPEN : WorkItem.State.CLAIMED;
    }

    private static String form(String definition) {
        return switch (definition) {
            case "Task_PrepareGate" -> "gate-readiness";
            case "Task_DecideGate" -> "gate-decision";
            case "Task_ClearCondition" -> "condition";
            case "Task_DraftCase" -> "case-draft";
            case "Task_ValidateFigures" -> "case-validation";
            case "Task_ApproveCase" -> "case-approval";
            default -> "work";
        };
    }

    private static String role(HistoricTaskInstance task, @Nullable Place place) {
        if (place != null) {
            return place.activity().role();
        }
        return task.getTaskDefinitionKey().equals("Task_DecideGate") ? "gate-board" : "transformation-office";
    }

    private int phase(HistoricTaskInstance task) {
        return variable(task, "phase") instanceof Number phase ? phase.intValue() : 0;
    }

    private String name(HistoricTaskInstance task) {
        return variable(task, "text") instanceof String text ? text : task.getName();
    }

    private @Nullable Object variable(HistoricTaskInstance task, String name) {
        HistoricVariableInstance variable = history.createHistoricVariableInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .variableName(name)
                .singleResult();
        return variable == null ? null : variable.getValue();
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }

    private static @Nullable LocalDate day(@Nullable Date date) {
        return date == null
                ? null
                : date.toInstant().atZone(ZoneId.systemDefault()).toLocalDate();
    }
}
