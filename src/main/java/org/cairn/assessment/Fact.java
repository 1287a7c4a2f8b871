package org.cairn.assessment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One thing known, or known to be unknown, about a subject.
 *
 * @param key kebab-case name, such as {@code platform-utilisation}
 * @param subject key of what it speaks of: an initiative, team or playbook item, or {@code programme}
 * @param value the figure; for yes and no 1 and 0; null when missing
 * @param state whether it can be relied on
 * @param source where it comes from: a task, a file, a computation
 * @param date when it was observed; null when missing
 * @param recordedBy user name or {@code cairn} for what is computed
 */
public record Fact(
        String key,
        String subject,
        @Nullable Double value,
        State state,
        String source,
        @Nullable LocalDate date,
        String recordedBy) {

    /** Whether a fact can be relied on. */
    public enum State {
        KNOWN,
        STALE,
        MISSING
    }

    public static Fact known(String key, String subject, double value, String source, LocalDate date, String by) {
        return new Fact(key, subject, value, State.KNOWN, source, date, by);
    }

    public static Fact missing(String key, String subject) {
        return new Fact(key, subject, null, State.MISSING, "nobody has recorded it", null, "cairn");
    }

    /** Whether there is a value that is not stale. */
    public boolean isKnown() {
        return state == State.KNOWN && value != null;
    }
}
