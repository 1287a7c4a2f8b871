package org.cairn.problem;

import java.util.List;

/**
 * One refusal.
 *
 * @param subject whom or what it is about, such as the user name of a task's holder; empty when nothing need be named
 * @param details a line each: what is missing, which field is wrong and why
 */
public record Problem(ProblemKind kind, String subject, List<Detail> details) {

    public Problem {
        details = List.copyOf(details);
    }

    public static Problem of(ProblemKind kind) {
        return new Problem(kind, "", List.of());
    }

    public static Problem of(ProblemKind kind, String subject) {
        return new Problem(kind, subject, List.of());
    }

    public static Problem of(ProblemKind kind, List<Detail> details) {
        return new Problem(kind, "", details);
    }

    /**
     * A part of the reason.
     *
     * @param field name of the input that is meant; empty when it is about the whole
     * @param text for people, or the key of one in the bundles
     */
    public record Detail(String field, String text) {}
}
