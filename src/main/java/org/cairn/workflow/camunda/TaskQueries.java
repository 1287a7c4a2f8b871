package org.cairn.workflow.camunda;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cairn.workflow.Substitutions;
import org.cairn.workflow.Tasklist.Filter;
import org.cairn.workflow.Tasklist.View;
import org.cairn.workflow.WorkItem;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstanceQuery;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** What is on the list; every condition is built here and none comes from a user's text. */
@Component
class TaskQueries {

    private final TaskService tasks;
    private final HistoryService history;
    private final TaskTemplates templates;
    private final WorkItems items;
    private final Substitutions substitutions;
    private final Clock clock;

    TaskQueries(
            EngineWiring.Models models,
            TaskTemplates templates,
            WorkItems items,
            Substitutions substitutions,
            Clock clock) {
        this.tasks = models.engine().getTaskService();
        this.history = models.engine().getHistoryService();
        this.templates = templates;
        this.items = items;
        this.substitutions = substitutions;
        this.clock = clock;
    }

    List<WorkItem> list(Filter filter) {
        if (filter.view() == View.DONE) {
            HistoricTaskInstanceQuery latest = done(filter)
                    .orderByHistoricTaskInstanceEndTime()
                    .desc()
                    .orderByTaskId()
                    .asc();
            return items.ended(latest.listPage(filter.offset(), filter.limit()));
        }
        return items.open(open(filter).page(filter.offset(), filter.limit()));
    }

    long count(Filter filter) {
        return filter.view() == View.DONE ? done(filter).count() : open(filter).count();
    }

    List<WorkItem> listOf(String programme, Set<String> activities, int limit) {
        return items.open(new OpenTasks(tasks)
                .ofProgramme(programme)
                .atSteps(templates.tasksFor(activities))
                .page(0, limit));
    }

    Optional<WorkItem> find(String id) {
        Optional<WorkItem> open = task(id).map(items::open);
        return open.isPresent() ? open : ended(id);
    }

    /** The open task with this id. */
    Optional<Task> task(String id) {
        return Optional.ofNullable(tasks.createTaskQuery().taskId(id).singleResult());
    }

    private Optional<WorkItem> ended(String id) {
        HistoricTaskInstance known =
                history.createHistoricTaskInstanceQuery().taskId(id).singleResult();
        return known == null
                ? Optional.empty()
                : Optional.of(items.ended(List.of(known)).get(0));
    }

    /** Steps of the drawings that stand for the activities; one that no drawing has where there are none. */
    private String[] steps(Set<String> activities) {
        Collection<String> steps = templates.tasksFor(activities);
        return steps.isEmpty() ? new String[] {"none"} : steps.toArray(String[]::new);
    }

    private HistoricTaskInstanceQuery done(Filter filter) {
        HistoricTaskInstanceQuery query =
                history.createHistoricTaskInstanceQuery().finished().taskAssignee(filter.user());
        if (!filter.activities().isEmpty()) {
            query.taskDefinitionKeyIn(steps(filter.activities()));
        }
        return filter.programme() == null ? query : query.processInstanceBusinessKey(filter.programme());
    }

    private OpenTasks open(Filter filter) {
        OpenTasks open = new OpenTasks(tasks);
        if (filter.programme() != null) {
            open.ofProgramme(filter.programme());
        }
        if (!filter.activities().isEmpty()) {
            open.atSteps(templates.tasksFor(filter.activities()));
        }
        return switch (filter.view()) {
            case MINE -> open.heldBy(substitutions.personsOf(filter.user(), filter.today()));
            case MY_GROUPS -> open.heldByNobody().offeredTo(filter.roles());
            case UNASSIGNED -> open.heldByNobody();
            case DELEGATED_BY_ME -> open.delegatedBy(filter.user());
            case OVERDUE -> open.dueBefore(beginOf(filter.today()));
            case ALL, DONE -> open.active();
        };
    }

    private Date beginOf(LocalDate day) {
        return Date.from(day.atStartOfDay(clock.getZone()).toInstant());
    }
}
