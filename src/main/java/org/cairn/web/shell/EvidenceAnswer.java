package org.cairn.web.shell;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A file that somebody uploaded, sent back: fetched, or looked at when it is of a kind that cannot act. What people upload is
 * never run: its type is not guessed, and a policy of its own forbids it everything.
 */
public final class EvidenceAnswer {

    private static final Set<String> HARMLESS =
            Set.of("image/png", "image/jpeg", "image/gif", "image/webp", "text/plain", "text/csv");
    private static final String NOTHING = "default-src 'none'; sandbox; frame-ancestors 'none'";

    private EvidenceAnswer() {}

    /** Whether a browser may show it. */
    public static boolean isHarmless(String mediaType) {
        return HARMLESS.contains(mediaType);
    }

    /**
     * The answer.
     *
     * @param look whether it is to be shown rather than saved
     */
    public static ResponseEntity<byte[]> of(String name, String mediaType, byte[] content, boolean look) {
        boolean inline = look && isHarmless(mediaType);
        ContentDisposition disposition = (inline ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(name, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(inline ? shown(mediaType) : MediaType.APPLICATION_OCTET_STREAM)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("Content-Security-Policy", NOTHING)
                .header("X-Content-Type-Options", "nosniff")
                .body(content);
    }

    private static MediaType shown(String mediaType) {
        return mediaType.startsWith("text/")
                ? new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8)
                : MediaType.parseMediaType(mediaType);
    }
}
