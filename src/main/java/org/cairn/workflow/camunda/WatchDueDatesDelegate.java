package org.cairn.workflow.camunda;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Looks through all open tasks once a morning. */
@Component
class WatchDueDatesDelegate implements JavaDelegate {

    private final ObjectProvider<DueDates> dueDates;

    WatchDueDatesDelegate(ObjectProvider<DueDates> dueDates) {
        this.dueDates = dueDates;
    }

    @Override
    public void execute(DelegateExecution execution) {
        dueDates.getObject().watch();
    }
}
