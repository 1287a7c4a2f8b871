package org.cairn.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The record of what was done. Entries are appended in the transaction of the act itself. */
public interface AuditTrail {

    /**
     * Appends an entry.
     *
     * @param by user name, or {@code cairn} for what the engine did
     * @param action kebab-case, such as {@code gate-decided}
     * @param programme key, null for what concerns none
     * @param subject id of what it was done to
     */
    void append(String by, String action, @Nullable String programme, String subject, String detail);

    /** The latest entries first; of one programme or of all. */
    List<Entry> list(@Nullable String programme, int offset, int limit);

    /** Checks the whole chain. */
    Verdict verify();

    /** A row as written. */
    record Entry(
            long number,
            Instant at,
            String by,
            String action,
            @Nullable String programme,
            String subject,
            String detail,
            String hash) {}

    /** Whether the chain holds; if not, the number of the first row that does not. */
    record Verdict(
            boolean intact,
            long entries,
            String head,
            @Nullable Long firstBroken) {}
}
