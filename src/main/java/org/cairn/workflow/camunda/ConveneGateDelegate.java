package org.cairn.workflow.camunda;

import org.cairn.workflow.ConveneGate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Convenes the review of a gate; the same step again finds the same review. */
@Component
class ConveneGateDelegate implements JavaDelegate {

    private final ObjectProvider<ConveneGate> convene;

    ConveneGateDelegate(ObjectProvider<ConveneGate> convene) {
        this.convene = convene;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String review = execution.getProcessInstanceId();
        convene.getObject()
                .convene(
                        review,
                        (String) execution.getVariable("programme"),
                        ((Number) execution.getVariable("phase")).intValue(),
                        (String) execution.getVariable("submittedBy"));
        execution.setVariable("review", review);
    }
}
