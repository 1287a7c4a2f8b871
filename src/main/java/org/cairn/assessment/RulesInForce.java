package org.cairn.assessment;

import org.springframework.stereotype.Component;

/** The rules that judge now, by playbook. */
@Component
public class RulesInForce {

    /**
     * The rules of a playbook.
     *
     * @param playbook id, as {@link FactSheet#playbook()} names it
     */
    public RuleBase of(String playbook) {
        return Rules.standard();
    }
}
