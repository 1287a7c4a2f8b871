package org.cairn.ruleset;

import java.util.Optional;
import org.cairn.assessment.Evaluation;
import org.cairn.assessment.Evaluations;
import org.cairn.assessment.RuleBase;
import org.cairn.assessment.Rules;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Judges kept facts again by the rules of that time. */
@Component
public class ReplayEvaluation {

    private final Evaluations evaluations;
    private final RuleSets sets;

    ReplayEvaluation(Evaluations evaluations, RuleSets sets) {
        this.evaluations = evaluations;
        this.sets = sets;
    }

    /** Throws {@link java.util.NoSuchElementException} when nothing is kept under this id. */
    @Transactional(readOnly = true)
    public Outcome replay(long id) {
        Evaluation kept = evaluations.get(id).evaluation();
        Optional<RuleSet> then = sets.findVersion(kept.facts().playbook(), kept.ruleSetVersion());
        if (then.isEmpty()) {
            return Outcome.RULES_UNKNOWN;
        }
        RuleBase rules = Rules.of(sets.files(then.get().number()));
        return rules.judge(kept.facts()).text().equals(kept.text()) ? Outcome.SAME : Outcome.DIFFERENT;
    }

    /** What a second judgement says of the first. */
    public enum Outcome {
        /** Byte for byte. */
        SAME,
        DIFFERENT,
        /** The rules of that time are not kept. */
        RULES_UNKNOWN
    }
}
