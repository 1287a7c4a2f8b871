package org.cairn.workflow.camunda;

import java.time.Clock;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.cairn.audit.AuditTrail;
import org.cairn.workflow.Incidents;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The engine's incidents of failed jobs, in words. */
@Component
class CamundaIncidents implements Incidents {

    private static final int TRIES = 3;

    private final RuntimeService runtime;
    private final ManagementService management;
    private final RepositoryService repository;
    private final AuditTrail trail;
    private final Clock clock;

    CamundaIncidents(EngineWiring.Models models, AuditTrail trail, Clock clock) {
        this.runtime = models.engine().getRuntimeService();
        this.management = models.engine().getManagementService();
        this.repository = models.engine().getRepositoryService();
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Incident> list(@Nullable String programme) {
        return runtime.createIncidentQuery().incidentType("failedJob").list().stream()
                .map(this::incident)
                .filter(i -> programme == null || programme.equals(i.programme()))
                .sorted(Comparator.comparing(Incident::at).reversed())
                .toList();
    }

    @Override
    @Transactional
    public void retry(String id, String user) {
        Incident open = list(null).stream()
                .filter(i -> i.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("there is no open incident «" + id + "»"));
        String job = runtime.createIncidentQuery().incidentId(id).singleResult().getConfiguration();
        management.setJobRetries(job, TRIES);
        // without the pause that its last failure has earned it
        management.setJobDuedate(job, Date.from(clock.instant()));
        trail.append(user, "incident-retried", open.programme(), open.step(), open.message());
    }

    private Incident incident(org.camunda.bpm.engine.runtime.Incident failed) {
        ProcessInstance instance = runtime.createProcessInstanceQuery()
                .processInstanceId(failed.getProcessInstanceId())
                .singleResult();
        var model = repository.getBpmnModelInstance(failed.getProcessDefinitionId());
        FlowElement step = model.getModelElementById(failed.getActivityId());
        String cause = management.getJobExceptionStacktrace(failed.getConfiguration());
        return new Incident(
                failed.getId(),
                instance == null ? null : instance.getBusinessKey(),
                model.getModelElementsByType(Process.class).iterator().next().getName(),
                step == null || step.getName() == null ? failed.getActivityId() : step.getName(),
                failed.getIncidentTimestamp().toInstant(),
                Objects.requireNonNullElse(failed.getIncidentMessage(), "no message"),
                Objects.requireNonNullElse(cause, ""));
    }
}
