package org.cairn.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.cairn.assessment.AssessProgramme;
import org.cairn.assessment.Finding;
import org.cairn.gate.GateDecision;
import org.cairn.gate.GateReview;
import org.cairn.gate.GateReviews;
import org.cairn.playbook.Playbooks;
import org.cairn.programme.Programme;
import org.cairn.programme.Programmes;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A method of three phases for another kind of transformation: its drawings, rules and catalogue are files and nothing else. */
abstract class OtherPlaybook {

    static final String ID = "shared-services";

    @Autowired
    private Playbooks playbooks;

    @Autowired
    private Programmes programmes;

    @Autowired
    private RoadmapRuns runs;

    @Autowired
    private AssessProgramme assess;

    @Autowired
    private Tasklist tasks;

    @Autowired
    private DecideGate gates;

    @Autowired
    private GateReviews reviews;

    @Autowired
    private Incidents incidents;

    @Autowired
    private EngineRoom engine;

    @Test
    void it_loads_runs_to_its_end_is_judged_by_its_own_rules_and_reports() {
        // given
        assertThat(playbooks.get(ID).phases()).hasSize(3);
        Programme programme = SampleProgramme.by(ID, List.of(), List.of());
        programmes.save(programme);
        Work work = new Work(programme.key(), tasks, gates, reviews);

        // when
        runs.start(programme.key(), "tmo");
        for (String workstream : List.of("D1", "B1", "R1")) {
            work.finishPhase();
            work.decide(new GateDecision.Hold(LocalDate.of(2099, 1, 1)));
            runs.resume(programme.key(), "tmo");
            work.decide(new GateDecision.Recycle(List.of(workstream)));
            work.finishPhase();
            work.decide(new GateDecision.Go());
        }
        engine.runJobs(programme.key());

        // then
        assertThat(runs.find(programme.key()).orElseThrow().state()).isEqualTo(RoadmapRuns.State.COMPLETED);
        assertThat(engine.running(programme.key())).isEmpty();
        assertThat(incidents.list(programme.key())).isEmpty();
        assertThat(reviews.list(programme.key())).extracting(GateReview::gate).contains("A1", "A2", "A3");
        assertThat(assess.judge(programme.key()).findings())
                .extracting(Finding::rule)
                .containsExactly("Z1-cost-of-request");
    }

    @Test
    void it_can_be_killed_at_each_of_its_gates_and_skip_what_is_not_reopened() {
        for (String gate : List.of("Design", "Build", "Run")) {
            Programme programme = SampleProgramme.by(ID, List.of(), List.of());
            programmes.save(programme);
            Work work = new Work(programme.key(), tasks, gates, reviews);
            engine.startAt("shared-services-roadmap", programme.key(), "Activity_" + gate, "nothing");

            work.decide(new GateDecision.Kill("too dear"));

            assertThat(runs.find(programme.key()).orElseThrow().state()).isEqualTo(RoadmapRuns.State.KILLED);
            work.finish("work");
            assertThat(work.open()).isEmpty();
        }
    }
}
