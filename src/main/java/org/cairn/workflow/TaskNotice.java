package org.cairn.workflow;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something about a task that somebody should hear of; published in the transaction of the act.
 *
 * @param task id of the task
 * @param user who should hear of it; null when it is for a role
 * @param role id of the role whose members should hear of it; null when it is for a person
 */
public record TaskNotice(
        Kind kind,
        String task,
        String programme,
        String name,
        @Nullable String user,
        @Nullable String role,
        @Nullable LocalDate due) {

    /** What happened. */
    public enum Kind {
        /** Somebody was given the task by somebody else. */
        ASSIGNED,
        /** It is due by tomorrow. */
        DUE,
        /** It is late, and the office is called. */
        ESCALATED
    }
}
