package org.cairn.audit;

import java.io.Writer;
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

    /** What was done to one subject of a programme, latest first. */
    List<Entry> listOf(String programme, String subject, int limit);

    /** Where the chain ends. Kept elsewhere, it proves later that nothing up to it was changed or cut off. */
    Head head();

    /** Checks the whole chain. */
    default Verdict verify() {
        return verify(null);
    }

    /** Checks the whole chain, and that it still contains a head that was kept elsewhere. */
    Verdict verify(@Nullable Head kept);

    /** Writes all of it so that {@link AuditFile#verify} can check it without the store. */
    void export(Writer out);

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

    /**
     * The end of a chain.
     *
     * @param number of the last entry; 0 while there is none
     */
    record Head(long number, String hash) {

        /** The form in which people keep it: {@code 17:3f9a…}. */
        public static Head of(String text) {
            if (!text.matches("\\d{1,18}:[0-9a-f]{64}")) {
                throw new IllegalArgumentException("«" + text + "» is no head; one looks like 17: and 64 hex digits");
            }
            int colon = text.indexOf(':');
            return new Head(Long.parseLong(text.substring(0, colon)), text.substring(colon + 1));
        }

        @Override
        public String toString() {
            return number + ":" + hash;
        }
    }

    /** Whether the chain holds; if not, the number of the first row that does not. */
    record Verdict(
            boolean intact,
            long entries,
            String head,
            @Nullable Long firstBroken) {}
}
