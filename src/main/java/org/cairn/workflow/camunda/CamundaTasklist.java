package org.cairn.workflow.camunda;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.cairn.audit.AuditTrail;
import org.cairn.workflow.EvidenceRules;
import org.cairn.workflow.Substitutions;
import org.cairn.workflow.TaskNotice;
import org.cairn.workflow.TaskRefused;
import org.cairn.workflow.TaskRefused.Reason;
import org.cairn.workflow.Tasklist;
import org.cairn.workflow.WorkItem;
import org.cairn.workflow.WorkRights;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.DelegationState;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The tasklist over the engine's tasks; every change is one transaction with its own rows and its audit entry. */
@Component
@Transactional
class CamundaTasklist implements Tasklist {

    private static final int MOST_TEXT = 4000;

    private final TaskService tasks;
    private final TaskQueries queries;
    private final TaskCompletion completion;
    private final TaskRecords records;
    private final Substitutions substitutions;
    private final WorkRights rights;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CamundaTasklist(
            EngineWiring.Models models,
            TaskQueries queries,
            TaskCompletion completion,
            TaskRecords records,
            Substitutions substitutions,
            WorkRights rights,
            AuditTrail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.tasks = models.engine().getTaskService();
        this.queries = queries;
        this.completion = completion;
        this.records = records;
        this.substitutions = substitutions;
        this.rights = rights;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<WorkItem> list(Filter filter) {
        return queries.list(filter);
    }

    @Override
    @Transactional(readOnly = true)
    public long count(Filter filter) {
        return queries.count(filter);
    }

    @Override
    @Transactional(readOnly = true)
    public List<WorkItem> listOf(String programme, Set<String> activities, int limit) {
        return queries.listOf(programme, activities, limit);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<WorkItem> find(String id) {
        return queries.find(id);
    }

    @Override
    @Transactional(readOnly = true)
    public WorkItem get(String id) {
        return queries.find(id).orElseThrow(() -> new NoSuchElementException("there is no task «" + id + "»"));
    }

    @Override
    public WorkItem claim(String id, String user) {
        Task task = opened(id);
        if (user.equals(task.getAssignee())) {
            return get(id);
        }
        if (task.getAssignee() != null) {
            throw heldBy(task.getAssignee());
        }
        rights.checkTakes(user, get(id).role());
        try {
            tasks.claim(id, user);
        } catch (TaskAlreadyClaimedException | OptimisticLockingException e) {
            throw heldBy(queries.task(id).map(Task::getAssignee).orElse("somebody"));
        }
        return done(id, user, "task-claimed", "");
    }

    @Override
    public WorkItem unclaim(String id, String user) {
        held(id, user);
        tasks.setAssignee(id, null);
        return done(id, user, "task-unclaimed", "");
    }

    @Override
    public WorkItem delegate(String id, String user, String to) {
        held(id, user);
        if (user.equals(to)) {
            throw refused(Reason.BAD_VALUE, "a task cannot be delegated to its holder", null);
        }
        rights.checkReceives(to);
        tasks.delegateTask(id, to);
        return given(done(id, user, "task-delegated", "to " + to), to);
    }

    @Override
    public WorkItem resolve(String id, String user) {
        Task task = held(id, user);
        if (task.getDelegationState() != DelegationState.PENDING) {
            throw refused(Reason.NOT_YOURS, "the task was not delegated", null);
        }
        tasks.resolveTask(id);
        return done(id, user, "task-resolved", "");
    }

    @Override
    public WorkItem reassign(String id, String user, String to) {
        rights.checkGives(user, String.valueOf(opened(id).getAssignee()));
        rights.checkReceives(to);
        tasks.setAssignee(id, to);
        return given(done(id, user, "task-reassigned", "to " + to), to);
    }

    private WorkItem given(WorkItem item, String to) {
        events.publishEvent(new TaskNotice(
                TaskNotice.Kind.ASSIGNED, item.id(), item.programme(), item.name(), to, null, item.due()));
        return item;
    }

    @Override
    public WorkItem tick(String id, String user, int checklistItem, boolean done) {
        held(id, user);
        if (get(id).checklist().stream().noneMatch(c -> c.number() == checklistItem)) {
            throw refused(Reason.BAD_VALUE, "the checklist has no item " + checklistItem, null);
        }
        records.tick(id, checklistItem, done);
        return get(id);
    }

    @Override
    public WorkItem comment(String id, String user, String text) {
        opened(id);
        rights.checkWorks(user);
        if (text.isBlank() || text.length() > MOST_TEXT) {
            throw refused(Reason.BAD_VALUE, "a comment has 1 to " + MOST_TEXT + " characters", null);
        }
        records.comment(id, user, clock.instant(), text);
        return get(id);
    }

    @Override
    public WorkItem attach(String id, String user, String name, String mediaType, byte[] content) {
        held(id, user);
        EvidenceRules.problem(name, content).ifPresent(problem -> {
            throw refused(Reason.BAD_VALUE, problem, null);
        });
        records.attach(id, user, clock.instant(), name, EvidenceRules.mediaType(name), content);
        return done(id, user, "evidence-attached", name);
    }

    @Override
    @Transactional(readOnly = true)
    public EvidenceFile download(String id, String evidence) {
        return records.download(id, evidence)
                .orElseThrow(() -> new NoSuchElementException("task «" + id + "» has no evidence «" + evidence + "»"));
    }

    @Override
    public WorkItem saveDraft(String id, String user, Map<String, String> fields) {
        held(id, user);
        fields.forEach(CamundaTasklist::limit);
        records.saveDraft(id, fields);
        return get(id);
    }

    @Override
    public WorkItem complete(String id, String user, Map<String, String> fields, String idempotencyKey) {
        Optional<Task> open = queries.task(id);
        if (open.isEmpty()
                && records.completionKey(id).filter(idempotencyKey::equals).isPresent()) {
            return get(id);
        }
        Task task = held(open, id, user);
        if (task.getDelegationState() == DelegationState.PENDING) {
            throw refused(Reason.NOT_YOURS, "a delegated task is resolved, then its owner completes it", null);
        }
        fields.forEach(CamundaTasklist::limit);
        try {
            return completion.complete(task, user, fields, idempotencyKey);
        } catch (OptimisticLockingException e) {
            throw refused(Reason.ALREADY_DONE, "somebody else has completed the task at the same time", null);
        }
    }

    private static void limit(String field, String value) {
        if (field.length() > 200 || value.length() > MOST_TEXT) {
            throw refused(Reason.BAD_VALUE, "a field has at most " + MOST_TEXT + " characters", null);
        }
    }

    private Task opened(String id) {
        return opened(queries.task(id), id);
    }

    private Task opened(Optional<Task> task, String id) {
        return task.orElseThrow(
                () -> refused(Reason.ALREADY_DONE, "the task is done already: " + get(id).name(), null));
    }

    private Task held(String id, String user) {
        return held(queries.task(id), id, user);
    }

    /** The open task, held by the user or by somebody whom the user stands in for. */
    private Task held(Optional<Task> open, String id, String user) {
        Task task = opened(open, id);
        rights.checkWorks(user);
        String holder = task.getAssignee();
        if (holder == null) {
            throw refused(Reason.NOT_YOURS, "the task must be claimed first", null);
        }
        if (!user.equals(holder)
                && !substitutions.personsOf(user, LocalDate.now(clock)).contains(holder)) {
            throw heldBy(holder);
        }
        return task;
    }

    private static TaskRefused heldBy(String holder) {
        return refused(Reason.HELD_BY_ANOTHER, "the task is held by " + holder, holder);
    }

    private static TaskRefused refused(Reason reason, String message, @Nullable String holder) {
        return new TaskRefused(reason, message, List.of(), holder);
    }

    private WorkItem done(String id, String user, String action, String detail) {
        WorkItem item = get(id);
        trail.append(user, action, item.programme(), item.activity(), detail);
        return item;
    }
}
