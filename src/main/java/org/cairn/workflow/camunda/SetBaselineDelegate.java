package org.cairn.workflow.camunda;

import org.cairn.workflow.SetBaseline;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Sets the budget baseline of an approved case. */
@Component
class SetBaselineDelegate implements JavaDelegate {

    private final ObjectProvider<SetBaseline> baseline;

    SetBaselineDelegate(ObjectProvider<SetBaseline> baseline) {
        this.baseline = baseline;
    }

    @Override
    public void execute(DelegateExecution execution) {
        baseline.getObject()
                .set((String) execution.getVariable("programme"), (String) execution.getVariable("initiative"));
    }
}
