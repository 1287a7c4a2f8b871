package org.cairn.workflow;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Who stands in for whom, and when. What was is kept: it says who acted for whom. */
public interface Substitutions {

    /** Adds one; refused with {@link IllegalArgumentException} when it names one person twice or ends before it begins. */
    Substitution add(String person, String deputy, LocalDate from, LocalDate until, String by);

    /** Its last day becomes the day before this one. */
    void end(long id, LocalDate day, String by);

    /** Those in force on the day or later, by person. */
    List<Substitution> list(LocalDate day);

    /** The user and everybody the user stands in for on the day. */
    Set<String> personsOf(String user, LocalDate day);

    /** The person and everybody who stands in on the day. */
    Set<String> deputiesOf(String person, LocalDate day);

    /**
     * A stand-in.
     *
     * @param from first day
     * @param until last day
     */
    record Substitution(long id, String person, String deputy, LocalDate from, LocalDate until) {}
}
