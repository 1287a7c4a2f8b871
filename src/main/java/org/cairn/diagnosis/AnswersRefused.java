package org.cairn.diagnosis;

import java.util.List;

/** Answers that cannot be taken: nothing was recorded. */
public final class AnswersRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /** What is wrong with an answer. */
    public enum Reason {
        UNKNOWN_ITEM,
        SCORE_OUT_OF_SCALE,
        EVIDENCE_OUT_OF_SCALE,
        NOTHING_ANSWERED
    }

    /** An answer that is refused; the item is empty where the whole is meant. */
    public record Problem(String item, Reason reason) {}

    AnswersRefused(List<Problem> problems) {
        super("answers refused: " + problems);
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
