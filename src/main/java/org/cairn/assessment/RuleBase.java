package org.cairn.assessment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/** One version of the rules of a playbook. */
public interface RuleBase {

    /** Builds now what would be built at the first judgement; takes about a second. Again, it does nothing. */
    void prepare();

    /** Judges a fact sheet: the same sheet and rules give the same evaluation, byte for byte. */
    Evaluation judge(FactSheet facts);

    /** Judges a fact sheet and stays open for what if; must be closed. */
    LiveEvaluation open(FactSheet facts);

    /**
     * Judges what a gate asks for.
     *
     * @param gate id of the gate, such as {@code G1}
     */
    GateJudgement judgeGate(String gate, FactSheet facts);

    /** Ids of the gates that it knows. */
    Set<String> gates();

    /**
     * Who has to approve an amount, lowest level first; never nobody.
     *
     * @param amount in whole units of currency, ≥ 0
     */
    List<ApprovalLevel> approvalsFor(BigDecimal amount);

    /** Strategies that answer these symptoms, best first. */
    List<Recommendation> recommend(List<Symptom> symptoms);

    /** The rules by file and place in it. */
    List<RuleDescription> rules();

    /** The tables by file. */
    List<RuleTable> tables();

    /** Two-letter code of the language in which findings speak. */
    String language();

    /** Short hash of all that the rules are made of. */
    String version();
}
