package org.cairn.workflow;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.cairn.assessment.AssessProgramme;
import org.cairn.assessment.GateJudgement;
import org.cairn.audit.AuditTrail;
import org.cairn.gate.GateDecision;
import org.cairn.gate.GateReview;
import org.cairn.gate.GateReviews;
import org.cairn.gate.GateSnapshot;
import org.cairn.playbook.Playbooks;
import org.cairn.programme.Programmes;
import org.springframework.stereotype.Component;

/** Freezes the evidence of a phase and has the rules judge the gate on it. */
@Component
public class ConveneGate {

    private final Programmes programmes;
    private final Playbooks playbooks;
    private final GateEvidence evidence;
    private final GateReviews reviews;
    private final AssessProgramme assess;
    private final AuditTrail trail;
    private final Clock clock;

    ConveneGate(
            Programmes programmes,
            Playbooks playbooks,
            GateEvidence evidence,
            GateReviews reviews,
            AssessProgramme assess,
            AuditTrail trail,
            Clock clock) {
        this.programmes = programmes;
        this.playbooks = playbooks;
        this.evidence = evidence;
        this.reviews = reviews;
        this.assess = assess;
        this.trail = trail;
        this.clock = clock;
    }

    /** Adds the review under this id unless it is there already. */
    public void convene(String id, String programme, int phase, String submittedBy) {
        if (reviews.find(id).isPresent()) {
            return;
        }
        String gate =
                playbooks.get(programmes.get(programme).playbook()).phase(phase).gate();
        GateSnapshot snapshot = evidence.collect(programme, phase);
        GateJudgement judgement = evidence.judge(gate, snapshot);
        Instant now = clock.instant();
        reviews.save(new GateReview(
                id,
                programme,
                gate,
                phase,
                now,
                submittedBy,
                judgement,
                snapshot.hash(),
                List.of(),
                carriedOver(programme),
                null));
        reviews.freeze(id, snapshot, judgement, now);
        trail.append(submittedBy, "gate-convened", programme, gate, "snapshot " + snapshot.hash());
        assess.assess(programme, submittedBy);
    }

    /** What has changed since the evidence was frozen. */
    public List<String> changedSince(GateReview review) {
        GateSnapshot frozen = reviews.snapshot(review.id());
        GateSnapshot now = evidence.collect(review.programme(), review.phase());
        return frozen.hash().equals(now.hash()) ? List.of() : frozen.changesTo(now);
    }

    /** Freezes it anew when it has changed. */
    public void renew(GateReview review, String user) {
        GateSnapshot now = evidence.collect(review.programme(), review.phase());
        if (!now.hash().equals(review.snapshot())) {
            reviews.freeze(review.id(), now, evidence.judge(review.gate(), now), clock.instant());
            trail.append(user, "gate-renewed", review.programme(), review.gate(), "snapshot " + now.hash());
        }
    }

    private List<GateDecision.Condition> carriedOver(String programme) {
        List<GateReview> before = reviews.list(programme);
        if (before.isEmpty()) {
            return List.of();
        }
        GateReview.Recorded last = before.get(before.size() - 1).decision();
        return last != null && last.decision() instanceof GateDecision.ConditionalGo go ? go.conditions() : List.of();
    }
}
