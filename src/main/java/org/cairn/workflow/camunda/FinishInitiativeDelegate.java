package org.cairn.workflow.camunda;

import org.cairn.workflow.DeliverInitiatives;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Notes the finish, and tells those who wait for it. */
@Component
class FinishInitiativeDelegate implements JavaDelegate {

    private final ObjectProvider<DeliverInitiatives> deliver;

    FinishInitiativeDelegate(ObjectProvider<DeliverInitiatives> deliver) {
        this.deliver = deliver;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String programme = (String) execution.getVariable("programme");
        String initiative = (String) execution.getVariable("initiative");
        deliver.getObject().finish(programme, initiative);
        Successors.tell(execution, deliver.getObject().successors(programme, initiative));
    }
}
