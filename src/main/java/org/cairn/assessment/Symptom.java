package org.cairn.assessment;

import org.jspecify.annotations.Nullable;

/**
 * How badly something hurts, as far as that is founded.
 *
 * @param id of the playbook's symptom, such as {@code C2.3}
 * @param challenge id of the challenge that it belongs to, such as {@code C2}
 * @param score what was said, 0 (not at all) to 10; null when nobody said it or it is stale
 * @param evidence how well founded it is, 0 (hearsay) to 1 (documented)
 */
public record Symptom(String id, String challenge, @Nullable Double score, double evidence) {

    /** Score × evidence, 0 to 10: what is only believed weighs less; null without a score. */
    public @Nullable Double severity() {
        return score == null ? null : (Double) (Math.round(1000 * score * evidence) / 1000.0);
    }

    /** Whether somebody has said it of late. */
    public boolean isKnown() {
        return score != null;
    }
}
