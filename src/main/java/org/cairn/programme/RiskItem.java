package org.cairn.programme;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A risk or an issue of the programme's register.
 *
 * @param probability 1 to 5; 5 for an issue
 * @param impact 1 to 5
 * @param initiative key of the initiative it concerns, if one
 */
public record RiskItem(
        String key,
        Kind kind,
        String title,
        int probability,
        int impact,
        @Nullable String owner,
        @Nullable String initiative,
        @Nullable String response,
        @Nullable LocalDate due,
        boolean open) {

    /** Whether it may happen or has happened. */
    public enum Kind {
        RISK,
        ISSUE
    }
}
