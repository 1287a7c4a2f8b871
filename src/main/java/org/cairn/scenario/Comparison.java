package org.cairn.scenario;

import java.util.List;
import org.cairn.planning.Baseline;
import org.cairn.planning.PlanChanges;
import org.cairn.planning.PlanFigures;

/**
 * Scenarios beside the plan in force.
 *
 * @param inForce what they are compared with
 * @param figures of the plan in force
 * @param columns one a solved scenario, in the order asked for
 */
public record Comparison(Baseline inForce, PlanFigures figures, List<Column> columns) {

    public Comparison {
        columns = List.copyOf(columns);
    }

    /**
     * One scenario.
     *
     * @param changes what moves against the plan in force, and why
     */
    public record Column(Scenario scenario, PlanFigures figures, PlanChanges changes) {}
}
