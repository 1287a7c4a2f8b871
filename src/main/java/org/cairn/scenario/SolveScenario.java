package org.cairn.scenario;

import org.cairn.planning.Plan;
import org.cairn.planning.PlanProgramme;
import org.cairn.planning.PlanProgress;
import org.cairn.planning.PlanSettings;
import org.cairn.scenario.Scenario.Step;
import org.cairn.scenario.ScenarioRefused.Reason;
import org.cairn.schedule.InvalidNetwork;
import org.springframework.stereotype.Component;

/** Plans what a scenario changes. */
@Component
public class SolveScenario {

    private final PlanProgramme planner;
    private final ScenarioSteps steps;

    SolveScenario(PlanProgramme planner, ScenarioSteps steps) {
        this.planner = planner;
        this.steps = steps;
    }

    /**
     * The scenario with its plan. Nothing is locked while it searches; who edits meanwhile wins, and the plan is dropped.
     *
     * @param progress hears the best length and the bound while it runs, and may stop with the best so far
     * @throws ScenarioRefused when no plan satisfies the changes, or somebody has changed the scenario meanwhile
     */
    public Scenario solve(String id, int version, PlanSettings settings, PlanProgress progress, String user) {
        Scenario scenario = steps.take(id, version);
        Plan plan;
        try {
            plan = planner.plan(scenario.changedBasis(), settings, progress);
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
