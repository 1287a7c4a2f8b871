package org.cairn.assessment;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a rule found, with everything needed to check it.
 *
 * @param rule id of the rule, such as {@code F1.1-business-alignment}
 * @param ruleName the policy as a sentence
 * @param ruleVersion version of the rule set that it stands in
 * @param criterion id of the playbook item that is judged: a success test, pitfall, gate criterion
 * @param subject key of what is judged, {@value Fact#PROGRAMME} for the whole
 * @param severity 0 (none) to 100
 * @param confidence 0 to 1, from the age, the evidence and the completeness of its facts
 * @param message a sentence for the reader
 * @param facts the facts that decided it, the deciding one first
 * @param threshold what the deciding fact was held against; null where there is none
 * @param distance how far that fact is from turning the finding, from either side; null where unknown
 * @param wavering whether the distance lies within the tolerance of the table, so that a small change turns it
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
        boolean wavering,
        String turn) {

    public Finding {
        facts = List.copyOf(facts);
    }

    /** Identity through time: the same rule on the same subject. */
    public String key() {
        return rule + "/" + subject;
    }

    /** Whether somebody has to do something about it. */
    public boolean asksForSomething() {
        return rag == Rag.AMBER || rag == Rag.RED;
    }

    /** Where its facts come from, such as {@code billing (2026-05-31, anna); assessment (2026-05-02, tom)}. */
    public String evidence() {
        return facts.stream()
                .map(f -> f.date() == null ? f.source() : "%s (%s, %s)".formatted(f.source(), f.date(), f.recordedBy()))
                .distinct()
                .collect(Collectors.joining("; "));
    }
}
