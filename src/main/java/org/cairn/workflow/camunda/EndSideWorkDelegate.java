package org.cairn.workflow.camunda;

import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/** Ends what runs beside the roadmap when the programme ends: cases, conditions, mitigations; packs are still issued. */
@Component
class EndSideWorkDelegate implements JavaDelegate {

    private static final String[] BESIDE = {"business-case", "gate-condition", "mitigation", "initiative-delivery"};

    @Override
    public void execute(DelegateExecution execution) {
        RuntimeService runtime = execution.getProcessEngineServices().getRuntimeService();
        List<String> open = runtime
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(execution.getProcessBusinessKey())
                .processDefinitionKeyIn(BESIDE)
                .rootProcessInstances()
                .list()
                .stream()
                .map(ProcessInstance::getId)
                .toList();
        if (!open.isEmpty()) {
            runtime.deleteProcessInstances(open, "the programme has ended", true, true);
        }
    }
}
