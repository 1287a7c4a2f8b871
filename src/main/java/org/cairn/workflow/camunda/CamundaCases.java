package org.cairn.workflow.camunda;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.cairn.audit.AuditTrail;
import org.cairn.businesscase.BusinessCase;
import org.cairn.businesscase.BusinessCases;
import org.cairn.businesscase.CaseChange;
import org.cairn.businesscase.CaseContent;
import org.cairn.businesscase.CaseStep;
import org.cairn.businesscase.CaseStep.Kind;
import org.cairn.businesscase.CaseVersion;
import org.cairn.programme.Initiative;
import org.cairn.programme.Programme;
import org.cairn.programme.Programmes;
import org.cairn.workflow.AdvanceCase;
import org.cairn.workflow.CaseRefused;
import org.cairn.workflow.CaseRefused.Reason;
import org.cairn.workflow.CommandKeys;
import org.cairn.workflow.FourEyes;
import org.cairn.workflow.WorkRights;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.DelegationState;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Business cases over the process {@code business-case}; each act completes its task in the same transaction. */
@Component
@Transactional
class CamundaCases implements AdvanceCase {

    private static final String PROCESS = "business-case";

    private final ProcessEngine engine;
    private final BusinessCases cases;
    private final Programmes programmes;
    private final FourEyes fourEyes;
    private final Delegators delegators;
    private final WorkRights rights;
    private final CommandKeys keys;
    private final AuditTrail trail;
    private final Clock clock;

