package org.cairn.workflow.camunda;

import java.util.ArrayList;
import java.util.List;
import org.cairn.gate.GateSnapshot.EvidenceMark;
import org.cairn.playbook.Playbooks;
import org.cairn.programme.Programmes;
import org.cairn.workflow.PhaseEvidence;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.springframework.stereotype.Component;

/** Evidence of all tasks that a phase's process ever had in a programme. */
@Component
class CamundaPhaseEvidence implements PhaseEvidence {

    private final HistoryService history;
    private final TaskTemplates templates;
    private final TaskRecords records;
    private final Programmes programmes;
    private final Playbooks playbooks;

    CamundaPhaseEvidence(
            EngineWiring.Models models,
            TaskTemplates templates,
            TaskRecords records,
            Programmes programmes,
            Playbooks playbooks) {
        this.history = models.engine().getHistoryService();
        this.templates = templates;
        this.records = records;
        this.programmes = programmes;
        this.playbooks = playbooks;
    }

    @Override
    public List<EvidenceMark> of(String programme, int phase) {
        String process =
                playbooks.get(programmes.get(programme).playbook()).phase(phase).processId();
        List<HistoricTaskInstance> tasks = history.createHistoricTaskInstanceQuery()
                .processInstanceBusinessKey(programme)
                .processDefinitionKey(process)
                .list();
        List<EvidenceMark> marks = new ArrayList<>();
        if (tasks.isEmpty()) {
            return marks;
        }
        TaskRecords.Kept kept =
                records.of(tasks.stream().map(HistoricTaskInstance::getId).toList());
        for (HistoricTaskInstance task : tasks) {
            String activity = templates
                    .get(task.getProcessDefinitionId(), task.getTaskDefinitionKey())
                    .activity();
            kept.evidence(task.getId()).forEach(f -> marks.add(new EvidenceMark(activity, f.name(), f.sha256())));
        }
        return marks;
    }

    @Override
    public byte[] content(String sha256) {
        return records.content(sha256);
    }
}
