package org.cairn.workflow;

import org.cairn.assessment.Evaluation;
import org.cairn.assessment.RuleBase;
import org.cairn.playbook.Playbook;
import org.cairn.playbook.Playbooks;
import org.cairn.programme.Programme;
import org.springframework.stereotype.Component;

/** What the rules say of a programme as it stands. */
@Component
public class Judgements {

    private final StoredFacts facts;
    private final Playbooks playbooks;
    private final RuleBase rules;

    Judgements(StoredFacts facts, Playbooks playbooks, RuleBase rules) {
        this.facts = facts;
        this.playbooks = playbooks;
        this.rules = rules;
    }

    public Evaluation of(Programme programme) {
        return rules.judge(facts.collect(programme.key()));
    }

    /** The playbook that the programme names, or the first where it names none that is known. */
    public Playbook playbook(Programme programme) {
        return playbooks
                .find(programme.playbook())
                .orElseGet(() -> playbooks.list().get(0));
    }
}
