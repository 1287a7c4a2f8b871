package org.cairn.web.browser;

import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.UUID;
import org.cairn.businesscase.BusinessCase.State;
import org.cairn.businesscase.BusinessCases;
import org.cairn.gate.GateReview;
import org.cairn.gate.GateReviews;
import org.cairn.planning.PlanBasis;
import org.cairn.planning.PlanProgramme;
import org.cairn.planning.PlanProgress;
import org.cairn.planning.PlanSettings;
import org.cairn.planning.Plans;
import org.cairn.programme.Programme;
import org.cairn.programme.Programmes;
import org.cairn.workflow.AdvanceCase;
import org.cairn.workflow.DecideGate;
import org.cairn.workflow.RoadmapRuns;
import org.cairn.workflow.SampleProgramme;
import org.cairn.workflow.Tasklist;
import org.cairn.workflow.Work;
import org.springframework.boot.test.context.TestComponent;

/** Brings things to where a journey begins, through the same use cases as everybody. */
@TestComponent
class Stage {

    private final Programmes programmes;
    private final PlanProgramme planner;
    private final Plans plans;
    private final RoadmapRuns runs;
    private final Tasklist tasks;
    private final DecideGate gates;
    private final GateReviews reviews;
    private final AdvanceCase cases;
    private final BusinessCases stored;

    Stage(
            Programmes programmes,
            PlanProgramme planner,
            Plans plans,
            RoadmapRuns runs,
            Tasklist tasks,
            DecideGate gates,
            GateReviews reviews,
            AdvanceCase cases,
            BusinessCases stored) {
        this.programmes = programmes;
        this.planner = planner;
        this.plans = plans;
        this.runs = runs;
        this.tasks = tasks;
        this.gates = gates;
        this.reviews = reviews;
        this.cases = cases;
        this.stored = stored;
    }

    /** A gate of a programme of its own, convened by the office; gives its address. */
    String convenedGate() {
        Programme programme = SampleProgramme.of(List.of(SampleProgramme.initiative("I1", 2, 100)), List.of());
        programmes.save(programme);
        plans.publish(
                PlanBasis.of(programme), planner.plan(programme, PlanSettings.quick(), PlanProgress.SILENT), "tmo");
        runs.start(programme.key(), "tmo");
        Work work = new Work(programme.key(), tasks, gates, reviews);
        work.finishPhase();
        GateReview review = work.prepared();
        return "/programmes/" + programme.key() + "/gates/" + review.id();
    }

    /** A business case that its owner has submitted and finance has validated; gives its address. */
    String caseToApprove(String initiative) {
        cases.open("halden", initiative, "owner");
        cases.submit("halden", initiative, "owner", "", UUID.randomUUID().toString());
        cases.validate(
                "halden", initiative, "finance", true, "", UUID.randomUUID().toString());
        waitForApproval(initiative);
        return "/programmes/halden/initiatives/" + initiative + "/case";
    }

    /** The rules look at a validated case before it goes on. */
    void waitForApproval(String initiative) {
        await().until(() -> stored.get("halden", initiative).state() == State.APPROVAL);
    }
}
