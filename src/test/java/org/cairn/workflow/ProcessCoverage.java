package org.cairn.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/** Notes which flow nodes and sequence flows of the drawings were walked; it listens where the engine reads a drawing. */
final class ProcessCoverage extends AbstractBpmnParseListener {

    private final Set<String> walked = new ConcurrentSkipListSet<>();
    private final ExecutionListener node =
            e -> walked.add(process(e.getProcessDefinitionId()) + "/" + e.getCurrentActivityId());
    private final ExecutionListener flow =
            e -> walked.add(process(e.getProcessDefinitionId()) + "/" + e.getCurrentTransitionId());

    @Override
    public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl transition) {
        transition.addListener(ExecutionListener.EVENTNAME_TAKE, flow);
    }

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity process) {
        watch(process);
    }

    private void watch(ScopeImpl scope) {
        for (ActivityImpl activity : scope.getActivities()) {
            activity.addListener(ExecutionListener.EVENTNAME_START, node);
            watch(activity);
        }
    }

    /** What of each deployed process was not walked; prints the measure. */
    Map<String, Set<String>> missing(ProcessEngine engine) {
        Map<String, Set<String>> missing = new TreeMap<>();
        List<String> lines = new ArrayList<>();
        engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .latestVersion()
                .list()
                .forEach(d -> {
                    var model = engine.getRepositoryService().getBpmnModelInstance(d.getId());
                    Set<String> all = new TreeSet<>();
                    model.getModelElementsByType(FlowNode.class).forEach(n -> all.add(n.getId()));
                    int nodes = all.size();
                    model.getModelElementsByType(SequenceFlow.class).forEach(f -> all.add(f.getId()));
                    Set<String> left = new TreeSet<>(all);
                    left.removeIf(id -> walked.contains(d.getKey() + "/" + id));
                    lines.add("%-22s %3d nodes %3d flows  %5.1f %%"
                            .formatted(
                                    d.getKey(),
                                    nodes,
                                    all.size() - nodes,
                                    100.0 * (all.size() - left.size()) / all.size()));
                    if (!left.isEmpty()) {
                        missing.put(d.getKey(), left);
                    }
                });
        lines.stream().sorted().forEach(System.out::println);
        return missing;
    }

    private static String process(String definition) {
        return definition.replaceAll(":.*", "");
    }
}
