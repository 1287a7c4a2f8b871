package org.cairn.assessment;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One thing known, or known to be unknown, about a subject.
 *
 * @param key kebab-case name, such as {@code platform-utilisation}
 * @param subject key of what it speaks of: an initiative, team or playbook item, or {@value #PROGRAMME}
 * @param group what its subject belongs to where limits differ by it, such as a phase or a class of work; else empty
 * @param value the figure in twelve significant digits, so that it reads back equal from text; for yes and no 1 and 0;
 *     null when missing
 * @param state whether it can be relied on
 * @param source where it comes from: a task, a file, a computation
 * @param date when it was observed; null when missing
 * @param recordedBy user name or {@value #COMPUTED} for what is computed
 * @param evidence how well founded it is, 0 (hearsay) to 1 (documented)
 */
public record Fact(
        String key,
        String subject,
        String group,
        @Nullable Double value,
        State state,
        String source,
        @Nullable LocalDate date,
        String recordedBy,
        double evidence) {

    /** The subject of a fact about the whole. */
    public static final String PROGRAMME = "programme";

    /** Who records what is computed. */
    public static final String COMPUTED = "cairn";

    private static final MathContext DIGITS = new MathContext(12);

    /** Whether a fact can be relied on. */
    public enum State {
        KNOWN,
        STALE,
        MISSING
    }

    public Fact {
        if (value != null) {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException(
                        "fact " + key + " of " + subject + " (" + value + ") must be a finite number");
            }
            value = new BigDecimal(value).round(DIGITS).doubleValue();
        }
        if (!(evidence >= 0 && evidence <= 1)) {
            throw new IllegalArgumentException(
                    "fact " + key + " of " + subject + ": evidence (" + evidence + ") must be 0 to 1");
        }
    }

    public static Fact known(String key, String subject, double value, String source, LocalDate date, String by) {
        return new Fact(key, subject, "", value, State.KNOWN, source, date, by, 1);
    }

    public static Fact missing(String key, String subject) {
        return new Fact(key, subject, "", null, State.MISSING, "nobody has recorded it", null, COMPUTED, 0);
    }

    /** The same, recorded too long ago to be relied on. */
    public Fact stale() {
        return new Fact(key, subject, group, value, State.STALE, source, date, recordedBy, evidence);
    }

    /** The same about a subject that belongs to a group. */
    public Fact in(String whole) {
        return new Fact(key, subject, whole, value, state, source, date, recordedBy, evidence);
    }

    /** The same, founded as well as this. */
    public Fact founded(double share) {
        return new Fact(key, subject, group, value, state, source, date, recordedBy, share);
    }

    /** Whether there is a value that is not stale. */
    public boolean isKnown() {
        return state == State.KNOWN && value != null;
    }

    /** Whether the other speaks of the same, whatever it says. */
    public boolean isOfSame(Fact other) {
        return key.equals(other.key) && subject.equals(other.subject);
    }
}
