package org.cairn.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.cairn.gate.GateDecision;
import org.cairn.gate.GateReviews;
import org.cairn.programme.Programme;
import org.cairn.programme.Programmes;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A failing step is tried again, then shown with its cause; others go on, and a retry mends it. */
abstract class IncidentPaths {

    @Autowired
    private Programmes programmes;

    @Autowired
    private RoadmapRuns runs;

    @Autowired
    private Tasklist tasks;

    @Autowired
    private DecideGate gates;

    @Autowired
    private GateReviews reviews;

    @Autowired
    private Incidents incidents;

    @Autowired
    private FailingPack pack;

    @Autowired
    private EngineRoom engine;

    @Test
    void a_pack_that_cannot_be_made_is_an_incident_with_its_cause_until_it_is_tried_again() {
        // given
        Programme programme = SampleProgramme.of(List.of(), List.of());
        programmes.save(programme);
        String key = programme.key();
        Work work = new Work(key, tasks, gates, reviews);
        runs.start(key, "tmo");
        work.finishPhase();
        pack.fails = true;

        // when
        work.decide(new GateDecision.Go());
        List<Duration> pauses = new ArrayList<>();
        for (int attempt = 1; attempt <= 3; attempt++) {
            assertThat(incidents.list(key)).isEmpty();
            engine.tryJobs(key);
            engine.pause(key).ifPresent(pauses::add);
        }
        engine.tryJobs(key);

        // then
        assertThat(pauses).isSorted().hasSizeGreaterThan(1).allMatch(p -> p.compareTo(Duration.ofSeconds(5)) > 0);
        assertThat(work.open()).isNotEmpty();
        assertThat(runs.find(key).orElseThrow().phase()).isEqualTo(2);
        Incidents.Incident open = incidents.list(key).get(0);
        assertThat(open.step()).isEqualTo("Issue the pack");
        assertThat(open.process()).isEqualTo("Gate pack");
        assertThat(open.message()).contains("the printer is on fire");
        assertThat(open.cause()).contains("FailingPack");
        assertThatThrownBy(() -> incidents.retry("nowhere", "admin")).isInstanceOf(NoSuchElementException.class);
        pack.fails = false;
        incidents.retry(open.id(), "admin");
        engine.runJobs(key);
        assertThat(incidents.list(key)).isEmpty();
        assertThat(engine.running(key)).doesNotContain("gate-pack");
    }

    /** A pack that fails when told so. */
    static final class FailingPack implements GatePacks {

        private boolean fails;

        @Override
        public void issue(String review) {
            if (fails) {
                throw new IllegalStateException("the printer is on fire");
            }
        }
    }
}
