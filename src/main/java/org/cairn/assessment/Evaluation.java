package org.cairn.assessment;

import java.util.List;
import java.util.Map;

/**
 * What the rules say of one fact sheet.
 *
 * @param ruleSetVersion of the rules in force
 * @param factors id of each success factor and pitfall → its roll-up
 * @param programme the worst of all
 * @param findings worst first
 */
public record Evaluation(
        FactSheet facts, String ruleSetVersion, Map<String, Rag> factors, Rag programme, List<Finding> findings) {

    public Evaluation {
        factors = Map.copyOf(factors);
        findings = List.copyOf(findings);
    }
}
