package org.cairn.workflow;

import java.util.List;
import org.cairn.gate.GateDecision;
import org.cairn.gate.GateReview;
import org.cairn.gate.GateReviews;
import org.cairn.playbook.ActivityTemplate;
import org.cairn.playbook.Phase;
import org.cairn.playbook.Playbooks;
import org.cairn.programme.Programmes;
import org.cairn.scenario.ReplanAfterGate;
import org.cairn.scenario.ReplanAfterGate.Consequence;
import org.cairn.scenario.ScenarioRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** With the pack of a gate that holds or sends back comes a re-planned draft; the office decides what becomes of it. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class GateReplan implements GatePacks {

    private static final Logger LOG = LoggerFactory.getLogger(GateReplan.class);

    private final GateReviews reviews;
    private final Programmes programmes;
    private final Playbooks playbooks;
    private final ReplanAfterGate replan;

    GateReplan(GateReviews reviews, Programmes programmes, Playbooks playbooks, ReplanAfterGate replan) {
        this.reviews = reviews;
        this.programmes = programmes;
        this.playbooks = playbooks;
        this.replan = replan;
    }

    @Override
    public void issue(String id) {
        GateReview review = reviews.get(id);
        GateReview.Recorded recorded = review.decision();
        if (recorded == null) {
            throw new IllegalStateException("gate review " + id + " is not decided yet");
        }
        if (recorded.decision() instanceof GateDecision.Hold hold) {
            draft(review, new Consequence.Held(hold.reviewOn()), "HOLD " + hold.reviewOn());
        } else if (recorded.decision() instanceof GateDecision.Recycle recycle) {
            int days = days(review, recycle.workstreams());
            draft(review, new Consequence.Recycled(days), "RECYCLE " + String.join(", ", recycle.workstreams()));
        }
    }

    private void draft(GateReview review, Consequence consequence, String what) {
        String name = review.gate() + " " + what + " (" + review.id() + ")";
        try {
            replan.draft(review.programme(), review.phase(), consequence, name, "cairn");
        } catch (ScenarioRefused refused) {
            LOG.info("No draft for gate {} of {}: {}", review.gate(), review.programme(), refused.getMessage());
        }
    }

    /** The longest of the workstreams that are done again, its activities one after another. */
    private int days(GateReview review, List<String> again) {
        Phase phase =
                playbooks.get(programmes.get(review.programme()).playbook()).phase(review.phase());
        return phase.workstreams().stream()
                .filter(w -> again.contains(w.id()))
                .mapToInt(w -> w.activities().stream()
                        .map(ActivityTemplate::duration)
                        .mapToInt(d -> d.likely())
                        .sum())
                .max()
                .orElse(0);
    }
}
