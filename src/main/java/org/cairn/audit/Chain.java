package org.cairn.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** How a row's hash follows from the row before and its own canonical text. */
final class Chain {

    /** What the first row follows. */
    static final String ORIGIN = "0".repeat(64);

    private Chain() {}

    /** The hash of an entry whose own hash is not yet known or is to be checked. */
    static String hash(String previous, AuditTrail.Entry entry) {
        StringBuilder text = new StringBuilder(previous);
        for (String field : Arrays.asList(
                Long.toString(entry.number()),
                entry.at().toString(),
                entry.by(),
                entry.action(),
                entry.programme(),
                entry.subject(),
                entry.detail())) {
            append(text, field);
        }
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Length before content, so that no two rows share a text by moving a border. */
    private static void append(StringBuilder text, @Nullable String field) {
        text.append('\n').append(field == null ? "-" : field.length() + ":" + field);
    }
}
