package org.cairn.assessment;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** SHA-256 over values in their order, each with its length before it, so that no two lists of values look alike. */
final class CanonicalHash {

    private static final int ABSENT = -1;

    private final MessageDigest digest = sha256();

    /** Adds a value by its text; a number by its bits, which every Java platform gives alike. */
    CanonicalHash add(@Nullable Object value) {
        if (value == null) {
            digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(ABSENT).flip());
            return this;
        }
        byte[] bytes = value instanceof Double number
                ? ByteBuffer.allocate(Long.BYTES)
                        .putLong(Double.doubleToLongBits(number))
                        .array()
                : value.toString().getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
        digest.update(bytes);
        return this;
    }

    String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }

    static String of(byte[] content) {
        return HexFormat.of().formatHex(sha256().digest(content));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
