package org.cairn.scenario;

import java.util.List;
import org.cairn.scenario.Scenario.Step;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a scenario's changes to the plan and the programme that hold now. */
@Component
public class RebaseScenario {

    private final BranchScenario branching;
    private final ScenarioSteps steps;

    RebaseScenario(BranchScenario branching, ScenarioSteps steps) {
        this.branching = branching;
        this.steps = steps;
    }

    /**
     * A draft with the changes that should still be made; it must be solved and approved again.
     *
     * @throws ScenarioRefused naming the change that cannot be made any more, or when it is merged
     */
    @Transactional
    public Scenario rebase(String id, int version, List<Change> still, String user) {
        Scenario scenario = steps.take(id, version);
        return steps.keep(
                scenario.rebased(branching.base(scenario.programme()), still, steps.step(Step.Kind.REBASED, user, "")));
    }
}
