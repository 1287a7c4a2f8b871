package org.cairn.workflow.camunda;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.cairn.gate.GateDecision;
import org.cairn.gate.GateReview;
import org.cairn.playbook.Phase;
import org.cairn.playbook.Playbook;
import org.cairn.playbook.Playbooks;
import org.cairn.playbook.Workstream;
import org.cairn.programme.Programmes;
import org.cairn.workflow.DecisionRefused;
import org.cairn.workflow.DecisionRefused.Reason;
import org.cairn.workflow.FourEyes;
import org.cairn.workflow.Substitutions;
import org.cairn.workflow.WorkRights;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Why a vote or a decision on a gate may not be recorded. */
@Component
class GateRefusals {

    private final RuntimeService runtime;
    private final Programmes programmes;
    private final Playbooks playbooks;
    private final FourEyes fourEyes;
    private final Substitutions substitutions;
    private final Delegators delegators;
    private final WorkRights rights;
    private final Clock clock;

    GateRefusals(
            EngineWiring.Models models,
            Programmes programmes,
            Playbooks playbooks,
            FourEyes fourEyes,
            Substitutions substitutions,
            Delegators delegators,
            WorkRights rights,
            Clock clock) {
        this.runtime = models.engine().getRuntimeService();
        this.programmes = programmes;
        this.playbooks = playbooks;
        this.fourEyes = fourEyes;
        this.substitutions = substitutions;
        this.delegators = delegators;
        this.rights = rights;
        this.clock = clock;
    }

    /** Whether this is somebody who has a say on gates at all. */
    void checkMember(String user) {
        rights.checkVoice(user);
    }

    /** What forbids a voice, whether it votes or decides. */
    void checkVoice(GateReview review, String user, GateDecision.Code code, String comment, List<String> changed) {
        checkMember(user);
        GateReview.Recorded earlier = review.decision();
        if (earlier != null) {
            String word = earlier.decision().code().name();
            throw new DecisionRefused(
                    Reason.ALREADY_DECIDED,
                    "gate " + review.gate() + " was decided already: " + word + " by " + earlier.by(),
                    List.of(word + " by " + earlier.by() + " at " + earlier.at()));
        }
        if (code != GateDecision.Code.GO && comment.isBlank()) {
            throw new DecisionRefused(Reason.COMMENT_MISSING, "everything but a plain go needs a comment");
        }
        List<String> hands = Stream.concat(
                        Stream.of(review.submittedBy()), delegators.of(review.id(), "Task_PrepareGate").stream())
                .toList();
        fourEyes.conflict(user, hands).ifPresent(own -> {
            throw new DecisionRefused(
                    Reason.FOUR_EYES, own + " has submitted or delegated the gate and may not decide on it");
        });
        if (!changed.isEmpty()) {
            throw new DecisionRefused(
                    Reason.EVIDENCE_CHANGED, "the evidence has changed since the review was convened", changed);
        }
    }

    void checkDecision(GateReview review, String user, GateDecision decision) {
        Playbook playbook = playbooks.get(programmes.get(review.programme()).playbook());
        Phase phase = playbook.phase(review.phase());
        checkQuorum(review, user, phase.quorum());
        if (decision instanceof GateDecision.ConditionalGo go) {
            checkSet(go, review.phase() == playbook.phases().size());
        }
        if (decision instanceof GateDecision.Go || decision instanceof GateDecision.ConditionalGo) {
            checkConditions(review);
        }
        if (decision instanceof GateDecision.Hold hold && !hold.reviewOn().isAfter(LocalDate.now(clock))) {
            throw new DecisionRefused(Reason.BAD_VALUE, "the review day (" + hold.reviewOn() + ") must lie ahead");
        }
        if (decision instanceof GateDecision.Recycle recycle) {
            checkReopened(recycle, phase);
        }
    }

    /** Conditions that somebody can clear, before a gate that can check them. */
    private void checkSet(GateDecision.ConditionalGo go, boolean last) {
        if (last) {
            throw new DecisionRefused(Reason.NOT_ALLOWED, "the last gate cannot go on with conditions");
        }
        LocalDate today = LocalDate.now(clock);
        for (GateDecision.Condition condition : go.conditions()) {
            if (condition.due().isBefore(today)) {
                throw new DecisionRefused(
                        Reason.BAD_VALUE,
                        "«" + condition.text() + "» is due on " + condition.due() + ", which has passed");
            }
            if (!rights.works(condition.owner())) {
                throw new DecisionRefused(
                        Reason.BAD_VALUE,
                        "«" + condition.text() + "» has no owner: nobody called «" + condition.owner()
                                + "» works here");
            }
        }
    }

    private static void checkReopened(GateDecision.Recycle recycle, Phase phase) {
        List<String> known = phase.workstreams().stream().map(Workstream::id).toList();
        recycle.workstreams().stream()
                .filter(w -> !known.contains(w))
                .findFirst()
                .ifPresent(w -> {
                    throw new DecisionRefused(
                            Reason.BAD_VALUE,
                            "phase " + phase.id() + " has no workstream " + w + "; it has " + String.join(", ", known));
                });
    }

    /** People are counted, not voices: a deputy's voice is that of the person deputised for. */
    private void checkQuorum(GateReview review, String user, int quorum) {
        LocalDate today = LocalDate.now(clock);
        Set<String> counted = new HashSet<>();
        int voices = 0;
        for (String by : Stream.concat(
                        Stream.of(user),
                        review.votes().stream().filter(v -> !v.stale()).map(GateReview.Vote::by))
                .toList()) {
            Set<String> persons = substitutions.personsOf(by, today);
            if (persons.stream().noneMatch(counted::contains)) {
                voices++;
            }
            counted.addAll(persons);
        }
        if (voices < quorum) {
            throw new DecisionRefused(
                    Reason.NO_QUORUM,
                    "gate " + review.gate() + " needs " + quorum + " people on the evidence as it is now, the decider"
                            + " among them; there are " + voices);
        }
    }

    private void checkConditions(GateReview review) {
        long open = runtime.createProcessInstanceQuery()
                .processDefinitionKey("gate-condition")
                .processInstanceBusinessKey(review.programme())
                .count();
        if (open > 0) {
            throw new DecisionRefused(
                    Reason.OPEN_CONDITIONS, open + " conditions of the gate before are not cleared yet");
        }
    }
}
