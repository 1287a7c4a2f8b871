package org.cairn.workflow.camunda;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Says that a gate was decided: whoever waits for the message begins, in the same transaction. */
@Component
class AnnounceGateDelegate implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        execution
                .getProcessEngineServices()
                .getRuntimeService()
                .createMessageCorrelation("Message_GateDecided")
                .processInstanceBusinessKey(execution.getProcessBusinessKey())
                .setVariable("programme", execution.getVariable("programme"))
                .setVariable("phase", execution.getVariable("phase"))
                .setVariable("review", execution.getVariable("review"))
                .correlateStartMessage();
    }
}
