package org.cairn.scenario;

import org.cairn.scenario.Scenario.Step;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes back what was submitted or approved, so that it can be edited again. */
@Component
public class WithdrawScenario {

    private final ScenarioSteps steps;

    WithdrawScenario(ScenarioSteps steps) {
        this.steps = steps;
    }

    /** Throws {@link ScenarioRefused} when there is nothing to take back. */
    @Transactional
    public Scenario withdraw(String id, int version, String comment, String user) {
        return steps.keep(steps.take(id, version).withdrawn(steps.step(Step.Kind.WITHDRAWN, user, comment)));
    }
}
