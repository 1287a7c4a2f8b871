package org.cairn.programme;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An owner's word on an initiative: overrides the computed colour until it expires, with a reason; both are shown.
 *
 * @param colour {@code GREEN}, {@code AMBER} or {@code RED}
 */
public record StatusReport(
        String initiative,
        LocalDate date,
        String colour,
        @Nullable String reason,
        @Nullable LocalDate expires,
        String recordedBy) {}
