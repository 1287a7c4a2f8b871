package org.cairn.problem;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.cairn.access.TooManyTokens;
import org.cairn.assessment.FindingRefused;
import org.cairn.diagnosis.AnswersRefused;
import org.cairn.diagnosis.StrategyRefused;
import org.cairn.report.TemplateRefused;
import org.cairn.ruleset.RuleSetRefused;
import org.cairn.scenario.ScenarioRefused;
import org.cairn.workflow.CaseRefused;
import org.cairn.workflow.DecisionRefused;
import org.cairn.workflow.PlaybookRefused;
import org.cairn.workflow.TaskRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.QueryTimeoutException;

/** Maps what the domain throws to what is answered. What it does not know is a fault. */
public final class Catalogue {

    private Catalogue() {}

    public static Optional<Problem> find(Throwable thrown) {
        if (thrown instanceof Refused refused) {
            return Optional.of(refused.problem());
        } else if (thrown instanceof NoSuchElementException) {
            return Optional.of(Problem.of(ProblemKind.NOT_FOUND));
        } else if (thrown instanceof ConcurrencyFailureException || thrown instanceof QueryTimeoutException) {
            // the second is what H2 says where it waited too long for another's row
            return Optional.of(Problem.of(ProblemKind.CONFLICT));
        } else if (StoreLost.isBehind(thrown)) {
            return Optional.of(Problem.of(ProblemKind.STORE_LOST));
        }
        return work(thrown).or(() -> judgement(thrown)).or(() -> report(thrown));
    }

    private static Optional<Problem> work(Throwable thrown) {
        if (thrown instanceof TaskRefused refused) {
            return Optional.of(of(refused));
        } else if (thrown instanceof DecisionRefused refused) {
            return Optional.of(of(refused));
        } else if (thrown instanceof CaseRefused refused) {
            return Optional.of(new Problem(
                    ProblemKind.of("case", refused.reason()),
                    orEmpty(refused.holder()),
                    refused.changes().stream()
                            .map(c -> new Problem.Detail(c.line(), orDash(c.before()) + " → " + orDash(c.after())))
                            .toList()));
        } else if (thrown instanceof PlaybookRefused refused) {
            return Optional.of(new Problem(
                    ProblemKind.of("playbook", refused.reason()),
                    "",
                    refused.blocks().stream()
                            .map(b -> new Problem.Detail("", b))
                            .toList()));
        } else if (thrown instanceof ScenarioRefused refused) {
            return Optional.of(new Problem(
                    ProblemKind.of("scenario", refused.reason()),
                    "",
                    List.of(new Problem.Detail("", String.valueOf(refused.getMessage())))));
        } else if (thrown instanceof TooManyTokens refused) {
            return Optional.of(Problem.of(ProblemKind.TOO_MANY_TOKENS, Integer.toString(refused.most())));
        }
        return Optional.empty();
    }

    private static Optional<Problem> judgement(Throwable thrown) {
        if (thrown instanceof FindingRefused refused) {
            return Optional.of(Problem.of(ProblemKind.of("finding", refused.reason()), refused.finding()));
        } else if (thrown instanceof RuleSetRefused refused) {
            return Optional.of(Problem.of(ProblemKind.of("rules", refused.reason())));
        } else if (thrown instanceof StrategyRefused refused) {
            return Optional.of(Problem.of(ProblemKind.of("strategy", refused.reason()), refused.about()));
        } else if (thrown instanceof AnswersRefused refused) {
            return Optional.of(Problem.of(
                    ProblemKind.INVALID,
                    refused.problems().stream()
                            .map(p -> new Problem.Detail(
                                    p.item(),
                                    "problem."
                                            + ProblemKind.of("answers", p.reason())
                                                    .code()))
                            .toList()));
        }
        return Optional.empty();
    }

    private static Optional<Problem> report(Throwable thrown) {
        return thrown instanceof TemplateRefused refused
                ? Optional.of(new Problem(
                        ProblemKind.TEMPLATE_INCOMPLETE,
                        "",
                        refused.missing().stream()
                                .map(m -> new Problem.Detail("", m))
                                .toList()))
                : Optional.empty();
    }

    private static Problem of(DecisionRefused refused) {
        List<String> why = refused.reason() == DecisionRefused.Reason.BAD_VALUE
                ? List.of(String.valueOf(refused.getMessage()))
                : refused.changes();
        return new Problem(
                ProblemKind.of("gate", refused.reason()),
                "",
                why.stream().map(c -> new Problem.Detail("", c)).toList());
    }

    private static Problem of(TaskRefused refused) {
        List<String> why = refused.reason() == TaskRefused.Reason.BAD_VALUE
                ? List.of(String.valueOf(refused.getMessage()))
                : refused.missing();
        return new Problem(
                ProblemKind.of("task", refused.reason()),
                orEmpty(refused.holder()),
                why.stream().map(m -> new Problem.Detail("", m)).toList());
    }

    private static String orDash(@Nullable String text) {
        return text == null ? "–" : text;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
