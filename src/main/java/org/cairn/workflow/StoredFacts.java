package org.cairn.workflow;

import java.util.ArrayList;
import java.util.List;
import org.cairn.assessment.Fact;
import org.cairn.assessment.FactSheet;
import org.cairn.assessment.FactSource;
import org.cairn.gate.ProgrammeFacts;
import org.cairn.planning.Plans;
import org.cairn.playbook.Playbook;
import org.cairn.playbook.Playbooks;
import org.cairn.programme.Programme;
import org.cairn.programme.Programmes;
import org.springframework.stereotype.Component;

/** The facts of a stored programme: its records, its published plan, and how far its roadmap has run. */
@Component
public class StoredFacts implements FactSource {

    private final Programmes programmes;
    private final Playbooks playbooks;
    private final Plans plans;
    private final PhaseProgress progress;

    StoredFacts(Programmes programmes, Playbooks playbooks, Plans plans, PhaseProgress progress) {
        this.programmes = programmes;
        this.playbooks = playbooks;
        this.plans = plans;
        this.progress = progress;
    }

    @Override
    public FactSheet collect(String key) {
        Programme programme = programmes.get(key);
        Playbook playbook = playbooks.get(programme.playbook());
        List<Fact> done = new ArrayList<>();
        progress.doneShare(key)
                .forEach((phase, share) -> done.add(Fact.known(
                        "phase-done-share", playbook.phase(phase).id(), share, "roadmap", programme.asOf(), "cairn")));
        return ProgrammeFacts.of(programme, playbook, plans.find(key).orElse(null), done);
    }
}
