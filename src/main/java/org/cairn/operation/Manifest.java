package org.cairn.operation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;

/**
 * What an archive holds.
 *
 * @param schema version of the tables that it was taken from
 * @param engine version of the process engine's tables
 * @param tables name → how much
 */
public record Manifest(Instant takenAt, String schema, String engine, Map<String, Content> tables) {

    public Manifest {
        tables = Map.copyOf(tables);
    }

    /** Rows of all tables. */
    public long rows() {
        return tables.values().stream().mapToLong(Content::rows).sum();
    }

    /**
     * How much a table holds, and a digest of it that does not depend on the order of its rows.
     *
     * @param digest 64 hex digits: the sum of the SHA-256 of each row, modulo 2²⁵⁶
     */
    public record Content(long rows, String digest) {}

    /** Adds up a table's rows. */
    static final class Sum {

        private final MessageDigest sha256;
        private final byte[] sum = new byte[32];
        private long rows;

        Sum() {
            try {
                sha256 = MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java platform has SHA-256", e);
            }
        }

        void add(String row) {
            byte[] hash = sha256.digest(row.getBytes(StandardCharsets.UTF_8));
            int carry = 0;
            for (int i = sum.length - 1; i >= 0; i--) {
                int digit = (sum[i] & 0xFF) + (hash[i] & 0xFF) + carry;
                sum[i] = (byte) digit;
                carry = digit >> 8;
            }
            rows++;
        }

        Content content() {
            return new Content(rows, HexFormat.of().formatHex(sum));
        }
    }
}
