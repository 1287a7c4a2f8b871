package org.cairn.workflow.camunda;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Messages between the deliveries of a programme: who does not wait is not disturbed. */
final class Successors {

    private Successors() {}

    static void tell(DelegateExecution from, List<String> initiatives) {
        initiatives.forEach(i -> correlate(from, i, "Message_PredecessorMoved"));
    }

    static void correlate(DelegateExecution from, String initiative, String message) {
        from.getProcessEngineServices()
                .getRuntimeService()
                .createMessageCorrelation(message)
                .processInstanceBusinessKey(from.getProcessBusinessKey())
                .processInstanceVariableEquals("initiative", initiative)
                .correlateAll();
    }
}
