package org.cairn.ruleset;

import org.cairn.assessment.Evaluations;
import org.cairn.assessment.Evaluations.Entry;
import org.cairn.assessment.FactSheet;
import org.cairn.assessment.RuleBase;
import org.cairn.assessment.Rules;
import org.cairn.assessment.RulesInForce;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tries a candidate on every fact sheet that was ever kept, beside the rules in force. */
@Component
public class BackTestRules {

    private final RuleSets sets;
    private final RulesInForce inForce;
    private final Evaluations evaluations;

    BackTestRules(RuleSets sets, RulesInForce inForce, Evaluations evaluations) {
        this.sets = sets;
        this.inForce = inForce;
        this.evaluations = evaluations;
    }

    /** Keeps what came out beside the candidate, in place of an earlier try. */
    @Transactional
    public BackTest tryOut(long number) {
        RuleSet candidate = sets.get(number);
        BackTest test = replay(candidate.playbook(), Rules.of(sets.files(number)));
        sets.saveBackTest(number, test);
        return test;
    }

    private BackTest replay(String playbook, RuleBase candidate) {
        Replay replay = new Replay(inForce.of(playbook), candidate);
        for (String programme : evaluations.programmes()) {
            for (Entry entry : evaluations.list(programme)) {
                FactSheet sheet = evaluations.get(entry.id()).evaluation().facts();
                if (sheet.playbook().equals(playbook)) {
                    replay.judge(entry, sheet);
                }
            }
        }
        return replay.result();
    }
}