    CamundaCases(
            EngineWiring.Models models,
            BusinessCases cases,
            Programmes programmes,
            FourEyes fourEyes,
            Delegators delegators,
            WorkRights rights,
            CommandKeys keys,
            AuditTrail trail,
            Clock clock) {
        this.engine = models.engine();
        this.cases = cases;
        this.programmes = programmes;
        this.fourEyes = fourEyes;
        this.delegators = delegators;
        this.rights = rights;
        this.keys = keys;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    public BusinessCase open(String programme, String initiative, String user) {
        Programme whole = programmes.get(programme);
        Initiative known = whole.findInitiative(initiative)
                .orElseThrow(() -> new NoSuchElementException(
                        "programme «" + programme + "» has no initiative «" + initiative + "»"));
        if (isRunning(programme, initiative)) {
            throw new CaseRefused(Reason.NOT_WAITING, "the case of " + initiative + " is open already");
        }
        CaseContent content = cases.find(programme, initiative)
                .map(c -> c.latest().content())
                .orElseGet(() -> CaseContent.draftOf(known, whole.discountRate()));
        cases.add(programme, initiative, content, user, clock.instant());
        String owner = known.owner() == null ? user : known.owner();
        engine.getRuntimeService()
                .startProcessInstanceByKey(
                        PROCESS,
                        programme,
                        Map.of(
                                "programme",
                                programme,
                                "initiative",
                                initiative,
                                "owner",
                                owner,
                                "phase",
                                known.phase()));
        return noted(programme, initiative, user, "case-opened", "");
    }

    /** Opens the case in the name of the office's system, for its owner to draft. */
    void openUnlessOpen(String programme, String initiative) {
        if (!isRunning(programme, initiative)) {
            open(programme, initiative, "cairn");
        }
    }

    @Override
    public BusinessCase save(String programme, String initiative, String user, CaseContent content, int basedOn) {
        BusinessCase found = cases.lock(programme, initiative);
        waiting(found, "Task_DraftCase", user);
        CaseVersion latest = found.latest();
        CaseVersion read =
                found.find(basedOn).orElseThrow(() -> new NoSuchElementException("the case has no version " + basedOn));
        if (read.number() != latest.number()) {
            throw new CaseRefused(
                    Reason.STALE,
                    "version " + latest.number() + " by " + latest.editor() + " is newer than the one that was changed",
                    CaseChange.between(read.content(), latest.content()),
                    null);
        }
        if (found.state() == BusinessCase.State.RETURNED) {
            cases.add(programme, initiative, content, user, clock.instant());
        } else {
            cases.edit(programme, initiative, latest.number(), content, user, clock.instant());
        }
        return noted(programme, initiative, user, "case-edited", "");
    }

    @Override
    public BusinessCase submit(String programme, String initiative, String user, String comment, String key) {
        BusinessCase found = cases.lock(programme, initiative);
        if (!isNew(found, key)) {
            return found;
        }
        Task task = waiting(found, "Task_DraftCase", user);
        if (found.state() == BusinessCase.State.RETURNED) {
            cases.add(programme, initiative, found.latest().content(), user, clock.instant());
            found = cases.get(programme, initiative);
        }
        return step(found, task, Kind.SUBMITTED, user, null, comment, Map.of());
    }

    @Override
    public BusinessCase validate(
            String programme, String initiative, String user, boolean figuresHold, String comment, String key) {
        BusinessCase found = cases.lock(programme, initiative);
        if (!isNew(found, key)) {
            return found;
        }
        refuseWithoutComment(figuresHold, comment);
        Task task = waiting(found, "Task_ValidateFigures", user);
        refuseUnlessFor(task, user);
        refuseOwnWork(found, task, user);
        String verdict = figuresHold ? Verdict.APPROVE.name() : Verdict.RETURN.name();
        Kind kind = figuresHold ? Kind.VALIDATED : Kind.RETURNED;
        return step(found, task, kind, user, null, comment, Map.of("verdict", verdict));
    }

    @Override
    public BusinessCase decide(
            String programme, String initiative, String user, Verdict verdict, String comment, String key) {
        BusinessCase found = cases.lock(programme, initiative);
        if (!isNew(found, key)) {
            return found;
        }
        refuseWithoutComment(verdict == Verdict.APPROVE, comment);
        Task task = waiting(found, "Task_ApproveCase", user);
        refuseUnlessFor(task, user);
        refuseOwnWork(found, task, user);
        Kind kind =
                switch (verdict) {
                    case APPROVE -> Kind.APPROVED;
                    case RETURN -> Kind.RETURNED;
                    case REJECT -> Kind.REJECTED;
                };
        String role = (String) engine.getTaskService().getVariable(task.getId(), "approver");
        return step(found, task, kind, user, role, comment, Map.of("verdict", verdict.name()));
    }

    /** The row first: what the process does next reads it. */
    private BusinessCase step(
            BusinessCase found,
            Task task,
            Kind kind,
            String user,
            @Nullable String role,
            String comment,
            Map<String, Object> variables) {
        cases.append(
                found.programme(),
                found.initiative(),
                new CaseStep(kind, found.latest().number(), user, clock.instant(), role, comment));
        if (task.getAssignee() == null) {
            engine.getTaskService().claim(task.getId(), user);
        }
        engine.getTaskService().complete(task.getId(), new HashMap<>(variables));
        String detail = "version " + found.latest().number() + (role == null ? "" : " for " + role);
        return noted(
                found.programme(),
                found.initiative(),
                user,
                "case-" + kind.name().toLowerCase(Locale.ROOT),
                detail);
    }

    private BusinessCase noted(String programme, String initiative, String user, String action, String detail) {
        trail.append(user, action, programme, initiative, detail);
        return cases.get(programme, initiative);
    }

    private boolean isNew(BusinessCase found, String key) {
        return keys.isNew("case/" + found.programme() + "/" + found.initiative(), key);
    }

    private boolean isRunning(String programme, String initiative) {
        return engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processDefinitionKey(PROCESS)
                        .processInstanceBusinessKey(programme)
                        .variableValueEquals("initiative", initiative)
                        .count()
                > 0;
    }

    /** The task that the case waits at, free or held by the user. */
    private Task waiting(BusinessCase found, String step, String user) {
        Task task = engine.getTaskService()
                .createTaskQuery()
                .processDefinitionKey(PROCESS)
                .processInstanceBusinessKey(found.programme())
                .processVariableValueEquals("initiative", found.initiative())
                .taskDefinitionKey(step)
                .singleResult();
        if (task == null) {
            throw new CaseRefused(
                    Reason.NOT_WAITING,
                    "the case of " + found.initiative() + " does not wait for this; it is in state " + found.state());
        }
        if (task.getAssignee() != null && !task.getAssignee().equals(user)) {
            throw new CaseRefused(
                    Reason.HELD_BY_ANOTHER, "the task is held by " + task.getAssignee(), List.of(), task.getAssignee());
        }
        if (task.getDelegationState() == DelegationState.PENDING) {
            throw new CaseRefused(Reason.NOT_WAITING, "a delegated task is resolved, then its owner completes it");
        }
        return task;
    }

    /** A step is for those whom the drawing names, and for nobody else whatever page they come from. */
    private void refuseUnlessFor(Task task, String user) {
        engine.getTaskService().getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .forEach(role -> rights.checkTakes(user, role));
    }

    private void refuseOwnWork(BusinessCase found, Task task, String user) {
        List<String> hands = new ArrayList<>();
        hands.add(found.latest().author());
        hands.add(found.latest().editor());
        found.stepsOf(found.latest().number()).stream()
                .filter(s -> s.kind() == Kind.SUBMITTED || s.kind() == Kind.APPROVED)
                .forEach(s -> hands.add(s.by()));
        hands.addAll(delegators.of(task.getProcessInstanceId(), "Task_DraftCase"));
        fourEyes.conflict(user, hands).ifPresent(own -> {
            throw new CaseRefused(
                    Reason.FOUR_EYES, own + " has written, submitted, delegated or approved this version already");
        });
    }

    private static void refuseWithoutComment(boolean plain, String comment) {
        if (!plain && comment.isBlank()) {
            throw new CaseRefused(Reason.COMMENT_MISSING, "everything but an approval needs a comment");
        }
    }
}
