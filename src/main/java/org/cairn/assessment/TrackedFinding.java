package org.cairn.assessment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A finding through time.
 *
 * @param key {@link Finding#key()}
 * @param rag the colour that it is open with, or was when it closed
 * @param firstSeen when it was open for the first time
 * @param lastSeen when it was open last
 * @param answeredBy who acknowledged it or set a mitigation going; null before
 * @param note what that person said
 * @param mitigation id of the playbook's mitigation that was accepted; null without one
 * @param task id of the work item that mitigates it; null without one
 */
public record TrackedFinding(
        String programme,
        String key,
        String criterion,
        String subject,
        Rag rag,
        int severity,
        String message,
        Instant firstSeen,
        Instant lastSeen,
        Status status,
        @Nullable String answeredBy,
        @Nullable String note,
        @Nullable String mitigation,
        @Nullable String task) {

    /** Where a finding stands. */
    public enum Status {
        OPEN,
        /** Somebody has seen it and said so. */
        ACKNOWLEDGED,
        /** A task is under way that should turn it. */
        MITIGATING,
        /** It turned while a task was under way. */
        MITIGATED,
        /** It turned by itself. */
        CLOSED;

        public boolean isOpen() {
            return compareTo(MITIGATED) < 0;
        }
    }

    /** What happened to a finding. */
    public enum Step {
        OPENED,
        WORSENED,
        IMPROVED,
        ACKNOWLEDGED,
        MITIGATION_ACCEPTED,
        MITIGATION_ENDED,
        MITIGATED,
        CLOSED,
        REOPENED
    }

    /** An entry of a finding's history. */
    public record Event(Instant at, String by, Step step, Rag rag, String note) {}

    /** A finding that opens. */
    static TrackedFinding opened(String programme, Finding finding, Instant at) {
        return new TrackedFinding(
                programme,
                finding.key(),
                finding.criterion(),
                finding.subject(),
                finding.rag(),
                finding.severity(),
                finding.message(),
                at,
                at,
                Status.OPEN,
                null,
                null,
                null,
                null);
    }

    /** The same as it is judged now, open with a colour, in a status. */
    TrackedFinding seen(Finding finding, Rag with, Instant last, Status now) {
        return new TrackedFinding(
                programme,
                key,
                finding.criterion(),
                subject,
                with,
                finding.severity(),
                finding.message(),
                firstSeen,
                last,
                now,
                answeredBy,
                note,
                mitigation,
                task);
    }

    TrackedFinding in(Status now) {
        return answered(now, answeredBy, note, mitigation, task);
    }

    TrackedFinding acknowledged(String by, String said) {
        return answered(Status.ACKNOWLEDGED, by, said, null, null);
    }

    TrackedFinding mitigating(String by, String accepted, String workItem) {
        return answered(Status.MITIGATING, by, note, accepted, workItem);
    }

    private TrackedFinding answered(
            Status now,
            @Nullable String by,
            @Nullable String said,
            @Nullable String accepted,
            @Nullable String workItem) {
        return new TrackedFinding(
                programme, key, criterion, subject, rag, severity, message, firstSeen, lastSeen, now, by, said,
                accepted, workItem);
    }
}
