package org.cairn.workflow.camunda;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.NativeTaskQuery;
import org.camunda.bpm.engine.task.Task;

/**
 * Open tasks under conditions, oldest first. The engine's own queries join what a condition is about and then weed out
 * duplicates, so that a page of 10,000 tasks costs all 10,000 wide rows and a sort; here a condition is about the task itself or
 * says what exists beside it, so that the database walks through the tasks by age and stops after a page. The conditions are
 * written here, and what they are held against travels as parameters.
 */
final class OpenTasks {

    private final TaskService tasks;
    private final List<String> conditions = new ArrayList<>(List.of("1 = 1"));
    private final Map<String, Object> parameters = new HashMap<>();

    OpenTasks(TaskService tasks) {
        this.tasks = tasks;
    }

    OpenTasks ofProgramme(String programme) {
        return with("exists (select 1 from ACT_RU_EXECUTION E where E.ID_ = T.PROC_INST_ID_ and E.BUSINESS_KEY_ = "
                + parameter(programme) + ")");
    }

    OpenTasks atSteps(Collection<String> steps) {
        return with("T.TASK_DEF_KEY_ in " + anyOf(steps));
    }

    OpenTasks heldBy(Collection<String> users) {
        return with("T.ASSIGNEE_ in " + anyOf(users));
    }

    OpenTasks heldByNobody() {
        return with("T.ASSIGNEE_ is null");
    }

    OpenTasks offeredTo(Collection<String> groups) {
        return with("exists (select 1 from ACT_RU_IDENTITYLINK I where I.TASK_ID_ = T.ID_ and I.TYPE_ = 'candidate'"
                + " and I.GROUP_ID_ in " + anyOf(groups) + ")");
    }

    OpenTasks delegatedBy(String user) {
        return with("T.OWNER_ = " + parameter(user) + " and T.DELEGATION_ = 'PENDING'");
    }

    OpenTasks dueBefore(Date moment) {
        return with("T.DUE_DATE_ < " + parameter(moment));
    }

    /** Without those of processes that are suspended. */
    OpenTasks active() {
        return with("T.SUSPENSION_STATE_ = 1");
    }

    List<Task> page(int offset, int limit) {
        return query("T.*", " order by T.CREATE_TIME_ asc, T.ID_ asc").listPage(offset, limit);
    }

    long count() {
        return query("count(*)", "").count();
    }

    private OpenTasks with(String condition) {
        conditions.add(condition);
        return this;
    }

    /** None of nothing. */
    private String anyOf(Collection<String> values) {
        return values.isEmpty()
                ? "('')"
                : "(" + String.join(", ", values.stream().map(this::parameter).toList()) + ")";
    }

    private String parameter(Object value) {
        String name = "p" + parameters.size();
        parameters.put(name, value);
        return "#{" + name + "}";
    }

    private NativeTaskQuery query(String what, String order) {
        NativeTaskQuery query = tasks.createNativeTaskQuery()
                .sql("select " + what + " from ACT_RU_TASK T where " + String.join(" and ", conditions) + order);
        parameters.forEach(query::parameter);
        return query;
    }
}
