package org.cairn.ruleset;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version of the rules of a playbook.
 *
 * @param number unique in the store, from 1
 * @param version {@link org.cairn.assessment.RuleBase#version()}
 * @param basedOn number of the set that it changes; null for what the product brought along
 * @param changed names of the files that differ from that set
 * @param proposedBy user name, {@value #SHIPPED} for what the product brought along
 * @param note what it is for
 * @param decidedBy who activated or withdrew it; null before
 */
public record RuleSet(
        long number,
        String playbook,
        String version,
        State state,
        @Nullable Long basedOn,
        List<String> changed,
        String proposedBy,
        Instant proposedAt,
        String note,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt) {

    /** Who proposes what the product brings along. */
    public static final String SHIPPED = "cairn";

    public RuleSet {
        changed = List.copyOf(changed);
    }

    /** Where a rule set stands. */
    public enum State {
        CANDIDATE,
        /** In force; one of each playbook. */
        ACTIVE,
        /** Was in force. */
        RETIRED,
        WITHDRAWN
    }

    RuleSet decided(State now, String by, Instant at) {
        return new RuleSet(number, playbook, version, now, basedOn, changed, proposedBy, proposedAt, note, by, at);
    }
}
