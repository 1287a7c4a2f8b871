package org.cairn.workflow.camunda;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.cairn.playbook.ActivityTemplate;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.springframework.stereotype.Component;

/** Reads what a task asks for from the very drawing that it runs by, so that a running programme keeps its version. */
@Component
class TaskTemplates {

    private final RepositoryService repository;
    private final Map<String, Map<String, TaskTemplate>> byDefinition = new ConcurrentHashMap<>();

    TaskTemplates(EngineWiring.Models models) {
        this.repository = models.engine().getRepositoryService();
    }

    /** The template of a task; throws {@link IllegalStateException} when the drawing has no such task. */
    TaskTemplate get(String definition, String task) {
        TaskTemplate template = all(definition).get(task);
        if (template == null) {
            throw new IllegalStateException("the process " + definition + " has no task «" + task + "»");
        }
        return template;
    }

    /** Ids of the tasks, in any process that is deployed, which stand for some of the playbook's activities. */
    Collection<String> tasksFor(Collection<String> activities) {
        return repository.createProcessDefinitionQuery().latestVersion().list().stream()
                .flatMap(d -> all(d.getId()).entrySet().stream())
                .filter(e -> activities.contains(e.getValue().activity()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Whether some task of the process chooses initiatives. */
    boolean choosesInitiatives(String definition) {
        return all(definition).values().stream().anyMatch(t -> t.choiceTo() > 0);
    }

    private Map<String, TaskTemplate> all(String definition) {
        return byDefinition.computeIfAbsent(definition, this::read);
    }

    private Map<String, TaskTemplate> read(String definition) {
        BpmnModelInstance model = repository.getBpmnModelInstance(definition);
        Map<String, TaskTemplate> templates = new HashMap<>();
        model.getModelElementsByType(UserTask.class).forEach(t -> templates.put(t.getId(), template(t)));
        return templates;
    }

    private static TaskTemplate template(UserTask task) {
        Map<String, String> said = properties(task);
        List<String> checklist = new ArrayList<>();
        for (int item = 1; said.containsKey("checklist." + item); item++) {
            checklist.add(said.getOrDefault("checklist." + item, ""));
        }
        String groups = task.getCamundaCandidateGroups();
        String role = said.getOrDefault("role", groups == null || groups.contains("${") ? "" : groups);
        String days = said.get("pessimistic");
        return new TaskTemplate(
                said.getOrDefault("activity", task.getId()),
                task.getName(),
                role.isEmpty() ? null : role,
                task.getCamundaFormKey() == null ? "work" : task.getCamundaFormKey(),
                task.getParentElement() instanceof SubProcess around
                        ? properties(around).get("workstream")
                        : null,
                said.getOrDefault("deliverable", ""),
                List.copyOf(checklist),
                said.getOrDefault("evidence", ""),
                ActivityTemplate.Kind.valueOf(said.getOrDefault("kind", "WORK")),
                said.get("kpi"),
                days == null ? null : Integer.valueOf(days),
                Integer.parseInt(said.getOrDefault("choose.from", "0")),
                Integer.parseInt(said.getOrDefault("choose.to", "0")));
    }

    private static Map<String, String> properties(BaseElement element) {
        Map<String, String> said = new HashMap<>();
        if (element.getExtensionElements() != null) {
            element.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                    .flatMap(p -> p.getCamundaProperties().stream())
                    .forEach((CamundaProperty p) -> said.put(p.getCamundaName(), p.getCamundaValue()));
        }
        return said;
    }
}
