package org.cairn.workflow.camunda;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.audit.AuditTrail;
import org.cairn.playbook.Phase;
import org.cairn.playbook.Playbook;
import org.cairn.playbook.Playbooks;
import org.cairn.programme.Programmes;
import org.cairn.workflow.DecisionRefused;
import org.cairn.workflow.DecisionRefused.Reason;
import org.cairn.workflow.PhaseProgress;
import org.cairn.workflow.RoadmapRuns;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Runs of the roadmap's process; its business key is the programme's key. */
@Component
class CamundaRoadmapRuns implements RoadmapRuns, PhaseProgress {

    private final ProcessEngine engine;
    private final HistoryService history;
    private final Programmes programmes;
    private final Playbooks playbooks;
    private final AuditTrail trail;
    private final Clock clock;

    CamundaRoadmapRuns(
            EngineWiring.Models models, Programmes programmes, Playbooks playbooks, AuditTrail trail, Clock clock) {
        this.engine = models.engine();
        this.history = engine.getHistoryService();
        this.programmes = programmes;
        this.playbooks = playbooks;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void start(String programme, String startedBy) {
        Playbook playbook = playbooks.get(programmes.get(programme).playbook());
        if (!instances(programme, playbook.roadmapProcess()).isEmpty()) {
            throw new IllegalStateException("the roadmap of " + programme + " was started already");
        }
        engine.getRuntimeService()
                .startProcessInstanceByKey(
                        playbook.roadmapProcess(), programme, Map.of("programme", programme, "reopen", ""));
        trail.append(startedBy, "roadmap-started", programme, playbook.roadmapProcess(), playbook.version());
    }

    @Override
    @Transactional
    public void resume(String programme, String user) {
        Job waiting = hold(programme)
                .orElseThrow(() -> new DecisionRefused(Reason.NOT_ON_HOLD, "no gate of " + programme + " is on hold"));
        engine.getManagementService().executeJob(waiting.getId());
        trail.append(user, "hold-ended", programme, playbook(programme).roadmapProcess(), "");
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<LocalDate> heldUntil(String programme) {
        return hold(programme)
                .map(timer -> LocalDate.ofInstant(timer.getDuedate().toInstant(), clock.getZone()));
    }

    /** The only timers of the roadmap itself are those of its holds. */
    private Optional<Job> hold(String programme) {
        return instances(programme, playbook(programme).roadmapProcess()).stream()
                .flatMap(i ->
                        engine.getManagementService().createJobQuery().timers().processInstanceId(i).list().stream())
                .findFirst();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Run> find(String programme) {
        List<HistoricProcessInstance> all = latestOfEachModel(programme);
        Optional<HistoricProcessInstance> roadmap = all.stream()
                .filter(i ->
                        i.getProcessDefinitionKey().equals(playbook(programme).roadmapProcess()))
                .findFirst();
        return roadmap.map(r -> new Run(programme, phase(programme, all), state(r), views(all)));
    }

    /** In the order in which the models were first used. A programme has thousands of instances, and few models. */
    private List<HistoricProcessInstance> latestOfEachModel(String programme) {
        return history.createNativeHistoricProcessInstanceQuery()
                .sql("""
                        select * from (
                            select p.*,
                                row_number() over (partition by p.PROC_DEF_KEY_ order by p.START_TIME_ desc) as NEWEST,
                                min(p.START_TIME_) over (partition by p.PROC_DEF_KEY_) as FIRST_USED
                            from ACT_HI_PROCINST p where p.BUSINESS_KEY_ = #{programme}
                        ) of_models
                        where NEWEST = 1 order by FIRST_USED""")
                .parameter("programme", programme)
                .list();
    }

    private Playbook playbook(String programme) {
        return playbooks.get(programmes.get(programme).playbook());
    }

    private int phase(String programme, List<HistoricProcessInstance> all) {
        return playbook(programme).phases().stream()
                .filter(p ->
                        all.stream().anyMatch(i -> i.getProcessDefinitionKey().equals(p.processId())))
                .mapToInt(Phase::number)
                .max()
                .orElse(1);
    }

    /** A programme is killed from the decision on, while it is being closed out too. */
    private State state(HistoricProcessInstance roadmap) {
        boolean killed = history.createHistoricActivityInstanceQuery()
                        .processInstanceId(roadmap.getId())
                        .activityId("Activity_CloseOut")
                        .count()
                > 0;
        if (killed) {
            return State.KILLED;
        }
        return roadmap.getEndTime() == null ? State.RUNNING : State.COMPLETED;
    }

    private List<ProcessView> views(List<HistoricProcessInstance> latest) {
        List<ProcessView> views = new ArrayList<>();
        for (HistoricProcessInstance instance : latest) {
            LinkedHashSet<String> active = new LinkedHashSet<>();
            LinkedHashSet<String> done = new LinkedHashSet<>();
            for (HistoricActivityInstance a : history.createHistoricActivityInstanceQuery()
                    .processInstanceId(instance.getId())
                    .list()) {
                (a.getEndTime() == null ? active : done).add(a.getActivityId());
            }
            List<String> failed =
                    engine.getRuntimeService().createIncidentQuery().processInstanceId(instance.getId()).list().stream()
                            .map(i -> i.getActivityId())
                            .toList();
            views.add(new ProcessView(
                    instance.getProcessDefinitionKey(),
                    model(instance.getProcessDefinitionId()),
                    List.copyOf(active),
                    List.copyOf(done),
                    failed));
        }
        return views;
    }

    private String model(String definition) {
        try (InputStream in = engine.getRepositoryService().getProcessModel(definition)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the model " + definition + " cannot be read", e);
        }
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Integer, Double> doneShare(String programme) {
        List<Phase> phases = playbook(programme).phases();
        List<HistoricProcessInstance> all = ofPhases(programme, phases);
        Map<Integer, Double> shares = new LinkedHashMap<>();
        for (Phase phase : phases) {
            List<String> instances = all.stream()
                    .filter(i -> i.getProcessDefinitionKey().equals(phase.processId()))
                    .map(HistoricProcessInstance::getId)
                    .toList();
            if (!instances.isEmpty()) {
                shares.put(phase.number(), doneShare(phase, instances));
            }
        }
        return shares;
    }

    private double doneShare(Phase phase, List<String> instances) {
        LinkedHashSet<String> done = new LinkedHashSet<>();
        LinkedHashSet<String> open = new LinkedHashSet<>();
        for (String instance : instances) {
            history.createHistoricTaskInstanceQuery()
                    .processInstanceId(instance)
                    .list()
                    .forEach(t -> (t.getEndTime() == null ? open : done).add(t.getTaskDefinitionKey()));
        }
        done.removeAll(open);
        int all = phase.workstreams().stream()
                .mapToInt(w -> w.activities().size())
                .sum();
        return done.size() / (double) all;
    }

    /** All phases' processes in one question: a programme has thousands of others. */
    private List<HistoricProcessInstance> ofPhases(String programme, List<Phase> phases) {
        return history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(programme)
                .processDefinitionKeyIn(phases.stream().map(Phase::processId).toArray(String[]::new))
                .list();
    }

    private List<String> instances(String programme, String process) {
        return history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(programme)
                .processDefinitionKey(process)
                .list()
                .stream()
                .map(HistoricProcessInstance::getId)
                .toList();
    }
}
