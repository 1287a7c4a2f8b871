package org.cairn.ruleset;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.cairn.assessment.RuleBase;
import org.cairn.assessment.Rules;
import org.cairn.assessment.RulesInForce;
import org.springframework.stereotype.Component;

/**
 * The active rule set of each playbook, built once a version. Which one is active is asked of the store each time, so that
 * every node of an installation judges by the same rules.
 */
@Component
class ActiveRules implements RulesInForce {

    private final RuleSets sets;
    private final ShippedRules shipped;
    private final Map<String, RuleBase> built = new ConcurrentHashMap<>();

    ActiveRules(RuleSets sets, ShippedRules shipped) {
        this.sets = sets;
        this.shipped = shipped;
    }

    @Override
    public RuleBase of(String playbook) {
        Optional<RuleSet> active = sets.findActive(playbook);
        if (active.isEmpty()) {
            return shipped.of(playbook);
        }
        RuleBase known = built.get(playbook);
        if (known == null || !known.version().equals(active.get().version())) {
            RuleBase own = shipped.of(playbook);
            known = own.version().equals(active.get().version())
                    ? own
                    : Rules.of(sets.files(active.get().number()));
            built.put(playbook, known);
        }
        return known;
    }
}
