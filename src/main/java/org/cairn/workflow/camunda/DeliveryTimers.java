package org.cairn.workflow.camunda;

import java.time.Clock;
import java.time.LocalTime;
import java.util.Date;
import org.cairn.planning.PlanPublished;
import org.cairn.workflow.DeliverInitiatives;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sets the timers of deliveries by the plan in force. */
@Component
class DeliveryTimers {

    private static final LocalTime MORNING = LocalTime.of(6, 0);

    private final RuntimeService runtime;
    private final ManagementService management;
    private final DeliverInitiatives deliver;
    private final Clock clock;

    DeliveryTimers(EngineWiring.Models models, DeliverInitiatives deliver, Clock clock) {
        ProcessEngine engine = models.engine();
        this.runtime = engine.getRuntimeService();
        this.management = engine.getManagementService();
        this.deliver = deliver;
        this.clock = clock;
    }

    /** Moves what waits for its start to the start in the plan in force. */
    @EventListener
    @Transactional
    public void follow(PlanPublished plan) {
        String programme = plan.programme();
        runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(programme)
                .processDefinitionKey("initiative-delivery")
                .activityIdIn("Event_StartReached")
                .list()
                .forEach(i -> management.createJobQuery().timers().processInstanceId(i.getId()).list().stream()
                        .forEach(timer -> move(timer, programme, i.getId())));
    }

    private void move(Job timer, String programme, String instance) {
        String initiative = (String) runtime.getVariable(instance, "initiative");
        deliver.plannedStart(programme, initiative)
                .map(day ->
                        Date.from(day.atTime(MORNING).atZone(clock.getZone()).toInstant()))
                .ifPresent(start -> management.setJobDuedate(timer.getId(), start));
    }
}
