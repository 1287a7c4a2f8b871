package org.cairn.web.scenario;

import java.io.IOException;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Tells a browser how a search goes on, as it goes on. */
@Controller
class SolveEvents {

    private static final long LONGEST_MILLIS = 15 * 60_000L;

    private final SolveRuns runs;

    SolveEvents(SolveRuns runs) {
        this.runs = runs;
    }

    @GetMapping(path = "/programmes/{programme}/scenarios/{id}/progress", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter progress(@PathVariable String programme, @PathVariable String id) {
        SolveRun run = runs.find(id)
                .orElseThrow(() -> new NoSuchElementException("no search for scenario " + id + " of " + programme));
        SseEmitter emitter = new SseEmitter(LONGEST_MILLIS);
        Consumer<SolveRun.Point> teller = point -> tell(emitter, point);
        emitter.onCompletion(() -> run.forget(teller));
        emitter.onTimeout(emitter::complete);
        run.listen(teller);
        return emitter;
    }

    private static void tell(SseEmitter emitter, SolveRun.Point point) {
        try {
            emitter.send(SseEmitter.event().name("point").data(point, MediaType.APPLICATION_JSON));
            if (point.over()) {
                emitter.complete();
            }
        } catch (IOException | IllegalStateException gone) {
            emitter.completeWithError(gone);
        }
    }
}
