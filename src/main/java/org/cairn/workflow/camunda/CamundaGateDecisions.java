package org.cairn.workflow.camunda;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cairn.audit.AuditTrail;
import org.cairn.gate.GateDecision;
import org.cairn.gate.GateReview;
import org.cairn.gate.GateReviews;
import org.cairn.workflow.CommandKeys;
import org.cairn.workflow.ConveneGate;
import org.cairn.workflow.DecideGate;
import org.cairn.workflow.DecisionRefused;
import org.cairn.workflow.DecisionRefused.Reason;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Votes and decisions; a decision completes the gate's task in the same transaction. */
@Component
@Transactional
class CamundaGateDecisions implements DecideGate {

    private final ProcessEngine engine;
    private final GateReviews reviews;
    private final GateRefusals refusals;
    private final ConveneGate evidence;
    private final CommandKeys keys;
    private final AuditTrail trail;
    private final Clock clock;

    CamundaGateDecisions(
            EngineWiring.Models models,
            GateReviews reviews,
            GateRefusals refusals,
            ConveneGate evidence,
            CommandKeys keys,
            AuditTrail trail,
            Clock clock) {
        this.engine = models.engine();
        this.reviews = reviews;
        this.refusals = refusals;
        this.evidence = evidence;
        this.keys = keys;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    public GateReview vote(String review, String user, GateDecision.Code code, String comment) {
        GateReview found = reviews.lock(review);
        refusals.checkVoice(found, user, code, comment, evidence.changedSince(found));
        List<GateReview.Vote> votes = new ArrayList<>(found.votes());
        votes.add(new GateReview.Vote(user, clock.instant(), code, comment, false));
        reviews.save(with(found, votes, null));
        trail.append(user, "gate-voted", found.programme(), found.gate(), code.name());
        return reviews.get(review);
    }

    @Override
    public GateReview renew(String review, String user) {
        refusals.checkMember(user);
        GateReview found = reviews.lock(review);
        if (found.decision() == null) {
            evidence.renew(found, user);
        }
        return reviews.get(review);
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> changedSince(String review) {
        GateReview found = reviews.get(review);
        return found.decision() == null ? evidence.changedSince(found) : List.of();
    }

    @Override
    public GateReview decide(String review, String user, GateDecision decision, String comment, String idempotencyKey) {
        GateReview found = reviews.lock(review);
        if (!keys.isNew("gate/" + review, idempotencyKey)) {
            return found;
        }
        refusals.checkVoice(found, user, decision.code(), comment, evidence.changedSince(found));
        refusals.checkDecision(found, user, decision);
        reviews.save(with(found, found.votes(), new GateReview.Recorded(decision, user, clock.instant(), comment)));
        trail.append(
                user,
                "gate-decided",
                found.programme(),
                found.gate(),
                decision.code().name());
        move(found, decision);
        return reviews.get(review);
    }

    private void move(GateReview review, GateDecision decision) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("decision", decision.code().name());
        variables.put("reopen", decision instanceof GateDecision.Recycle r ? Keys.join(r.workstreams()) : "");
        variables.put("reviewOn", decision instanceof GateDecision.Hold hold ? hold.reviewOn() + "T06:00:00" : "");
        Task task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(review.id())
                .taskDefinitionKey("Task_DecideGate")
                .singleResult();
        if (task == null) {
            throw new DecisionRefused(
                    Reason.ALREADY_DECIDED, "gate " + review.gate() + " does not wait for a decision");
        }
        engine.getTaskService().complete(task.getId(), variables);
        if (decision instanceof GateDecision.ConditionalGo go) {
            go.conditions().forEach(c -> setCondition(review, c));
        }
    }

    private void setCondition(GateReview review, GateDecision.Condition condition) {
        Date due = Date.from(condition.due().atStartOfDay(clock.getZone()).toInstant());
        Map<String, Object> told = Map.of(
                "programme",
                review.programme(),
                "phase",
                review.phase(),
                "text",
                condition.text(),
                "owner",
                condition.owner(),
                "due",
                due);
        engine.getRuntimeService().startProcessInstanceByKey("gate-condition", review.programme(), told);
    }

    private static GateReview with(GateReview r, List<GateReview.Vote> votes, GateReview.@Nullable Recorded decision) {
        return new GateReview(
                r.id(),
                r.programme(),
                r.gate(),
                r.phase(),
                r.convenedAt(),
                r.submittedBy(),
                r.judgement(),
                r.snapshot(),
                votes,
                r.conditions(),
                decision);
    }
}
