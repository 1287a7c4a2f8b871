package org.cairn.workflow.camunda;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cairn.audit.AuditTrail;
import org.cairn.programme.Initiative;
import org.cairn.programme.KpiObservation;
import org.cairn.programme.Programmes;
import org.cairn.workflow.TaskRefused;
import org.cairn.workflow.TaskRefused.Reason;
import org.cairn.workflow.WorkItem;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Completes a task when nothing is missing, and moves its process. */
@Component
class TaskCompletion {

    private final TaskService tasks;
    private final TaskTemplates templates;
    private final WorkItems items;
    private final TaskRecords records;
    private final Programmes programmes;
    private final AuditTrail trail;
    private final Clock clock;

    TaskCompletion(
            EngineWiring.Models models,
            TaskTemplates templates,
            WorkItems items,
            TaskRecords records,
            Programmes programmes,
            AuditTrail trail,
            Clock clock) {
        this.tasks = models.engine().getTaskService();
        this.templates = templates;
        this.items = items;
        this.records = records;
        this.programmes = programmes;
        this.trail = trail;
        this.clock = clock;
    }

    WorkItem complete(Task task, String user, Map<String, String> fields, String key) {
        WorkItem item = items.open(task);
        TaskTemplate template = templates.get(task.getProcessDefinitionId(), task.getTaskDefinitionKey());
        List<String> missing = missing(item, template, fields);
        if (!missing.isEmpty()) {
            throw new TaskRefused(Reason.INCOMPLETE, "the task is not complete", missing, null);
        }
        Map<String, Object> variables = new HashMap<>();
        if (item.form().equals("gate-readiness")) {
            variables.put("submittedBy", user);
        }
        if (template.choiceTo() > 0) {
            variables.put("chosen", Keys.join(chosen(item, template, fields)));
        }
        if (template.kpi() != null) {
            observe(item, template.kpi(), fields, user);
        }
        Instant now = clock.instant();
        tasks.complete(task.getId(), variables);
        records.completed(item.id(), item.programme(), key, user, now);
        trail.append(user, "task-completed", item.programme(), item.activity(), inPlaceOf(task, user));
        return item.done(user, now);
    }

    /** What a deputy did is noted as done for the person. */
    static String inPlaceOf(Task task, String user) {
        return user.equals(task.getAssignee()) ? "" : "in place of " + task.getAssignee();
    }

    private static List<String> missing(WorkItem item, TaskTemplate template, Map<String, String> fields) {
        List<String> missing = new ArrayList<>();
        if (item.form().equals("gate-decision")) {
            missing.add("a decision, which is taken on the page of the gate");
        }
        if (item.form().startsWith("case-")) {
            missing.add("a step of the business case, which is taken on the page of the case");
        }
        item.checklist().stream().filter(c -> c.mandatory() && !c.done()).forEach(c -> missing.add(c.text()));
        boolean nothingWritten = fields.values().stream().allMatch(String::isBlank);
        boolean lacks =
                switch (template.kind()) {
                    case DOCUMENT -> item.evidence().isEmpty();
                    case MEASURE -> value(fields) == null;
                    case PRIORITISE -> item.evidence().isEmpty() && nothingWritten;
                    case WORK -> false;
                };
        if (lacks) {
            missing.add(template.evidence());
        }
        return missing;
    }

    /** The initiatives of the phase that were chosen; so many as the drawing asks for, where there are so many. */
    private List<String> chosen(WorkItem item, TaskTemplate template, Map<String, String> fields) {
        List<String> open = programmes.get(item.programme()).initiatives().stream()
                .filter(i -> !i.isGate() && i.phase() == item.phase() && i.actualFinish() == null)
                .map(Initiative::key)
                .toList();
        List<String> chosen = Arrays.stream(
                        fields.getOrDefault("initiatives", "").split("[,\\s]+"))
                .filter(k -> !k.isEmpty())
                .distinct()
                .toList();
        List<String> unknown = chosen.stream().filter(k -> !open.contains(k)).toList();
        if (!unknown.isEmpty()) {
            throw new TaskRefused(
                    Reason.BAD_VALUE,
                    "no open initiative of this phase: " + String.join(", ", unknown) + "; there are: "
                            + String.join(", ", open),
                    List.of(),
                    null);
        }
        int fewest = Math.min(template.choiceFrom(), open.size());
        if (chosen.size() < fewest || chosen.size() > template.choiceTo()) {
            throw new TaskRefused(
                    Reason.INCOMPLETE,
                    "the task is not complete",
                    List.of(template.choiceFrom() + " to " + template.choiceTo() + " initiatives of "
                            + String.join(", ", open)),
                    null);
        }
        return chosen;
    }

    private static @Nullable String value(Map<String, String> fields) {
        return fields.containsKey("value") ? fields.get("value") : fields.get("kpi");
    }

    private void observe(WorkItem item, String kpi, Map<String, String> fields, String user) {
        double value = number(String.valueOf(value(fields)));
        programmes.change(
                item.programme(),
                whole -> whole.with(new KpiObservation(kpi, LocalDate.now(clock), value, item.activity(), user)));
    }

    private static double number(String typed) {
        double value;
        try {
            value = Double.parseDouble(typed.replace(',', '.'));
        } catch (NumberFormatException e) {
            value = Double.NaN;
        }
        if (!Double.isFinite(value)) {
            throw new TaskRefused(Reason.BAD_VALUE, "«" + typed + "» is no number", List.of(), null);
        }
        return value;
    }
}
