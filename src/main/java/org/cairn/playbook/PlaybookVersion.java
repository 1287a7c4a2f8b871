package org.cairn.playbook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version of a playbook that was loaded into the installation.
 *
 * @param number unique in the store
 * @param playbook id of the playbook
 * @param version what its catalogue calls it
 * @param note what it is for
 * @param decidedBy who activated or withdrew it; null for a candidate
 */
public record PlaybookVersion(
        long number,
        String playbook,
        String version,
        State state,
        String proposedBy,
        Instant proposedAt,
        String note,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt) {

    /** Where a version stands. */
    public enum State {
        CANDIDATE,
        ACTIVE,
        RETIRED,
        WITHDRAWN
    }
}
