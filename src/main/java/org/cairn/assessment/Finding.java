package org.cairn.assessment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a rule found, with everything needed to check it.
 *
 * @param rule id of the rule, such as {@code F1.1-business-alignment}
 * @param ruleName the policy as a sentence
 * @param criterion id of the playbook item that is judged: a success test, pitfall, gate criterion
 * @param subject key of what is judged, {@code programme} for the whole
 * @param severity 0 (none) to 100
 * @param confidence 0 to 1, from the age and completeness of its facts
 * @param message a sentence for the reader
 * @param facts the facts that decided it
 * @param threshold what the fact was held against; null where there is none
 * @param distance how far the fact is from turning the finding; null where unknown
 * @param turn a sentence: what would turn it
 */
public record Finding(
        String rule,
        String ruleName,
        String ruleVersion,
        String criterion,
        String subject,
        Rag rag,
        int severity,
        double confidence,
        String message,
        List<Fact> facts,
        @Nullable Double threshold,
        @Nullable Double distance,
        String turn) {

    public Finding {
        facts = List.copyOf(facts);
    }

    /** Identity through time: the same rule on the same subject. */
    public String key() {
        return rule + "/" + subject;
    }
}
