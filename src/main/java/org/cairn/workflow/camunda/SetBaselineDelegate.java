package org.cairn.workflow.camunda;

import org.cairn.workflow.SetBaseline;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Sets the budget baseline of an approved case; a delivery that waits for it goes on. */
@Component
class SetBaselineDelegate implements JavaDelegate {

    private final ObjectProvider<SetBaseline> baseline;

    SetBaselineDelegate(ObjectProvider<SetBaseline> baseline) {
        this.baseline = baseline;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String initiative = (String) execution.getVariable("initiative");
        baseline.getObject().set((String) execution.getVariable("programme"), initiative);
        Successors.correlate(execution, initiative, "Message_CaseApproved");
    }
}
