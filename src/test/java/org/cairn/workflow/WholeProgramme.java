package org.cairn.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cairn.audit.AuditTrail;
import org.cairn.businesscase.BusinessCases;
import org.cairn.businesscase.CaseContent;
import org.cairn.businesscase.CaseYear;
import org.cairn.gate.GateDecision;
import org.cairn.gate.GateReviews;
import org.cairn.planning.Plan;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Thirty-two initiatives from the first task to closure, while a clock of its own runs over the years. */
abstract class WholeProgramme {

    private static final int A_PHASE = 8;
    private static final int PHASES = 4;

    @Autowired
    private Programmes programmes;

    @Autowired
    private PlanProgramme planning;

    @Autowired
    private Plans plans;

    @Autowired
    private BusinessCases cases;

    @Autowired
    private AdvanceCase advance;

    @Autowired
    private RoadmapRuns runs;

    @Autowired
    private Tasklist tasks;

    @Autowired
    private DecideGate gates;

    @Autowired
    private GateReviews reviews;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private EngineRoom engine;

    @Autowired
    private SimulatedClock clock;

    private final Set<String> done = new TreeSet<>();
    private Work work = new Work("", tasks, gates, reviews);

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void thirty_two_initiatives_run_from_start_to_closure_and_nothing_is_left_undone() {
        // given
        Programme programme = programme();
        String key = programme.key();
        work = new Work(key, tasks, gates, reviews);
        clock.setTo(
                programme.start().atTime(8, 0).atZone(ZoneId.systemDefault()).toInstant());
        programmes.save(programme);
        Plan plan = planning.plan(programme, PlanSettings.quick(), PlanProgress.SILENT);
        plans.publish(PlanBasis.of(programme), plan, "tmo");

        // when
        runs.start(key, "tmo");
        while (runs.find(key).orElseThrow().state() == RoadmapRuns.State.RUNNING) {
            workAllDay();
            engine.runJobs(key, Date.from(clock.instant()));
            if (work.open().isEmpty()) {
                Optional<Instant> next = engine.nextTimer(key);
                next.ifPresent(clock::setTo);
            }
        }
        engine.runJobs(key, Date.from(clock.instant()));

        // then
        List<AuditTrail.Entry> entries = trail.list(key, 0, 10_000);
        assertThat(engine.running(key)).isEmpty();
        assertThat(work.open()).isEmpty();
        assertThat(engine.endedTasks(key))
                .doesNotHaveDuplicates()
                .hasSameSizeAs(done)
                .containsAll(done);
        assertThat(actions(entries, "task-completed")).hasSize(done.size() - caseSteps(key) - PHASES);
        assertThat(actions(entries, "gate-decided"))
                .extracting(AuditTrail.Entry::subject)
                .containsExactlyInAnyOrder("G1", "G2", "G3", "G4");
        assertThat(actions(entries, "budget-baselined")).hasSize(PHASES * A_PHASE / 2);
        assertThat(trail.verify().intact()).isTrue();
        assertThat(broken(programmes.get(key), plan)).isEmpty();
    }

    /**
     * What breaks the rules of delivery: an initiative that is not finished, or that began before its planned day, which is
     * when its teams have room, or before its predecessor had ended.
     */
    private static List<String> broken(Programme whole, Plan plan) {
        List<String> broken = new ArrayList<>();
        Map<String, Initiative> all = whole.initiativesByKey();
        all.values().stream().filter(i -> i.actualFinish() == null).forEach(i -> broken.add(i.key() + " is not done"));
        all.values().stream()
                .filter(i -> i.actualStart()
                        .isBefore(plan.find(i.key()).orElseThrow().start()))
                .forEach(i -> broken.add(i.key() + " began before its day"));
        for (Dependency link : whole.dependencies()) {
            if (all.get(link.successor())
                    .actualStart()
                    .isBefore(all.get(link.predecessor()).actualFinish())) {
                broken.add(link.successor() + " began before " + link.predecessor() + " had ended");
            }
        }
        return broken;
    }

    private void workAllDay() {
        List<WorkItem> open = work.open();
        while (!open.isEmpty()) {
            open.forEach(this::act);
            open = work.open();
        }
    }

    private void act(WorkItem task) {
        String initiative = task.initiative() == null ? "" : task.initiative();
        String key = task.programme();
        switch (task.form()) {
            case "case-draft" -> {
                advance.save(
                        key,
                        initiative,
                        "olga",
                        worthIt(),
                        cases.get(key, initiative).latest().number());
                advance.submit(key, initiative, "olga", "", task.id());
            }
            case "case-validation" -> advance.validate(key, initiative, "fin", true, "", task.id());
            case "case-approval" -> advance.decide(key, initiative, "ben", AdvanceCase.Verdict.APPROVE, "", task.id());
            case "gate-decision" -> decide(task);
            default -> work.complete(task, "team", Map.of("value", "2.1", "initiatives", "I17,I18,I19"), task.id());
        }
        done.add(task.id());
    }

    private void decide(WorkItem task) {
        String review = reviews.list(task.programme())
                .get(reviews.list(task.programme()).size() - 1)
                .id();
        gates.vote(review, "finance", GateDecision.Code.GO, "");
        gates.decide(review, "executive", new GateDecision.Go(), "", task.id());
    }

    private int caseSteps(String key) {
        return 3 * cases.list(key).size();
    }

    private static List<AuditTrail.Entry> actions(List<AuditTrail.Entry> entries, String action) {
        return entries.stream().filter(e -> e.action().equals(action)).collect(Collectors.toList());
    }

    private static CaseContent worthIt() {
        CaseYear now = new CaseYear(BigDecimal.TEN, BigDecimal.ZERO, BigDecimal.ZERO);
        CaseYear year = new CaseYear(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.TEN);
        return new CaseContent("why", new BigDecimal("0.1"), List.of(now, year, year, year), List.of(), Map.of());
    }

    /** Eight initiatives a phase, in pairs one after the other; each second one costs money. */
    private static Programme programme() {
        List<Initiative> initiatives = new ArrayList<>();
        List<Dependency> links = new ArrayList<>();
        for (int i = 1; i <= PHASES * A_PHASE; i++) {
            int phase = (i - 1) / A_PHASE + 1;
            initiatives.add(SampleProgramme.initiative("I" + i, phase, i % 2 == 0 ? 10 : 0));
            if (i % 2 == 0) {
                links.add(new Dependency("I" + (i - 1), "I" + i, LinkType.FS, 0));
            }
        }
        return SampleProgramme.of(initiatives, links);
    }
}
