package org.cairn.workflow.camunda;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.cairn.audit.AuditTrail;
import org.cairn.playbook.ActivityTemplate;
import org.cairn.programme.KpiObservation;
import org.cairn.programme.Programmes;
import org.cairn.workflow.TaskRefused;
import org.cairn.workflow.TaskRefused.Reason;
import org.cairn.workflow.Tasklist;
import org.cairn.workflow.WorkItem;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstanceQuery;
import org.camunda.bpm.engine.task.DelegationState;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The tasklist over the engine's tasks; every change is one transaction with its own rows and its audit entry. */
@Component
@Transactional
class CamundaTasklist implements Tasklist {

    private static final int MOST_BYTES = 20 * 1024 * 1024;
    private static final int MOST_TEXT = 4000;

    private final TaskService tasks;
    private final HistoryService history;
    private final WorkItems items;
    private final TaskRecords records;
    private final Programmes programmes;
    private final AuditTrail trail;
    private final Clock clock;

    CamundaTasklist(
            EngineWiring.Models models,
            WorkItems items,
            TaskRecords records,
            Programmes programmes,
            AuditTrail trail,
            Clock clock) {
        this.tasks = models.engine().getTaskService();
        this.history = models.engine().getHistoryService();
        this.items = items;
        this.records = records;
        this.programmes = programmes;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    public List<WorkItem> list(Filter filter) {
        if (filter.view() == View.DONE) {
            return done(filter)
                    .orderByHistoricTaskInstanceEndTime()
                    .desc()
                    .listPage(filter.offset(), filter.limit())
                    .stream()
                    .map(t -> items.of(t, null))
                    .toList();
        }
        return items(open(filter).orderByTaskCreateTime().asc(), filter.offset(), filter.limit());
    }

    @Override
    public long count(Filter filter) {
        return filter.view() == View.DONE ? done(filter).count() : open(filter).count();
    }

    @Override
    public List<WorkItem> listOf(String programme, Set<String> activities, int limit) {
        String[] definitions = items.definitions(activities);
        return definitions.length == 0
                ? List.of()
                : items(
                        tasks.createTaskQuery()
                                .initializeFormKeys()
                                .processInstanceBusinessKey(programme)
                                .taskDefinitionKeyIn(definitions)
                                .active()
                                .orderByTaskCreateTime()
                                .asc(),
                        0,
                        limit);
    }

    private List<WorkItem> items(TaskQuery query, int offset, int limit) {
        return query.listPage(offset, limit).stream()
                .map(t -> items.of(record(t.getId()), t))
                .toList();
    }

    private HistoricTaskInstanceQuery done(Filter filter) {
        HistoricTaskInstanceQuery query =
                history.createHistoricTaskInstanceQuery().finished().taskAssignee(filter.user());
        return filter.programme() == null ? query : query.processInstanceBusinessKey(filter.programme());
    }

    private TaskQuery open(Filter filter) {
        TaskQuery query = tasks.createTaskQuery().initializeFormKeys();
        if (filter.programme() != null) {
            query.processInstanceBusinessKey(filter.programme());
        }
        List<String> roles = new ArrayList<>(filter.roles());
        roles.add("nobody");
        return switch (filter.view()) {
            case MINE -> query.taskAssignee(filter.user());
            case MY_GROUPS -> query.taskUnassigned().taskCandidateGroupIn(roles);
            case UNASSIGNED -> query.taskUnassigned();
            case DELEGATED_BY_ME -> query.taskOwner(filter.user()).taskDelegationState(DelegationState.PENDING);
            case OVERDUE ->
                query.dueBefore(Date.from(
                        filter.today().atStartOfDay(ZoneId.systemDefault()).toInstant()));
            default -> query.active();
        };
    }

    @Override
    public Optional<WorkItem> find(String id) {
        HistoricTaskInstance known =
                history.createHistoricTaskInstanceQuery().taskId(id).singleResult();
        return known == null ? Optional.empty() : Optional.of(items.of(known, open(id)));
    }

    @Override
    public WorkItem get(String id) {
        return find(id).orElseThrow(() -> new NoSuchElementException("there is no task «" + id + "»"));
    }

    @Override
    public WorkItem claim(String id, String user) {
        Task task = opened(id);
        if (user.equals(task.getAssignee())) {
            return get(id);
        }
        try {
            tasks.claim(id, user);
        } catch (TaskAlreadyClaimedException e) {
            throw refused(Reason.HELD_BY_ANOTHER, "the task is held by " + task.getAssignee(), task.getAssignee());
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
        tasks.delegateTask(id, to);
        return done(id, user, "task-delegated", "to " + to);
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
        opened(id);
        tasks.setAssignee(id, to);
        return done(id, user, "task-reassigned", "to " + to);
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
        if (text.isBlank() || text.length() > MOST_TEXT) {
            throw refused(Reason.BAD_VALUE, "a comment has 1 to " + MOST_TEXT + " characters", null);
        }
        records.comment(id, user, clock.instant(), text);
        return get(id);
    }

    @Override
    public WorkItem attach(String id, String user, String name, String mediaType, byte[] content) {
        held(id, user);
        if (content.length == 0 || content.length > MOST_BYTES) {
            throw refused(Reason.BAD_VALUE, "evidence has 1 byte to 20 MB", null);
        }
        records.attach(id, user, clock.instant(), name, mediaType, content);
        return done(id, user, "evidence-attached", name);
    }

    @Override
    public WorkItem saveDraft(String id, String user, Map<String, String> fields) {
        held(id, user);
        fields.forEach((field, value) -> limit(field, value));
        records.saveDraft(id, fields);
        return get(id);
    }

    @Override
    public WorkItem complete(String id, String user, Map<String, String> fields, String idempotencyKey) {
        Optional<String> earlier = records.completionKey(id);
        if (earlier.isPresent() && earlier.get().equals(idempotencyKey)) {
            return get(id);
        }
        Task task = held(id, user);
        if (task.getDelegationState() == DelegationState.PENDING) {
            throw refused(Reason.NOT_YOURS, "a delegated task is resolved, then its owner completes it", null);
        }
        WorkItem item = get(id);
        WorkItems.Place place = items.place(task.getTaskDefinitionKey());
        List<String> missing = missing(item, place, fields);
        if (!missing.isEmpty()) {
            throw new TaskRefused(Reason.INCOMPLETE, "the task is not complete", missing, null);
        }
        if (place != null && place.activity().kpi() != null) {
            observe(item, String.valueOf(place.activity().kpi()), fields, user);
        }
        Map<String, Object> variables = new HashMap<>();
        if (item.form().equals("gate-readiness")) {
            variables.put("submittedBy", user);
        }
        tasks.complete(id, variables);
        records.completed(id, item.programme(), idempotencyKey, user, clock.instant());
        return done(id, user, "task-completed", item.activity());
    }

    private static List<String> missing(WorkItem item, WorkItems.@Nullable Place place, Map<String, String> fields) {
        List<String> missing = new ArrayList<>();
        if (item.form().equals("gate-decision")) {
            missing.add("a decision, which is taken on the page of the gate");
        }
        if (item.form().startsWith("case-")) {
            missing.add("a step of the business case, which is taken on the page of the case");
        }
        item.checklist().stream().filter(c -> c.mandatory() && !c.done()).forEach(c -> missing.add(c.text()));
        if (place != null) {
            ActivityTemplate.Kind kind = place.activity().kind();
            if (kind == ActivityTemplate.Kind.DOCUMENT && item.evidence().isEmpty()) {
                missing.add(place.activity().evidence());
            }
            if (kind == ActivityTemplate.Kind.MEASURE && value(fields) == null) {
                missing.add(place.activity().evidence());
            }
            if (kind == ActivityTemplate.Kind.PRIORITISE
                    && item.evidence().isEmpty()
                    && fields.values().stream().allMatch(String::isBlank)) {
                missing.add(place.activity().evidence());
            }
        }
        return missing;
    }

    private static @Nullable String value(Map<String, String> fields) {
        return fields.containsKey("value") ? fields.get("value") : fields.get("kpi");
    }

    private void observe(WorkItem item, String kpi, Map<String, String> fields, String user) {
        String typed = String.valueOf(value(fields));
        try {
            double value = Double.parseDouble(typed.replace(',', '.'));
            if (Double.isFinite(value)) {
                programmes.save(programmes
                        .get(item.programme())
                        .with(new KpiObservation(kpi, LocalDate.now(clock), value, item.activity(), user)));
                return;
            }
        } catch (NumberFormatException e) {
            throw refused(Reason.BAD_VALUE, "«" + typed + "» is no number", null);
        }
        throw refused(Reason.BAD_VALUE, "«" + typed + "» is no number", null);
    }

    private static void limit(String field, String value) {
        if (field.length() > 200 || value.length() > MOST_TEXT) {
            throw refused(Reason.BAD_VALUE, "a field has at most " + MOST_TEXT + " characters", null);
        }
    }

    private @Nullable Task open(String id) {
        return tasks.createTaskQuery().taskId(id).initializeFormKeys().singleResult();
    }

    private HistoricTaskInstance record(String id) {
        return history.createHistoricTaskInstanceQuery().taskId(id).singleResult();
    }

    private Task opened(String id) {
        Task task = open(id);
        if (task == null) {
            get(id);
            throw refused(Reason.ALREADY_DONE, "the task is done already", null);
        }
        return task;
    }

    private Task held(String id, String user) {
        Task task = opened(id);
        if (!user.equals(task.getAssignee())) {
            throw refused(
                    task.getAssignee() == null ? Reason.NOT_YOURS : Reason.HELD_BY_ANOTHER,
                    task.getAssignee() == null
                            ? "the task must be claimed first"
                            : "the task is held by " + task.getAssignee(),
                    task.getAssignee());
        }
        return task;
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
