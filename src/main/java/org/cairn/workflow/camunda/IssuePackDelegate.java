package org.cairn.workflow.camunda;

import org.cairn.workflow.GatePacks;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Issues the pack of a decided gate; repeated, it finds the same pack. */
@Component
class IssuePackDelegate implements JavaDelegate {

    private final ObjectProvider<GatePacks> packs;

    IssuePackDelegate(ObjectProvider<GatePacks> packs) {
        this.packs = packs;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String review = (String) execution.getVariable("review");
        packs.orderedStream().forEach(p -> p.issue(review));
    }
}
