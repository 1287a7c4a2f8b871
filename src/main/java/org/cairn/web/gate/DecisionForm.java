package org.cairn.web.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cairn.gate.GateDecision;
import org.cairn.problem.Problem;
import org.cairn.web.shell.TypedDay;
import org.jspecify.annotations.Nullable;

/**
 * What the form of a decision sent; kept as typed when refused.
 *
 * @param reviewOn of a hold, as typed
 * @param conditionText of a conditional go, a line each beside its owner and date
 * @param seen what of the review was before the decider's eyes, see {@link #sight}
 * @param key makes the decision happen once
 */
record DecisionForm(
        GateDecision.@Nullable Code code,
        @Nullable String comment,
        @Nullable String reviewOn,
        @Nullable List<String> workstreams,
        @Nullable List<String> conditionText,
        @Nullable List<String> conditionOwner,
        @Nullable List<String> conditionDue,
        @Nullable String seen,
        @Nullable String key) {

    static DecisionForm empty() {
        return new DecisionForm(null, null, null, null, null, null, null, null, null);
    }

    /** The evidence and the voices that a review shows. */
    static String sight(org.cairn.gate.GateReview review) {
        return review.snapshot() + " " + review.votes().size();
    }

    public String words() {
        return comment == null ? "" : comment.strip();
    }

    /** A line of conditions as typed. */
    public String text(int line) {
        return at(conditionText, line);
    }

    public String owner(int line) {
        return at(conditionOwner, line);
    }

    public String due(int line) {
        return at(conditionDue, line);
    }

    /** Whether a line was begun and is not whole; of none that was begun the first. */
    public boolean lacks(int line) {
        boolean begun =
                !text(line).isBlank() || !owner(line).isBlank() || !due(line).isBlank();
        return !isWhole(line) && (begun || line == 0 && lines() == 0);
    }

    public boolean again(String workstream) {
        return workstreams != null && workstreams.contains(workstream);
    }

    /** What is missing or wrong, by field; empty when {@link #decision} gives one. */
    List<Problem.Detail> wrong() {
        List<Problem.Detail> wrong = new ArrayList<>();
        if (code == null) {
            wrong.add(new Problem.Detail("code", "gate.wrong.code"));
            return wrong;
        }
        if (code != GateDecision.Code.GO && words().isEmpty()) {
            wrong.add(new Problem.Detail("comment", "gate.wrong.comment"));
        }
        switch (code) {
            case HOLD -> {
                if (TypedDay.of(reviewOn).day().isEmpty()) {
                    wrong.add(new Problem.Detail("reviewOn", "gate.wrong.reviewOn"));
                }
            }
            case RECYCLE -> {
                if (workstreams == null || workstreams.isEmpty()) {
                    wrong.add(new Problem.Detail("workstreams", "gate.wrong.workstreams"));
                }
            }
            case CONDITIONAL_GO -> {
                if (conditions().isEmpty() || conditions().size() < lines()) {
                    wrong.add(new Problem.Detail("conditions", "gate.wrong.conditions"));
                }
            }
            case GO, KILL -> {}
        }
        return wrong;
    }

    Optional<GateDecision> decision() {
        return code == null
                ? Optional.empty()
                : GateDecision.of(
                        code,
                        conditions(),
                        TypedDay.of(reviewOn).day().orElse(null),
                        workstreams == null ? List.of() : workstreams,
                        words());
    }

    private long lines() {
        return conditionText == null
                ? 0
                : conditionText.stream().filter(t -> !t.isBlank()).count();
    }

    /** The lines that are whole. */
    private List<GateDecision.Condition> conditions() {
        List<GateDecision.Condition> conditions = new ArrayList<>();
        for (int line = 0; conditionText != null && line < conditionText.size(); line++) {
            if (isWhole(line)) {
                conditions.add(new GateDecision.Condition(
                        text(line).strip(),
                        owner(line),
                        TypedDay.of(due(line)).day().orElseThrow()));
            }
        }
        return conditions;
    }

    private boolean isWhole(int line) {
        return !text(line).isBlank()
                && !owner(line).isBlank()
                && TypedDay.of(due(line)).day().isPresent();
    }

    private static String at(@Nullable List<String> lines, int line) {
        return lines == null || line >= lines.size() ? "" : lines.get(line);
    }
}
