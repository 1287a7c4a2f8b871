package org.cairn.workflow.camunda;

import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricIdentityLinkLog;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.springframework.stereotype.Component;

/** Who has handed a step of a process to somebody else, ever. */
@Component
class Delegators {

    private final HistoryService history;

    Delegators(EngineWiring.Models models) {
        this.history = models.engine().getHistoryService();
    }

    List<String> of(String instance, String step) {
        return history
                .createHistoricTaskInstanceQuery()
                .processInstanceId(instance)
                .taskDefinitionKey(step)
                .list()
                .stream()
                .flatMap(
                        t -> history
                                .createHistoricIdentityLinkLogQuery()
                                .taskId(t.getId())
                                .type(IdentityLinkType.OWNER)
                                .list()
                                .stream())
                .map(HistoricIdentityLinkLog::getUserId)
                .toList();
    }
}
