package org.cairn.workflow.camunda;

import org.cairn.workflow.DeliverInitiatives;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Notes the actual start, and who does what until when. */
@Component
class BeginInitiativeDelegate implements JavaDelegate {

    private final ObjectProvider<DeliverInitiatives> deliver;

    BeginInitiativeDelegate(ObjectProvider<DeliverInitiatives> deliver) {
        this.deliver = deliver;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String programme = (String) execution.getVariable("programme");
        String initiative = (String) execution.getVariable("initiative");
        DeliverInitiatives use = deliver.getObject();
        use.begin(programme, initiative);
        execution.setVariable("owner", use.owner(programme, initiative));
        execution.setVariable("teams", Keys.join(use.teams(programme, initiative)));
        execution.setVariable("plannedFinish", use.plannedFinish(programme, initiative) + "T18:00:00");
        Successors.tell(execution, use.successors(programme, initiative));
    }
}
