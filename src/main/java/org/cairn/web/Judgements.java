package org.cairn.web;

import java.util.List;
import org.cairn.assessment.Evaluation;
import org.cairn.assessment.RuleBase;
import org.cairn.gate.ProgrammeFacts;
import org.cairn.planning.Plans;
import org.cairn.playbook.Playbook;
import org.cairn.playbook.Playbooks;
import org.cairn.programme.Programme;
import org.springframework.stereotype.Component;

/** What the rules say of a programme as it stands. */
@Component
class Judgements {

    private final Plans plans;
    private final Playbooks playbooks;
    private final RuleBase rules;

    Judgements(Plans plans, Playbooks playbooks, RuleBase rules) {
        this.plans = plans;
        this.playbooks = playbooks;
        this.rules = rules;
    }

    Evaluation of(Programme programme) {
        return rules.judge(ProgrammeFacts.of(
                programme, playbook(programme), plans.find(programme.key()).orElse(null), List.of()));
    }

    /** The playbook that the programme names, or the first where it names none that is known. */
    Playbook playbook(Programme programme) {
        return playbooks
                .find(programme.playbook())
                .orElseGet(() -> playbooks.list().get(0));
    }
}
