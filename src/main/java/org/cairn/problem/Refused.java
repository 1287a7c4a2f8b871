package org.cairn.problem;

/** A face's own refusal, before any use case was called: unreadable input, a stale precondition. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public Refused(Problem problem) {
        super(problem.kind().code() + " " + problem.subject());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
