package org.cairn.workflow.camunda;

import java.util.List;
import org.cairn.workflow.DeliverInitiatives;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Lists what a phase delivers: what its people have chosen, where they choose, or else all that is open. */
@Component
class LineUpInitiativesDelegate implements JavaDelegate {

    private final ObjectProvider<DeliverInitiatives> deliver;
    private final ObjectProvider<TaskTemplates> templates;

    LineUpInitiativesDelegate(ObjectProvider<DeliverInitiatives> deliver, ObjectProvider<TaskTemplates> templates) {
        this.deliver = deliver;
        this.templates = templates;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String programme = (String) execution.getVariable("programme");
        int phase = ((Number) execution.getVariable("phase")).intValue();
        boolean chooses = templates.getObject().choosesInitiatives(execution.getProcessDefinitionId());
        List<String> lined = chooses
                ? new Keys().of((String) execution.getVariable("chosen"))
                : deliver.getObject().open(programme, phase);
        execution.setVariable("initiatives", Keys.join(lined));
    }
}
