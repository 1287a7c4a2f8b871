package org.cairn.workflow;

import org.cairn.audit.AuditTrail;
import org.cairn.planning.Plan;
import org.cairn.planning.PlanBasis;
import org.cairn.planning.PlanProgramme;
import org.cairn.planning.PlanProgress;
import org.cairn.planning.PlanSettings;
import org.cairn.planning.Plans;
import org.cairn.programme.Programme;
import org.cairn.programme.Programmes;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Plans a read programme and keeps programme, plan and the record of it together, or none; the roadmap of a new one begins. */
@Component
public class TakeOverProgramme {

    private final Programmes programmes;
    private final PlanProgramme planner;
    private final Plans plans;
    private final RoadmapRuns runs;
    private final AuditTrail trail;
    private final TransactionTemplate together;

    TakeOverProgramme(
            Programmes programmes,
            PlanProgramme planner,
            Plans plans,
            RoadmapRuns runs,
            AuditTrail trail,
            TransactionTemplate together) {
        this.programmes = programmes;
        this.planner = planner;
        this.plans = plans;
        this.runs = runs;
        this.trail = trail;
        this.together = together;
    }

    public boolean exists(String programme) {
        return programmes.find(programme).isPresent();
    }

    /** Plans first, outside the transaction: what cannot be planned is not kept. */
    public void run(Programme programme, String user) {
        Plan plan = planner.plan(programme, PlanSettings.quick(), PlanProgress.SILENT);
        together.executeWithoutResult(status -> {
            programmes.save(programme);
            plans.publish(PlanBasis.of(programme), plan, user);
            if (runs.find(programme.key()).isEmpty()) {
                runs.start(programme.key(), user);
            }
            trail.append(
                    user,
                    "programme-imported",
                    programme.key(),
                    programme.key(),
                    programme.initiatives().size() + " lines");
        });
    }
}
