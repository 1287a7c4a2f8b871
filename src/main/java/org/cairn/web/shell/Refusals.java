package org.cairn.web.shell;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.NoSuchElementException;
import org.cairn.problem.Catalogue;
import org.cairn.problem.Problem;
import org.cairn.problem.ProblemKind;
import org.cairn.scenario.ScenarioRefused;
import org.cairn.workflow.DecisionRefused;
import org.cairn.workflow.TaskRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** The one catalogue of refusals: which status each is answered with. */
@ControllerAdvice
public class Refusals {

    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

    public static HttpStatus status(TaskRefused.Reason reason) {
        return switch (reason) {
            case HELD_BY_ANOTHER, ALREADY_DONE -> HttpStatus.CONFLICT;
            case NOT_YOURS -> HttpStatus.FORBIDDEN;
            case INCOMPLETE, BAD_VALUE, FOUR_EYES -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
    }

    public static HttpStatus status(DecisionRefused.Reason reason) {
        return switch (reason) {
            case ALREADY_DECIDED, EVIDENCE_CHANGED, NOT_ON_HOLD -> HttpStatus.CONFLICT;
            case NOT_ALLOWED -> HttpStatus.FORBIDDEN;
            case FOUR_EYES, NO_QUORUM, COMMENT_MISSING, OPEN_CONDITIONS, BAD_VALUE -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
    }

    public static HttpStatus status(ScenarioRefused.Reason reason) {
        return switch (reason) {
            case STALE_VERSION, WRONG_STATE -> HttpStatus.CONFLICT;
            case FOUR_EYES, COMMENT_MISSING, UNKNOWN, BEGUN, BAD_CHANGE, NO_PLAN, NO_BASELINE ->
                HttpStatus.UNPROCESSABLE_CONTENT;
        };
    }

    @ExceptionHandler(NoSuchElementException.class)
    void absent(NoSuchElementException absent, HttpServletResponse response) throws IOException {
        LOG.debug("asked for what is absent", absent);
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    /** Whatever else the catalogue knows, where a page had no better way to say it; a lost store is answered further out. */
    @ExceptionHandler(RuntimeException.class)
    void refused(RuntimeException thrown, HttpServletResponse response) throws IOException {
        ProblemKind kind = Catalogue.find(thrown)
                .map(Problem::kind)
                .filter(k -> k != ProblemKind.STORE_LOST)
                .orElseThrow(() -> thrown);
        LOG.debug("refused", thrown);
        response.sendError(kind.status());
    }

    @ExceptionHandler(MultipartException.class)
    void notAForm(MultipartException unreadable, HttpServletResponse response) throws IOException {
        LOG.debug("a file was expected", unreadable);
        response.sendError(
                unreadable instanceof MaxUploadSizeExceededException
                        ? HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE
                        : HttpServletResponse.SC_BAD_REQUEST);
    }
}
