package org.cairn.workflow;

import org.cairn.assessment.AssessProgramme;
import org.cairn.assessment.Evaluation;
import org.cairn.playbook.Playbook;
import org.cairn.playbook.Playbooks;
import org.cairn.programme.Programme;
import org.springframework.stereotype.Component;

/** What the rules say of a programme as it stands. */
@Component
public class Judgements {

    private final AssessProgramme assess;
    private final Playbooks playbooks;

    Judgements(AssessProgramme assess, Playbooks playbooks) {
        this.assess = assess;
        this.playbooks = playbooks;
    }

    public Evaluation of(Programme programme) {
        return assess.judge(programme.key());
    }

    /** The playbook that the programme names, or the first where it names none that is known. */
    public Playbook playbook(Programme programme) {
        return playbooks
                .find(programme.playbook())
                .orElseGet(() -> playbooks.list().get(0));
    }
}
