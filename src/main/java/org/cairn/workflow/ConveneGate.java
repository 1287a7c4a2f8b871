package org.cairn.workflow;

import java.time.Clock;
import java.util.List;
import org.cairn.assessment.FactSheet;
import org.cairn.assessment.RulesInForce;
import org.cairn.audit.AuditTrail;
import org.cairn.gate.GateDecision;
import org.cairn.gate.GateReview;
import org.cairn.gate.GateReviews;
import org.cairn.playbook.Playbooks;
import org.cairn.programme.Programmes;
import org.springframework.stereotype.Component;

/** Freezes the facts of a programme and has the rules judge the gate on them. */
@Component
public class ConveneGate {

    private final Programmes programmes;
    private final Playbooks playbooks;
    private final StoredFacts facts;
    private final RulesInForce rules;
    private final GateReviews reviews;
    private final AuditTrail trail;
    private final Clock clock;

    ConveneGate(
            Programmes programmes,
            Playbooks playbooks,
            StoredFacts facts,
            RulesInForce rules,
            GateReviews reviews,
            AuditTrail trail,
            Clock clock) {
        this.programmes = programmes;
        this.playbooks = playbooks;
        this.facts = facts;
        this.rules = rules;
        this.reviews = reviews;
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
        FactSheet sheet = facts.collect(programme);
        reviews.save(new GateReview(
                id,
                programme,
                gate,
                phase,
                clock.instant(),
                submittedBy,
                rules.of(sheet.playbook()).judgeGate(gate, sheet),
                sheet.hash(),
                List.of(),
                carriedOver(programme),
                null));
        trail.append(submittedBy, "gate-convened", programme, gate, "snapshot " + sheet.hash());
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
