package org.cairn.workflow.camunda;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.cairn.assessment.AnswerFinding;
import org.cairn.playbook.Playbook;
import org.cairn.playbook.Playbooks;
import org.cairn.programme.Programmes;
import org.cairn.workflow.Mitigate;
import org.cairn.workflow.TaskRefused;
import org.cairn.workflow.TaskRefused.Reason;
import org.cairn.workflow.WorkItem;
import org.cairn.workflow.WorkRights;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Mitigations as processes; the finding knows its task. */
@Component
class CamundaMitigations implements Mitigate {

    private final ProcessEngine engine;
    private final WorkItems items;
    private final AnswerFinding findings;
    private final Programmes programmes;
    private final Playbooks playbooks;
    private final WorkRights rights;
    private final Clock clock;

    CamundaMitigations(
            EngineWiring.Models models,
            WorkItems items,
            AnswerFinding findings,
            Programmes programmes,
            Playbooks playbooks,
            WorkRights rights,
            Clock clock) {
        this.engine = models.engine();
        this.items = items;
        this.findings = findings;
        this.programmes = programmes;
        this.playbooks = playbooks;
        this.rights = rights;
        this.clock = clock;
    }

    @Override
    @Transactional
    public WorkItem accept(
            String programme, String finding, String mitigation, String owner, LocalDate due, String user) {
        rights.checkReceives(owner);
        if (due.isBefore(LocalDate.now(clock))) {
            throw new TaskRefused(Reason.BAD_VALUE, "the day (" + due + ") has passed", List.of(), null);
        }
        Map<String, Object> told = Map.of(
                "programme",
                programme,
                "finding",
                finding,
                "mitigation",
                mitigation,
                "text",
                text(programme, mitigation),
                "owner",
                owner,
                "due",
                Date.from(due.atStartOfDay(clock.getZone()).toInstant()));
        ProcessInstance started = engine.getRuntimeService().startProcessInstanceByKey("mitigation", programme, told);
        Task task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(started.getId())
                .singleResult();
        findings.acceptMitigation(programme, finding, mitigation, task.getId(), user);
        return items.open(task);
    }

    private String text(String programme, String mitigation) {
        Playbook playbook = playbooks.get(programmes.get(programme).playbook());
        List<Playbook.Item> offered = playbook.pitfalls().stream()
                .flatMap(p -> p.mitigations().stream())
                .toList();
        return offered.stream()
                .filter(m -> m.id().equals(mitigation))
                .map(Playbook.Item::name)
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("the playbook has no mitigation «" + mitigation + "»"));
    }
}
