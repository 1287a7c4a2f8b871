package org.cairn.scenario;

import org.cairn.scenario.Scenario.Step;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Approves or rejects a submitted scenario; who had a part in it may not. */
@Component
public class DecideScenario {

    private final ScenarioSteps steps;

    DecideScenario(ScenarioSteps steps) {
        this.steps = steps;
    }

    /** What was decided. */
    public enum Verdict {
        APPROVE,
        REJECT
    }

    /**
     * Records the verdict.
     *
     * @param deputyFor the person for whom {@code user} decides, who counts as much as {@code user} does; null for nobody
     * @throws ScenarioRefused when it is not submitted, four eyes would be two, or a rejection has no comment
     */
    @Transactional
    public Scenario decide(
            String id, int version, Verdict verdict, String comment, String user, @Nullable String deputyFor) {
        Scenario scenario = steps.take(id, version);
        return steps.keep(
                verdict == Verdict.APPROVE
                        ? scenario.approved(steps.step(Step.Kind.APPROVED, user, comment, deputyFor))
                        : scenario.rejected(steps.step(Step.Kind.REJECTED, user, comment, deputyFor)));
    }
}
