package org.cairn.scenario;

import org.cairn.scenario.Scenario.Step;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks for approval of a solved scenario. */
@Component
public class SubmitScenario {

    private final ScenarioSteps steps;

    SubmitScenario(ScenarioSteps steps) {
        this.steps = steps;
    }

    /** Throws {@link ScenarioRefused} when it is not solved. */
    @Transactional
    public Scenario submit(String id, int version, String comment, String user) {
        return steps.keep(steps.take(id, version).submitted(steps.step(Step.Kind.SUBMITTED, user, comment)));
    }
}
