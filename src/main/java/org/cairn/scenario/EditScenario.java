package org.cairn.scenario;

import java.util.List;
import org.cairn.scenario.Scenario.Step;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Replaces a scenario's changes; it must be solved again afterwards. */
@Component
public class EditScenario {

    private final ScenarioSteps steps;

    EditScenario(ScenarioSteps steps) {
        this.steps = steps;
    }

    /**
     * All changes as they should be now.
     *
     * @param version the one that the person saw
     * @throws ScenarioRefused naming the change that cannot be made, or when it is submitted, approved or merged
     */
    @Transactional
    public Scenario edit(String id, int version, List<Change> changes, String user) {
        return steps.keep(steps.take(id, version).edited(changes, steps.step(Step.Kind.EDITED, user, "")));
    }
}
