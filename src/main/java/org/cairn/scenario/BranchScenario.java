package org.cairn.scenario;

import java.util.List;
import java.util.UUID;
import org.cairn.planning.Baseline;
import org.cairn.planning.PlanBasis;
import org.cairn.planning.Plans;
import org.cairn.programme.Programmes;
import org.cairn.scenario.Scenario.Step;
import org.cairn.scenario.ScenarioRefused.Reason;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Begins a scenario on the plan in force and the programme as it stands. */
@Component
public class BranchScenario {

    private final Programmes programmes;
    private final Plans plans;
    private final ScenarioSteps steps;

    BranchScenario(Programmes programmes, Plans plans, ScenarioSteps steps) {
        this.programmes = programmes;
        this.plans = plans;
        this.steps = steps;
    }

    /**
     * A draft with these changes, which may be none.
     *
     * @throws ScenarioRefused when nothing was published yet, or naming the change that cannot be made
     */
    @Transactional
    public Scenario branch(String programme, String name, List<Change> changes, String user) {
        Scenario.Base base = base(programme);
        Changes.apply(base.basis(), changes);
        return steps.keep(new Scenario(
                UUID.randomUUID().toString(),
                programme,
                name,
                base,
                changes,
                new Scenario.State.Draft(),
                List.of(steps.step(Step.Kind.BRANCHED, user, "")),
                1));
    }

    /** What holds now. */
    Scenario.Base base(String programme) {
        Baseline inForce = plans.findBaseline(programme)
                .orElseThrow(() -> new ScenarioRefused(
                        Reason.NO_BASELINE, "programme " + programme + " has no published plan to branch from"));
        return new Scenario.Base(
                inForce.id(),
                inForce.number(),
                new PlanBasis(programmes.get(programme), inForce.basis().pins()));
    }
}
