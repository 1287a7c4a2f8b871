package org.cairn.report;

import java.time.Instant;

/**
 * A document as it was made. Kept for ever with its snapshot.
 *
 * @param subject key of what it is about; empty for the whole programme
 * @param sha256 of its content, in hex
 */
public record ReportFile(
        String id,
        String programme,
        String snapshot,
        ReportKind kind,
        String subject,
        Instant madeAt,
        String madeBy,
        long size,
        String sha256) {

    /** A name to save it under. */
    public String fileName() {
        return programme + (subject.isEmpty() ? "" : "-" + subject) + "-" + snapshot + "." + kind.ending();
    }
}
