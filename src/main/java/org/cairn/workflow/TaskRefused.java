package org.cairn.workflow;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something may not be done with a task now. */
public final class TaskRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final List<String> missing;
    private final @Nullable String holder;

    public TaskRefused(Reason reason, String message, List<String> missing, @Nullable String holder) {
        super(message);
        this.reason = reason;
        this.missing = List.copyOf(missing);
        this.holder = holder;
    }

    public Reason reason() {
        return reason;
    }

    /** What stops a completion, in words. */
    public List<String> missing() {
        return missing;
    }

    /** Who holds it. */
    public @Nullable String holder() {
        return holder;
    }

    /** Why it was refused; decides the answer's status. */
    public enum Reason {
        HELD_BY_ANOTHER,
        NOT_YOURS,
        ALREADY_DONE,
        INCOMPLETE,
        BAD_VALUE,
        FOUR_EYES
    }
}
