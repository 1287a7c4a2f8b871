package org.cairn.workflow.camunda;

import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cairn.audit.AuditTrail;
import org.cairn.gate.GateDecision;
import org.cairn.gate.GateReview;
import org.cairn.gate.GateReviews;
import org.cairn.playbook.Playbooks;
import org.cairn.programme.Programmes;
import org.cairn.workflow.DecideGate;
import org.cairn.workflow.DecisionRefused;
import org.cairn.workflow.DecisionRefused.Reason;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Votes and decisions; a decision completes the gate's task in the same transaction. */
@Component
@Transactional
class CamundaGateDecisions implements DecideGate {

    private final ProcessEngine engine;
    private final GateReviews reviews;
    private final Programmes programmes;
    private final Playbooks playbooks;
    private final AuditTrail trail;
    private final Clock clock;

    CamundaGateDecisions(
            EngineWiring.Models models,
            GateReviews reviews,
            Programmes programmes,
            Playbooks playbooks,
            AuditTrail trail,
            Clock clock) {
        this.engine = models.engine();
        this.reviews = reviews;
        this.programmes = programmes;
        this.playbooks = playbooks;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    public GateReview vote(String review, String user, GateDecision.Code code, String comment) {
        GateReview found = reviews.get(review);
        refuseWhenDecided(found);
        refuseWithoutComment(code, comment);
        List<GateReview.Vote> votes = new ArrayList<>(found.votes());
        votes.add(new GateReview.Vote(user, clock.instant(), code, comment, false));
        reviews.save(with(found, votes, null));
        trail.append(user, "gate-voted", found.programme(), found.gate(), code.name());
        return reviews.get(review);
    }

    @Override
    public GateReview decide(String review, String user, GateDecision decision, String comment, String idempotencyKey) {
        GateReview found = reviews.get(review);
        GateReview.Recorded earlier = found.decision();
        if (earlier != null && earlier.by().equals(user) && earlier.decision().equals(decision)) {
            return found;
        }
        refuseWhenDecided(found);
        refuseWithoutComment(decision.code(), comment);
        if (user.equals(found.submittedBy())) {
            throw new DecisionRefused(Reason.FOUR_EYES, user + " has submitted the gate and may not decide on it");
        }
        refuseConditions(found, decision);
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

    private void refuseConditions(GateReview review, GateDecision decision) {
        if (decision instanceof GateDecision.ConditionalGo) {
            int last = playbooks
                    .get(programmes.get(review.programme()).playbook())
                    .phases()
                    .size();
            if (review.phase() == last) {
                throw new DecisionRefused(Reason.NOT_ALLOWED, "the last gate cannot go on with conditions");
            }
        }
        boolean onwards = decision instanceof GateDecision.Go || decision instanceof GateDecision.ConditionalGo;
        long open = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey("gate-condition")
                .processInstanceBusinessKey(review.programme())
                .count();
        if (onwards && open > 0) {
            throw new DecisionRefused(
                    Reason.OPEN_CONDITIONS, open + " conditions of the gate before are not cleared yet");
        }
    }

    private static void refuseWhenDecided(GateReview review) {
        if (review.decision() != null) {
            throw new DecisionRefused(Reason.ALREADY_DECIDED, "gate " + review.gate() + " was decided already");
        }
    }

    private static void refuseWithoutComment(GateDecision.Code code, String comment) {
        if (code != GateDecision.Code.GO && comment.isBlank()) {
            throw new DecisionRefused(Reason.COMMENT_MISSING, "everything but a plain go needs a comment");
        }
    }

    private void move(GateReview review, GateDecision decision) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("decision", decision.code().name());
        variables.put(
                "reopen",
                decision instanceof GateDecision.Recycle recycle ? String.join(",", recycle.workstreams()) : "");
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
            go.conditions().forEach(c -> engine.getRuntimeService()
                    .startProcessInstanceByKey(
                            "gate-condition",
                            review.programme(),
                            Map.of(
                                    "programme",
                                    review.programme(),
                                    "phase",
                                    review.phase(),
                                    "text",
                                    c.text(),
                                    "owner",
                                    c.owner(),
                                    "due",
                                    Date.from(c.due()
                                            .atStartOfDay(ZoneId.systemDefault())
                                            .toInstant()))));
        }
    }

    private static GateReview with(
            GateReview r,
            List<GateReview.Vote> votes,
            GateReview.@org.jspecify.annotations.Nullable Recorded decision) {
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
