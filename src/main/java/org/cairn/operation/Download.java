package org.cairn.operation;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * What an answer says that carries a file to be saved: its name, its kind, and that nobody guesses another.
 *
 * @param name of the file, in any script
 */
public record Download(String name, MediaType kind) {

    private static final String NO_GUESSING = "X-Content-Type-Options";

    /** A file of which nothing is promised but its bytes. */
    public static Download ofBytes(String name) {
        return new Download(name, MediaType.APPLICATION_OCTET_STREAM);
    }

    /** An answer that lacks its content alone. */
    public ResponseEntity.BodyBuilder answer() {
        return ResponseEntity.ok()
                .contentType(kind)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition())
                .header(NO_GUESSING, "nosniff");
    }

    /** Says the same of an answer whose content is streamed. */
    public void announce(HttpServletResponse response) {
        response.setContentType(kind.toString());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition());
        response.setHeader(NO_GUESSING, "nosniff");
    }

    private String disposition() {
        return ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
