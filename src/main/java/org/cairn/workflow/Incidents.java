package org.cairn.workflow;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Steps that failed again and again until the engine gave up; everything else goes on. */
public interface Incidents {

    /** The open ones, latest first; of one programme or of all. */
    List<Incident> list(@Nullable String programme);

    /** Tries the step again, as often as at first; throws {@link java.util.NoSuchElementException} when it is open no more. */
    void retry(String id, String user);

    /**
     * A step that waits for somebody to look after it.
     *
     * @param process name of the process
     * @param step name of the step in the drawing
     * @param message what the step said
     * @param cause the whole cause, for whoever mends it; never shown to others
     */
    record Incident(
            String id,
            @Nullable String programme,
            String process,
            String step,
            Instant at,
            String message,
            String cause) {}
}
