package org.cairn.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.cairn.gate.GateDecision;
import org.cairn.gate.GateReviews;
import org.cairn.planning.AProgramme;
import org.cairn.planning.PlanBasis;
import org.cairn.planning.PlanProgramme;
import org.cairn.planning.PlanProgress;
import org.cairn.planning.PlanSettings;
import org.cairn.planning.Plans;
import org.cairn.programme.Dependency;
import org.cairn.programme.Initiative;
import org.cairn.programme.LinkType;
import org.cairn.programme.Programme;
import org.cairn.programme.Programmes;
import org.cairn.scenario.Change;
import org.cairn.scenario.Scenario;
import org.cairn.scenario.Scenarios;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A programme whose plan knows the first two gates. */
abstract class GateReplanPaths {

    private static final LocalDate REVIEW = LocalDate.now().plusWeeks(20);

    @Autowired
    private Programmes programmes;

    @Autowired
    private Plans plans;

    @Autowired
    private PlanProgramme planner;

    @Autowired
    private Scenarios scenarios;

    @Autowired
    private Tasklist tasks;

    @Autowired
    private DecideGate gates;

    @Autowired
    private GateReviews reviews;

    @Autowired
    private EngineRoom engine;

    private String key = "";
    private Work work = new Work("", tasks, gates, reviews);

    @BeforeEach
    void published() {
        Programme programme = SampleProgramme.of(
                List.of(gate("G1", 1), gate("G2", 2)), List.of(new Dependency("G1", "G2", LinkType.FS, 0)));
        programmes.save(programme);
        key = programme.key();
        PlanBasis basis = PlanBasis.of(programme);
        PlanSettings quick = new PlanSettings(Duration.ofSeconds(5), 50, 1, 1, 0);
        plans.publish(basis, planner.plan(basis, quick, PlanProgress.SILENT), "tmo");
        work = new Work(key, tasks, gates, reviews);
        engine.startRoadmapAt(key, "Activity_AssessmentGate");
    }

    @Test
    void a_hold_leaves_the_plan_and_a_draft_that_waits_for_the_review() {
        work.decide(new GateDecision.Hold(REVIEW));
        engine.runJobs(key);

        Scenario draft = onlyDraft();
        assertThat(draft.changes()).containsExactly(new Change.Defer("G1", REVIEW));
        assertThat(draft.plan().orElseThrow().find("G2").orElseThrow().start()).isAfter(REVIEW);
        assertThat(plans.list(key)).hasSize(1);
    }

    @Test
    void a_recycle_leaves_a_draft_in_which_the_gate_takes_as_long_as_the_workstream_again() {
        work.decide(new GateDecision.Recycle(List.of("P1.1")));
        engine.runJobs(key);

        assertThat(onlyDraft().changes()).singleElement().isInstanceOf(Change.Reestimate.class);
    }

    @Test
    void a_go_leaves_no_draft() {
        work.decide(new GateDecision.Go());
        engine.runJobs(key);

        assertThat(scenarios.list(key)).isEmpty();
    }

    private Scenario onlyDraft() {
        assertThat(scenarios.list(key)).hasSize(1);
        Scenario draft = scenarios.get(scenarios.list(key).get(0).id());
        assertThat(draft.state()).isInstanceOf(Scenario.State.Solved.class);
        return draft;
    }

    private static Initiative gate(String key, int phase) {
        return AProgramme.gateOf(key, "Gate " + key, phase, 5);
    }
}
