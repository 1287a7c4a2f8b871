package org.cairn.report;

import java.util.Arrays;
import java.util.Objects;
import org.cairn.assessment.Rag;
import org.cairn.programme.StatusReport;
import org.jspecify.annotations.Nullable;

/**
 * How an initiative stands, by dimension. A dimension that does not apply is null; one that applies and of which nothing is
 * recorded is {@link Rag#NO_DATA}, never green.
 *
 * @param said the owner's word, while it holds; it is shown, and so is what was computed
 * @param before the colour in the pack before; null when it was not in it
 */
public record InitiativeStatus(
        @Nullable Rag time,
        @Nullable Rag cost,
        @Nullable Rag benefit,
        @Nullable Rag risk,
        @Nullable Rag resource,
        @Nullable StatusReport said,
        @Nullable Rag before) {

    /** The worst of all dimensions that apply. */
    public Rag computed() {
        return Arrays.asList(time, cost, benefit, risk, resource).stream()
                .filter(Objects::nonNull)
                .reduce(Rag::worse)
                .orElse(Rag.NO_DATA);
    }

    /** The owner's word where there is one. */
    public Rag shown() {
        return said == null ? computed() : Rag.valueOf(said.colour());
    }

    /** 1 for better than in the pack before, −1 for worse, 0 otherwise. */
    public int trend() {
        return before == null ? 0 : Integer.signum(before.compareTo(shown()));
    }
}
