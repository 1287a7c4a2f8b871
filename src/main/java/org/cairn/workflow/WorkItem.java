package org.cairn.workflow;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A task for people.
 *
 * @param id unique, given by the store
 * @param activity id of the playbook's activity, such as {@code P1.1.1}; a process step's id elsewhere
 * @param assignee who holds it; null while unclaimed
 * @param owner who delegated it; null unless delegated
 * @param initiative key of the initiative it belongs to; null for the programme's own work
 * @param role id of the role whose members may claim it
 * @param form name of the form that completes it: {@code work}, {@code gate-decision}, {@code gate-readiness} …
 * @param escalated whether it was overdue for so long that the office was called
 * @param draft field → value typed so far
 */
public record WorkItem(
        String id,
        String programme,
        int phase,
        @Nullable String workstream,
        String activity,
        @Nullable String initiative,
        String name,
        String form,
        @Nullable String assignee,
        @Nullable String owner,
        String role,
        State state,
        Instant createdAt,
        @Nullable LocalDate due,
        boolean escalated,
        @Nullable Instant completedAt,
        String deliverable,
        String evidenceNeeded,
        @Nullable String kpi,
        List<ChecklistItem> checklist,
        List<Evidence> evidence,
        List<Comment> comments,
        Map<String, String> draft) {

    public WorkItem {
        checklist = List.copyOf(checklist);
        evidence = List.copyOf(evidence);
        comments = List.copyOf(comments);
        draft = Map.copyOf(draft);
    }

    /** The same, done. */
    public WorkItem done(String by, Instant at) {
        return new WorkItem(
                id,
                programme,
                phase,
                workstream,
                activity,
                initiative,
                name,
                form,
                by,
                null,
                role,
                State.DONE,
                createdAt,
                due,
                escalated,
                at,
                deliverable,
                evidenceNeeded,
                kpi,
                checklist,
                evidence,
                comments,
                draft);
    }

    /** Whether its day has passed. */
    public boolean isOverdue(LocalDate today) {
        return due != null && due.isBefore(today) && (state != State.DONE && state != State.CANCELLED);
    }

    /** Where a task stands. */
    public enum State {
        OPEN,
        CLAIMED,
        DELEGATED,
        DONE,
        CANCELLED
    }

    /** A line to tick. */
    public record ChecklistItem(int number, String text, boolean mandatory, boolean done) {}

    /** A file or link that proves the work; a file is stored under the hash of its content. */
    public record Evidence(String id, String name, String mediaType, long size, String sha256, String by, Instant at) {}

    /** What somebody said. */
    public record Comment(String by, Instant at, String text) {}
}
