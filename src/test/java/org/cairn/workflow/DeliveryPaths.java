package org.cairn.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.cairn.businesscase.CaseContent;
import org.cairn.businesscase.CaseYear;
import org.cairn.gate.GateDecision;
import org.cairn.gate.GateReviews;
import org.cairn.planning.Plan;
import org.cairn.planning.PlanBasis;
import org.cairn.planning.PlannedInitiative;
import org.cairn.planning.Plans;
import org.cairn.programme.Dependency;
import org.cairn.programme.Effort;
import org.cairn.programme.Initiative;
import org.cairn.programme.LinkType;
import org.cairn.programme.Programme;
import org.cairn.programme.Programmes;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Initiatives: from an approved case, after their predecessors, on their planned day, through their teams, to their benefits. */
abstract class DeliveryPaths {

    @Autowired
    private Programmes programmes;

    @Autowired
    private Plans plans;

    @Autowired
    private RoadmapRuns runs;

    @Autowired
    private AdvanceCase advance;

    @Autowired
    private Tasklist tasks;

    @Autowired
    private DecideGate gates;

    @Autowired
    private GateReviews reviews;

    @Autowired
    private EngineRoom engine;

    @Test
    void an_initiative_without_an_approved_case_waits_for_it_and_a_case_is_drafted() {
        // given
        Work work = started(SampleProgramme.initiative("I1", 1, 80));

        // then
        assertThat(work.names()).contains("Draft the case").doesNotContain("Deliver the team's part");
        approve(work.programme(), "I1");
        assertThat(work.names()).contains("Deliver the team's part");
        assertThat(initiative(work, "I1").actualStart()).isNotNull();
    }

    @Test
    void an_initiative_waits_for_its_predecessor_and_begins_when_that_is_delivered() {
        // given
        Work work = started(List.of(free("I1", 1), free("I2", 1)), List.of(new Dependency("I1", "I2", LinkType.FS, 0)));
        assertThat(work.open("delivery")).extracting(WorkItem::initiative).containsOnly("I1");

        // when
        deliver(work, "I1");

        // then
        assertThat(work.open("delivery")).extracting(WorkItem::initiative).containsOnly("I2");
        assertThat(initiative(work, "I1").percentComplete()).isEqualTo(100);
        assertThat(initiative(work, "I1").actualFinish()).isNotNull();
    }

    @Test
    void an_initiative_that_starts_with_another_begins_when_that_has_begun() {
        Work work = started(List.of(free("I1", 1), free("I2", 1)), List.of(new Dependency("I1", "I2", LinkType.SS, 0)));

        assertThat(work.open("delivery")).extracting(WorkItem::initiative).contains("I1", "I2");
    }

    @Test
    void an_initiative_begins_on_its_planned_day_and_follows_the_plan_when_that_moves() {
        // given
        LocalDate later = LocalDate.now().plusDays(40);
        Programme programme = SampleProgramme.of(List.of(free("I1", 1)), List.of());
        programmes.save(programme);
        publish(programme, "I1", later);
        runs.start(programme.key(), "tmo");
        Work work = work(programme);
        assertThat(work.open("delivery")).isEmpty();

        // when
        publish(programme, "I1", LocalDate.now());
        engine.runJobs(programme.key(), Date.from(Instant.now().plus(1, ChronoUnit.DAYS)));

        // then
        assertThat(work.open("delivery")).hasSize(1);
    }

    @Test
    void each_team_has_its_part_and_the_result_is_accepted_and_handed_over() {
        // given
        Work work = started(withTeams(free("I1", 1), "DATA", "ARCH"));

        // when
        assertThat(work.open("delivery"))
                .extracting(WorkItem::role)
                .containsExactlyInAnyOrder("team:DATA", "team:ARCH");
        work.finish("delivery");

        // then
        WorkItem accept = work.named("Accept the result");
        assertThat(accept.checklist()).hasSize(2);
        assertThatThrownBy(() -> {
                    tasks.claim(accept.id(), "olga");
                    tasks.complete(accept.id(), "olga", Map.of(), "k");
                })
                .isInstanceOf(TaskRefused.class);
        work.complete(work.named("Accept the result"), "olga");
        work.complete(work.named("Hand over to benefit tracking"), "olga");
        assertThat(initiative(work, "I1").actualFinish()).isNotNull();
    }

    @Test
    void a_phase_delivers_what_earlier_phases_left_too() {
        Programme programme = SampleProgramme.of(List.of(free("I1", 1), free("I2", 2), free("I3", 3)), List.of());
        programmes.save(programme);

        engine.startRoadmapAt(programme.key(), "Activity_Foundation");

        assertThat(work(programme).open("delivery"))
                .extracting(WorkItem::initiative)
                .containsExactlyInAnyOrder("I1", "I2");
    }

