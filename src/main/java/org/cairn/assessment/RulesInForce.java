package org.cairn.assessment;

/** The rules that judge now, by playbook. */
public interface RulesInForce {

    /**
     * The rules of a playbook.
     *
     * @param playbook id, as {@link FactSheet#playbook()} names it
     */
    RuleBase of(String playbook);
}
