package org.cairn.businesscase;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was done with a version of a case; appended, never changed.
 *
 * @param role id of the role that an approval was given for; null for other steps
 * @param comment empty where none is needed
 */
public record CaseStep(
        Kind kind,
        int version,
        String by,
        Instant at,
        @Nullable String role,
        String comment) {

    /** The kinds of step. */
    public enum Kind {
        SUBMITTED,
        /** Finance stands behind the figures. */
        VALIDATED,
        /** The rules had nothing against it, or only what approvers should see. */
        CHECKED,
        /** One level has approved. */
        APPROVED,
        /** Back to its author: by finance, by the rules or by an approver. */
        RETURNED,
        REJECTED,
        /** All that was needed is there: its budget is the baseline. */
        BASELINED
    }
}
