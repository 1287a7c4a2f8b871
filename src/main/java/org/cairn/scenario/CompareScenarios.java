package org.cairn.scenario;

import java.util.List;
import org.cairn.planning.Baseline;
import org.cairn.planning.Plan;
import org.cairn.planning.PlanBasis;
import org.cairn.planning.PlanChanges;
import org.cairn.planning.PlanFigures;
import org.cairn.planning.Plans;
import org.cairn.scenario.ScenarioRefused.Reason;
import org.springframework.stereotype.Component;

/** Puts solved scenarios of a programme beside its plan in force. */
@Component
public class CompareScenarios {

    private final Plans plans;
    private final Scenarios scenarios;

    CompareScenarios(Plans plans, Scenarios scenarios) {
        this.plans = plans;
        this.scenarios = scenarios;
    }

    /**
     * A column for each scenario that has a plan; others are left out.
     *
     * @throws ScenarioRefused when the programme has no published plan
     */
    public Comparison compare(String programme, List<String> ids) {
        Baseline inForce = plans.findBaseline(programme)
                .orElseThrow(() -> new ScenarioRefused(
                        Reason.NO_BASELINE, "programme " + programme + " has no published plan to compare with"));
        List<Comparison.Column> columns = ids.stream()
                .map(scenarios::get)
                .flatMap(s -> s.plan().map(plan -> column(inForce, s, plan)).stream())
                .toList();
        return new Comparison(inForce, PlanFigures.of(inForce.basis(), inForce.plan()), columns);
    }

    private static Comparison.Column column(Baseline inForce, Scenario scenario, Plan plan) {
        PlanBasis basis = scenario.changedBasis();
        return new Comparison.Column(
                scenario,
                PlanFigures.of(basis, plan),
                PlanChanges.between(inForce.basis(), inForce.plan(), basis, plan));
    }
}
