package org.cairn.web.report;

import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A report being made, or made.
 *
 * @param percent 0 to 100
 * @param snapshot short id of what it was made from; null before that is frozen
 * @param file where it lies; null until done
 */
record ReportJob(
        String id,
        String programme,
        Kind kind,
        String by,
        Instant at,
        State state,
        int percent,
        @Nullable String snapshot,
        @Nullable Path file) {

    /** What is made. */
    enum Kind {
        WORKBOOK("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        DECK("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation");

        private final String ending;
        private final String mediaType;

        Kind(String ending, String mediaType) {
            this.ending = ending;
            this.mediaType = mediaType;
        }

        String ending() {
            return ending;
        }

        String mediaType() {
            return mediaType;
        }
    }

    /** How far it is. */
    enum State {
        WAITING,
        FREEZING,
        DRAWING,
        DONE,
        FAILED
    }

    public boolean isOver() {
        return state == State.DONE || state == State.FAILED;
    }

    String fileName() {
        return programme + "-" + (snapshot == null ? id : snapshot) + "." + kind.ending();
    }

    ReportJob now(State next, int share) {
        return new ReportJob(id, programme, kind, by, at, next, share, snapshot, file);
    }

    ReportJob frozen(String id8) {
        return new ReportJob(id, programme, kind, by, at, State.DRAWING, 40, id8, file);
    }

    ReportJob done(Path made) {
        return new ReportJob(id, programme, kind, by, at, State.DONE, 100, snapshot, made);
    }
}
