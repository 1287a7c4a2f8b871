package org.cairn.workflow;

import java.util.List;
import org.cairn.businesscase.CaseChange;
import org.jspecify.annotations.Nullable;

/** Something may not be done with a business case now. */
public final class CaseRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final transient List<CaseChange> changes;
    private final @Nullable String holder;

    public CaseRefused(Reason reason, String message) {
        this(reason, message, List.of(), null);
    }

    public CaseRefused(Reason reason, String message, List<CaseChange> changes, @Nullable String holder) {
        super(message);
        this.reason = reason;
        this.changes = List.copyOf(changes);
        this.holder = holder;
    }

    public Reason reason() {
        return reason;
    }

    /** What somebody else has changed meanwhile. */
    public List<CaseChange> changes() {
        return changes;
    }

    /** Who holds the task. */
    public @Nullable String holder() {
        return holder;
    }

    /** Why it was refused; decides the answer's status. */
    public enum Reason {
        /** The case waits for something else: 409. */
        NOT_WAITING,
        /** Somebody else has changed it since it was read: 409. */
        STALE,
        /** Somebody else holds the task: 409. */
        HELD_BY_ANOTHER,
        FOUR_EYES,
        COMMENT_MISSING
    }
}
