package org.cairn.workflow.camunda;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cairn.workflow.ChangePlaybook.Moved;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.migration.MigrationPlanBuilder;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;

/** Moves what runs by older drawings to the newest one of the same process: equal steps to equal steps, renamed ones by name. */
final class Migration {

    private final ProcessEngine engine;
    private final RuntimeService runtime;

    Migration(ProcessEngine engine) {
        this.engine = engine;
        this.runtime = engine.getRuntimeService();
    }

    /** Moves each running instance of some processes; an instance that does not fit stays and says why. */
    List<Moved> move(Iterable<String> processes) {
        List<Moved> moved = new ArrayList<>();
        processes.forEach(p -> moveAll(p, moved));
        return moved;
    }

    private void moveAll(String process, List<Moved> moved) {
        ProcessDefinition target = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult();
        Map<String, MigrationPlan> plans = new LinkedHashMap<>();
        for (ProcessInstance instance : runtime.createProcessInstanceQuery()
                .processDefinitionKey(process)
                .list()) {
            String source = instance.getProcessDefinitionId();
            if (!source.equals(target.getId())) {
                moved.add(move(instance, process, plans, target));
            }
        }
    }

    private Moved move(
            ProcessInstance instance, String process, Map<String, MigrationPlan> plans, ProcessDefinition target) {
        int tasks = tasks(instance);
        List<String> blocks = new ArrayList<>();
        try {
            MigrationPlan plan = plans.get(instance.getProcessDefinitionId());
            if (plan == null) {
                plan = plan(instance.getProcessDefinitionId(), target.getId());
                plans.put(instance.getProcessDefinitionId(), plan);
            }
            runtime.newMigration(plan).processInstanceIds(instance.getId()).execute();
            if (tasks(instance) != tasks) {
                blocks.add("a task was lost");
            }
        } catch (MigratingProcessInstanceValidationException misfit) {
            misfit.getValidationReport().getActivityInstanceReports().forEach(r -> r.getFailures()
                    .forEach(f -> blocks.add(r.getSourceScopeId() + ": " + f)));
            misfit.getValidationReport().getTransitionInstanceReports().forEach(r -> r.getFailures()
                    .forEach(f -> blocks.add(r.getSourceScopeId() + ": " + f)));
            blocks.addAll(misfit.getValidationReport().getFailures());
        } catch (MigrationPlanValidationException impossible) {
            impossible.getValidationReport().getInstructionReports().forEach(r -> r.getFailures()
                    .forEach(f -> blocks.add(r.getMigrationInstruction().getSourceActivityId() + ": " + f)));
        }
        return new Moved(instance.getBusinessKey(), process, tasks, blocks);
    }

    private int tasks(ProcessInstance instance) {
        return (int) engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance.getId())
                .count();
    }

    /** A step of the new drawing that has another id says in its property {@code replaces} which one it was. */
    private MigrationPlan plan(String source, String target) {
        MigrationPlanBuilder builder = runtime.createMigrationPlan(source, target);
        var equal = builder.mapEqualActivities();
        for (FlowNode node :
                engine.getRepositoryService().getBpmnModelInstance(target).getModelElementsByType(FlowNode.class)) {
            String replaced = replaced(node);
            if (!replaced.isEmpty()) {
                builder.mapActivities(replaced, node.getId());
            }
        }
        return equal.build();
    }

    private static String replaced(FlowNode node) {
        if (node.getExtensionElements() == null) {
            return "";
        }
        return node.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                .flatMap(p -> p.getCamundaProperties().stream())
                .filter(p -> "replaces".equals(p.getCamundaName()))
                .map(CamundaProperty::getCamundaValue)
                .findFirst()
                .orElse("");
    }
}
