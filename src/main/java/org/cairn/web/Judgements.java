package org.cairn.web;

import java.util.Optional;
import org.cairn.assessment.Evaluation;
import org.cairn.assessment.FactSheets;
import org.cairn.assessment.RuleBase;
import org.cairn.programme.Programme;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the rules say of a programme as it stands. */
@Component
class Judgements {

    private final ObjectProvider<FactSheets> facts;
    private final ObjectProvider<RuleBase> rules;

    Judgements(ObjectProvider<FactSheets> facts, ObjectProvider<RuleBase> rules) {
        this.facts = facts;
        this.rules = rules;
    }

    Optional<Evaluation> find(Programme programme) {
        FactSheets sheets = facts.getIfAvailable();
        RuleBase base = rules.getIfAvailable();
        return sheets == null || base == null
                ? Optional.empty()
                : Optional.of(base.judge(sheets.collect(programme.key())));
    }
}
