package org.cairn.scenario;

import org.cairn.planning.Plan;
import org.cairn.planning.PlanBasis;
import org.cairn.planning.PlanProgramme;
import org.cairn.planning.PlanProgress;
import org.cairn.planning.PlanSettings;
import org.cairn.planning.RiskHistory;
import org.cairn.planning.RiskProfile;
import org.cairn.scenario.Scenario.Step;
import org.cairn.scenario.ScenarioRefused.Reason;
import org.cairn.schedule.InvalidNetwork;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Plans what a scenario changes. */
@Component
public class SolveScenario {

    private final PlanProgramme planner;
    private final ScenarioSteps steps;
    private final ObjectProvider<RiskHistory> history;

    SolveScenario(PlanProgramme planner, ScenarioSteps steps, ObjectProvider<RiskHistory> history) {
        this.planner = planner;
        this.steps = steps;
        this.history = history;
    }

    /**
     * The scenario with its plan, simulated with what earlier gates teach. Nothing is locked while it searches; who edits meanwhile wins, and the plan is dropped.
     *
     * @param progress hears the best length and the bound while it runs, and may stop with the best so far
     * @throws ScenarioRefused when no plan satisfies the changes, or somebody has changed the scenario meanwhile
     */
    public Scenario solve(String id, int version, PlanSettings settings, PlanProgress progress, String user) {
        Scenario scenario = steps.take(id, version);
        PlanBasis basis = scenario.changedBasis();
        RiskProfile risks =
                history.stream().findFirst().map(h -> h.of(basis.programme())).orElse(settings.risks());
        Plan plan;
        try {
            plan = planner.plan(basis, settings.withRisks(risks), progress);
        } catch (InvalidNetwork e) {
            throw new ScenarioRefused(Reason.NO_PLAN, String.valueOf(e.getMessage()));
        }
        return steps.keep(scenario.solved(
                plan,
                steps.step(
                        Step.Kind.SOLVED,
                        user,
                        plan.lengthDays() + " working days, bound " + plan.lowerBoundDays() + ", until "
                                + plan.finish())));
    }
}
