package org.cairn.workflow.camunda;

import java.util.List;
import org.cairn.workflow.DeliverInitiatives;
import org.cairn.workflow.DeliverInitiatives.Missing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Looks what an initiative waits for, and opens its business case where one is missing. */
@Component
class CheckStartDelegate implements JavaDelegate {

    private final ObjectProvider<DeliverInitiatives> deliver;
    private final ObjectProvider<CamundaCases> cases;

    CheckStartDelegate(ObjectProvider<DeliverInitiatives> deliver, ObjectProvider<CamundaCases> cases) {
        this.deliver = deliver;
        this.cases = cases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String programme = (String) execution.getVariable("programme");
        String initiative = (String) execution.getVariable("initiative");
        List<String> beside = new Keys().of((String) execution.getVariable("initiatives"));
        Missing missing = deliver.getObject().missing(programme, initiative, beside);
        if (missing == Missing.CASE) {
            cases.getObject().openUnlessOpen(programme, initiative);
        }
        deliver.getObject()
                .plannedStart(programme, initiative)
                .ifPresent(day -> execution.setVariable("plannedStart", day + "T06:00:00"));
        execution.setVariable("missing", missing.name());
    }
}
