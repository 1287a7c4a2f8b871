package org.cairn.assessment;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the rules say of one fact sheet.
 *
 * @param facts what was judged; what the rules ask for and nobody named stands in it as missing
 * @param ruleSetVersion of the rules in force
 * @param factors id of each success factor and pitfall → its roll-up, by id
 * @param programme the worst of all
 * @param findings worst first
 * @param mitigations what the findings raise, most urgent first
 */
public record Evaluation(
        FactSheet facts,
        String ruleSetVersion,
        Map<String, Rag> factors,
        Rag programme,
        List<Finding> findings,
        List<Mitigation> mitigations) {

    public Evaluation {
        factors = Collections.unmodifiableMap(new TreeMap<>(factors));
        findings = List.copyOf(findings);
        mitigations = List.copyOf(mitigations);
    }

    /** An evaluation that raises no mitigation. */
    public Evaluation(
            FactSheet facts, String ruleSetVersion, Map<String, Rag> factors, Rag programme, List<Finding> findings) {
        this(facts, ruleSetVersion, factors, programme, findings, List.of());
    }

    /** The whole as text: the same evaluation gives the same text, byte for byte. */
    public String text() {
        return EvaluationText.of(this);
    }

    /** The worst finding of each criterion and of each factor, and {@value Fact#PROGRAMME} for the whole, by id. */
    public Map<String, Rag> colours() {
        Map<String, Rag> colours = new TreeMap<>(factors);
        findings.forEach(f -> colours.merge(f.criterion(), f.rag(), Rag::worse));
        colours.put(Fact.PROGRAMME, programme);
        return colours;
    }
}