    @Test
    void a_late_delivery_is_looked_after_by_the_office() {
        Work work = started(free("I1", 1));

        engine.fire(work.programme(), "Event_DeliveryLate");
        work.complete(work.named("Look after the delay"), "tmo");

        assertThat(work.open("delivery")).hasSize(1);
    }

    @Test
    void the_pilot_phase_delivers_the_two_or_three_that_were_chosen_and_the_last_phase_the_rest() {
        // given
        List<Initiative> five =
                IntStream.rangeClosed(1, 5).mapToObj(i -> free("I" + i, 3)).toList();
        Programme programme = SampleProgramme.of(five, List.of());
        programmes.save(programme);
        engine.startRoadmapAt(programme.key(), "Activity_Pilot");
        Work work = work(programme);
        WorkItem choose = work.named("Select two or three high-value use cases");

        // when
        assertThatThrownBy(() -> work.complete(choose, "team", Map.of("initiatives", "I1"), "one"))
                .isInstanceOfSatisfying(TaskRefused.class, e -> assertThat(e.missing())
                        .containsExactly("2 to 3 initiatives of I1, I2, I3, I4, I5"));
        WorkItem held = tasks.get(choose.id());
        assertThatThrownBy(() -> work.complete(held, "team", Map.of("initiatives", "I1, I9"), "nine"))
                .hasMessageContaining("no open initiative of this phase: I9");
        work.complete(held, "team", Map.of("initiatives", "I1, I4"), "two");
        work.finish("work", "delivery");

        // then
        assertThat(programmes.get(programme.key()).initiatives())
                .filteredOn(i -> i.actualFinish() != null)
                .extracting(Initiative::key)
                .containsExactly("I1", "I4");
        work.decide(new GateDecision.Go());
        assertThat(work.open("delivery")).extracting(WorkItem::initiative).containsExactlyInAnyOrder("I2", "I3", "I5");
    }

    private Work started(Initiative initiative) {
        return started(List.of(initiative), List.of());
    }

    private Work started(List<Initiative> initiatives, List<Dependency> dependencies) {
        Programme programme = SampleProgramme.of(initiatives, dependencies);
        programmes.save(programme);
        runs.start(programme.key(), "tmo");
        return work(programme);
    }

    private Work work(Programme programme) {
        return new Work(programme.key(), tasks, gates, reviews);
    }

    private static void deliver(Work work, String initiative) {
        for (int step = 0; step < 3; step++) {
            work.open().stream()
                    .filter(t -> initiative.equals(t.initiative()))
                    .toList()
                    .forEach(t -> work.complete(t, "olga"));
        }
    }

    private Initiative initiative(Work work, String key) {
        return programmes.get(work.programme()).findInitiative(key).orElseThrow();
    }

    private void approve(String programme, String initiative) {
        CaseYear now = new CaseYear(new BigDecimal(80), BigDecimal.ZERO, BigDecimal.ZERO);
        CaseYear year = new CaseYear(BigDecimal.ZERO, BigDecimal.ZERO, new BigDecimal(60));
        CaseContent content =
                new CaseContent("why", new BigDecimal("0.1"), List.of(now, year, year, year), List.of(), Map.of());
        advance.save(programme, initiative, "olga", content, 1);
        advance.submit(programme, initiative, "olga", "", "s");
        advance.validate(programme, initiative, "fin", true, "", "v");
        advance.decide(programme, initiative, "ben", AdvanceCase.Verdict.APPROVE, "", "a");
    }

    /** Without money, and so without a case. */
    private static Initiative free(String key, int phase) {
        return SampleProgramme.initiative(key, phase, 0);
    }

    private static Initiative withTeams(Initiative i, String... teams) {
        List<Effort> efforts = Arrays.stream(teams).map(t -> new Effort(t, 1)).toList();
        return new Initiative(
                i.key(),
                i.name(),
                i.kind(),
                i.phase(),
                i.owner(),
                i.sponsor(),
                i.strategy(),
                i.estimate(),
                efforts,
                i.budget(),
                i.actualCost(),
                0,
                null,
                null,
                null,
                null,
                false,
                i.benefits(),
                null);
    }

    private void publish(Programme programme, String key, LocalDate start) {
        PlannedInitiative planned = new PlannedInitiative(key, start, start.plusDays(14), 0, 10, 0, true, List.of());
        Plan plan = new Plan(
                programme.key(),
                start,
                start,
                start.plusDays(14),
                10,
                10,
                10,
                List.of(planned),
                List.of(key),
                List.of(),
                null);
        plans.publish(PlanBasis.of(programme), plan, "tmo");
    }
}
