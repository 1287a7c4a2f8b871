package org.cairn.workflow.camunda;

import org.cairn.assessment.AnswerFinding;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Judges anew whether a finding has turned. */
@Component
class CheckEffectDelegate implements JavaDelegate {

    private final ObjectProvider<AnswerFinding> findings;

    CheckEffectDelegate(ObjectProvider<AnswerFinding> findings) {
        this.findings = findings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean turned = findings.getObject()
                .hasTurned(
                        (String) execution.getVariable("programme"),
                        (String) execution.getVariable("finding"),
                        "cairn");
        execution.setVariable("effect", turned ? "TURNED" : "MISSING");
    }
}
