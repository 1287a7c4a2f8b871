package org.cairn.workflow;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/** What tests may do to the engine that nobody else may: let time pass, and look inside. */
record EngineRoom(ProcessEngine engine) {

    /** Processes of a programme that still run. */
    List<String> running(String programme) {
        return engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(programme)
                .list()
                .stream()
                .map(EngineRoom::key)
                .toList();
    }

    List<String> runningBesidePacks(String programme) {
        return running(programme).stream().filter(k -> !k.equals("gate-pack")).toList();
    }

    private static String key(ProcessInstance instance) {
        return instance.getProcessDefinitionId().replaceAll(":.*", "");
    }

    /** Runs what is due now, until nothing is. */
    void runJobs(String programme) {
        runJobs(programme, new Date());
    }

    /** Runs what is due at some time, in its order, until nothing is. */
    void runJobs(String programme, Date now) {
        List<Job> due = due(programme, now);
        while (!due.isEmpty()) {
            engine.getManagementService().executeJob(due.get(0).getId());
            due = due(programme, now);
        }
    }

    /** Runs what is due once, whether it fails or not. */
    void tryJobs(String programme) {
        Set<String> mine = instances(programme);
        engine.getManagementService().createJobQuery().messages().withRetriesLeft().list().stream()
                .filter(j -> mine.contains(j.getProcessInstanceId()))
                .forEach(j -> {
                    try {
                        engine.getManagementService().executeJob(j.getId());
                    } catch (RuntimeException failed) {
                        // the engine has noted it; the incident is what the test looks at
                    }
                });
    }

    /** How long a step that has failed waits until it is tried again. */
    Optional<Duration> pause(String programme) {
        Set<String> mine = instances(programme);
        return engine.getManagementService().createJobQuery().withException().withRetriesLeft().list().stream()
                .filter(j -> mine.contains(j.getProcessInstanceId()))
                .map(j -> Duration.between(Instant.now(), j.getDuedate().toInstant()))
                .findFirst();
    }

    /** When the next timer of a programme goes off. */
    Optional<Instant> nextTimer(String programme) {
        Set<String> mine = instances(programme);
        return engine.getManagementService().createJobQuery().timers().orderByJobDuedate().asc().list().stream()
                .filter(j -> mine.contains(j.getProcessInstanceId()))
                .map(j -> j.getDuedate().toInstant())
                .findFirst();
    }

    /** Ids of the tasks of a programme that somebody has completed. */
    List<String> endedTasks(String programme) {
        return engine
                .getHistoryService()
                .createHistoricTaskInstanceQuery()
                .processInstanceBusinessKey(programme)
                .finished()
                .list()
                .stream()
                .filter(t -> "completed".equals(t.getDeleteReason()))
                .map(HistoricTaskInstance::getId)
                .toList();
    }

    private List<Job> due(String programme, Date now) {
        Set<String> mine = instances(programme);
        return engine
                .getManagementService()
                .createJobQuery()
                .active()
                .withRetriesLeft()
                .orderByJobDuedate()
                .asc()
                .list()
                .stream()
                .filter(j -> mine.contains(j.getProcessInstanceId()))
                .filter(j -> j.getDuedate() == null || !j.getDuedate().after(now))
                .toList();
    }

    /** Lets a timer fire before its time. */
    void fire(String programme, String event) {
        Set<String> mine = instances(programme);
        Job timer = engine.getManagementService().createJobQuery().timers().activityId(event).list().stream()
                .filter(j -> mine.contains(j.getProcessInstanceId()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no timer waits at " + event));
        engine.getManagementService().executeJob(timer.getId());
    }

    /** The office watch begins its round. */
    void morning() {
        for (String step : List.of("StartEvent_MorningCome", "Task_WatchDueDates")) {
            engine.getManagementService().createJobQuery().activityId(step).list().stream()
                    .map(Job::getId)
                    .forEach(engine.getManagementService()::executeJob);
        }
    }

    private Set<String> instances(String programme) {
        return engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(programme)
                .list()
                .stream()
                .map(ProcessInstance::getId)
                .collect(java.util.stream.Collectors.toSet());
    }

    /** A roadmap that begins in its middle. */
    void startRoadmapAt(String programme, String activity) {
        startAt("roadmap", programme, activity, "");
    }

    void startAt(String process, String programme, String activity, String reopen) {
        engine.getRuntimeService()
                .createProcessInstanceByKey(process)
                .businessKey(programme)
                .setVariables(Map.of("programme", programme, "reopen", reopen))
                .startBeforeActivity(activity)
                .execute();
    }
}
