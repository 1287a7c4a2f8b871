package org.cairn.web.task;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.cairn.workflow.Tasklist;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * A file that proves the work: fetched, or looked at when it is of a kind that cannot act. What people upload is never run: its
 * type is not guessed, and a policy of its own forbids it everything.
 */
@Controller
class EvidencePage {

    private static final Set<String> HARMLESS =
            Set.of("image/png", "image/jpeg", "image/gif", "text/plain", "text/csv");
    private static final String NOTHING = "default-src 'none'; sandbox; frame-ancestors 'none'";

    private final Tasklist tasklist;
    private final TaskScreen screen;

    EvidencePage(Tasklist tasklist, TaskScreen screen) {
        this.tasklist = tasklist;
        this.screen = screen;
    }

    static boolean isHarmless(String mediaType) {
        return HARMLESS.contains(mediaType);
    }

    @GetMapping("/programmes/{programme}/tasks/{task}/evidence/{evidence}")
    ResponseEntity<byte[]> fetch(
            @PathVariable String programme,
            @PathVariable String task,
            @PathVariable String evidence,
            @RequestParam(defaultValue = "false") boolean look) {
        screen.get(programme, task);
        Tasklist.EvidenceFile file = tasklist.download(task, evidence);
        boolean inline = look && isHarmless(file.mediaType());
        MediaType type = inline ? safe(file.mediaType()) : MediaType.APPLICATION_OCTET_STREAM;
        ContentDisposition disposition = (inline ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(file.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("Content-Security-Policy", NOTHING)
                .header("X-Content-Type-Options", "nosniff")
                .body(file.content());
    }

    private static MediaType safe(String mediaType) {
        return mediaType.startsWith("text/")
                ? new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8)
                : MediaType.parseMediaType(mediaType);
    }
}
