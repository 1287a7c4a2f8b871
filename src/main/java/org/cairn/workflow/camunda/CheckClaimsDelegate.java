package org.cairn.workflow.camunda;

import org.cairn.workflow.CheckClaims;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Holds a case against the rules and notes who approves it. */
@Component
class CheckClaimsDelegate implements JavaDelegate {

    private final ObjectProvider<CheckClaims> check;

    CheckClaimsDelegate(ObjectProvider<CheckClaims> check) {
        this.check = check;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CheckClaims.Outcome outcome = check.getObject()
                .check((String) execution.getVariable("programme"), (String) execution.getVariable("initiative"));
        execution.setVariable("checks", outcome.result().name());
        execution.setVariable("approvers", Keys.join(outcome.approvers()));
    }
}
