package org.cairn.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.cairn.audit.AuditTrail;
import org.cairn.planning.AProgramme;
import org.cairn.planning.Backcast;
import org.cairn.planning.BackcastProgramme;
import org.cairn.planning.Difference;
import org.cairn.planning.Movement.Cause;
import org.cairn.planning.Pin;
import org.cairn.planning.Plan;
import org.cairn.planning.PlanBasis;
import org.cairn.planning.PlanProgramme;
import org.cairn.planning.PlanProgress;
import org.cairn.planning.PlanSettings;
import org.cairn.planning.Plans;
import org.cairn.programme.BenefitLine;
import org.cairn.programme.Dependency;
import org.cairn.programme.Effort;
import org.cairn.programme.Estimate;
import org.cairn.programme.Initiative;
import org.cairn.programme.KpiObservation;
import org.cairn.programme.LinkType;
import org.cairn.programme.Programme;
import org.cairn.programme.Programmes;
import org.cairn.programme.Team;
import org.cairn.scenario.DecideScenario.Verdict;
import org.cairn.scenario.ScenarioRefused.Reason;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** From branch to merge, on both databases: two platforms and an application share one team of two. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ScenarioTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);
    private static final PlanSettings QUICK = new PlanSettings(Duration.ofSeconds(20), 200, 1, 1, 100);

    private AnnotationConfigApplicationContext parts;
    private Programmes programmes;
    private Plans plans;
    private Scenarios scenarios;
    private String programme;

    abstract DataSource database();

    @BeforeAll
    void open() {
        parts = Stores.on(database());
        programmes = parts.getBean(Programmes.class);
        plans = parts.getBean(Plans.class);
        scenarios = parts.getBean(Scenarios.class);
    }

    @AfterAll
    void close() {
        parts.close();
    }

    @BeforeEach
    void published() {
        programme = "p-" + UUID.randomUUID();
        programmes.save(aProgramme(programme));
        publish();
    }

    private void publish() {
        PlanBasis basis = PlanBasis.of(programmes.get(programme));
        Plan plan = parts.getBean(PlanProgramme.class).plan(basis, QUICK, PlanProgress.SILENT);
        plans.publish(basis, plan, "tmo");
    }

    @Nested
    class Editing {

        @Test
        void a_branch_is_a_draft_on_the_plan_in_force() {
            Scenario draft = branch();

            assertThat(draft.state()).isInstanceOf(Scenario.State.Draft.class);
            assertThat(draft.base().baseline()).isEqualTo(1);
            assertThat(scenarios.get(draft.id())).isEqualTo(draft);
        }

        @Test
        void every_kind_of_change_comes_back_from_the_store() {
            List<Change> all = List.of(
                    new Change.TeamCapacity("T", MONDAY.plusDays(7), 4),
                    new Change.PinStart("B", MONDAY.plusDays(14)),
                    new Change.Unpin("B"),
                    new Change.Defer("B", MONDAY.plusDays(21)),
                    new Change.Reestimate("A", new Estimate(4, 6, 9)),
                    new Change.Link(new Dependency("A", "B", LinkType.FS, 2)),
                    new Change.Unlink("A", "B"),
                    new Change.Drop("B"));

            Scenario edited = edit(branch(), all);

            assertThat(scenarios.get(edited.id()).changes()).isEqualTo(all);
        }

        @Test
        void a_change_of_what_is_not_there_is_refused_by_name_and_nothing_is_kept() {
            Scenario draft = branch();

            assertRefused(Reason.UNKNOWN, () -> edit(draft, List.of(new Change.Defer("nobody", MONDAY))))
                    .hasMessageContaining("nobody");
            assertThat(scenarios.get(draft.id())).isEqualTo(draft);
        }

        @Test
        void started_work_cannot_be_pinned_deferred_or_dropped() {
            begin("A");
            Scenario draft = branch();

            for (Change change :
                    List.of(new Change.PinStart("A", MONDAY), new Change.Defer("A", MONDAY), new Change.Drop("A"))) {
                assertRefused(Reason.BEGUN, () -> edit(draft, List.of(change)));
            }
        }

        @Test
        void what_waited_for_dropped_work_waits_for_what_that_waited_for() {
            Scenario draft = edit(branch(), List.of(new Change.Drop("B")));

            assertThat(draft.changedBasis().programme().dependencies())
                    .containsExactly(new Dependency("A", "C", LinkType.FS, 0));
        }

        @Test
        void the_second_of_two_edits_at_once_is_refused_and_told_who_was_faster() {
            Scenario draft = branch();
            edit(draft, List.of(new Change.Defer("B", MONDAY.plusDays(7))));

            assertRefused(Reason.STALE_VERSION, () -> edit(draft, List.of())).hasMessageContaining("tmo");
        }
    }

    @Nested
    class Solving {

        @Test
        void a_solved_scenario_carries_its_plan_and_is_compared_with_the_plan_in_force() {
            // given
            Scenario solved = solve(edit(branch(), List.of(new Change.Reestimate("A", Estimate.certain(75)))));

            // when
            Comparison comparison = parts.getBean(CompareScenarios.class).compare(programme, List.of(solved.id()));

            // then
            Comparison.Column column = comparison.columns().get(0);
            assertThat(column.figures().lengthDays())
                    .isEqualTo(comparison.figures().lengthDays() + 65);
            assertThat(column.figures().netPresentValue())
                    .isLessThan(comparison.figures().netPresentValue());
            assertThat(column.figures().p80()).isNotNull();
            assertThat(column.changes().finishDays()).isEqualTo(65);
            assertThat(column.changes().movements())
                    .filteredOn(m -> m.key().equals("A"))
                    .singleElement()
                    .satisfies(m -> assertThat(m.causes()).containsExactly(new Cause.Duration(10, 75)));
            assertThat(column.changes().movements())
                    .filteredOn(m -> m.key().equals("B"))
                    .singleElement()
                    .satisfies(m -> assertThat(m.causes()).containsExactly(new Cause.Predecessor("A", 65)));
            assertThat(column.changes().rootChain("C")).containsExactly("A", "B", "C");
        }

        @Test
        void the_listener_hears_length_and_bound_and_may_stop() {
            Scenario draft = branch();
            int[] heard = {-1, -1};

            Scenario solved = parts.getBean(SolveScenario.class)
                    .solve(
                            draft.id(),
                            draft.version(),
                            QUICK,
                            (stage, share, best, bound) -> {
                                heard[0] = Math.max(heard[0], best);
                                heard[1] = Math.max(heard[1], bound);
                                return false;
                            },
                            "tmo");

            assertThat(solved.plan()).isPresent();
            assertThat(heard[0]).isGreaterThanOrEqualTo(heard[1]).isPositive();
        }

        @Test
        void a_pin_before_the_predecessor_can_end_is_refused_by_name() {
            Scenario draft = edit(branch(), List.of(new Change.PinStart("B", MONDAY.plusDays(2))));

            assertRefused(Reason.NO_PLAN, () -> solve(draft)).hasMessageContaining("B");
        }

        @Test
        void pins_that_together_overdraw_a_team_are_refused_by_name() {
            Scenario draft = edit(
                    branch(),
                    List.of(
                            new Change.Unlink("A", "B"),
                            new Change.PinStart("A", MONDAY),
                            new Change.PinStart("B", MONDAY)));

            assertRefused(Reason.NO_PLAN, () -> solve(draft)).hasMessageContaining("Platform");
        }

        @Test
        void a_cycle_is_refused_whole() {
            Scenario draft = edit(branch(), List.of(new Change.Link(new Dependency("C", "A", LinkType.FS, 0))));

            assertRefused(Reason.NO_PLAN, () -> solve(draft)).hasMessageContaining("A → B → C");
        }

        @Test
        void an_edit_while_it_is_solved_wins() {
            Scenario draft = branch();

            assertRefused(Reason.STALE_VERSION, () -> parts.getBean(SolveScenario.class)
                    .solve(
                            draft.id(),
                            draft.version(),
                            QUICK,
                            (stage, share, best, bound) -> {
                                if (scenarios.get(draft.id()).version() == draft.version()) {
                                    edit(draft, List.of(new Change.Drop("C")));
                                }
                                return false;
                            },
                            "tmo"));
            assertThat(scenarios.get(draft.id()).changes()).containsExactly(new Change.Drop("C"));
        }
    }

    @Nested
    class Approving {

        @Test
        void only_what_is_solved_can_be_submitted() {
            Scenario draft = branch();

            assertRefused(Reason.WRONG_STATE, () -> submit(draft));
        }

        @Test
        void nobody_who_had_a_part_in_it_approves_it_not_even_through_a_deputy() {
            Scenario submitted = submit(solve(branch()));

            assertRefused(Reason.FOUR_EYES, () -> decide(submitted, Verdict.APPROVE, "tmo", null));
            assertRefused(Reason.FOUR_EYES, () -> decide(submitted, Verdict.APPROVE, "deputy", "tmo"));
            assertThat(decide(submitted, Verdict.APPROVE, "executive", null).state())
                    .isInstanceOf(Scenario.State.Approved.class);
        }

        @Test
        void a_rejection_says_why() {
            Scenario submitted = submit(solve(branch()));
            DecideScenario decisions = parts.getBean(DecideScenario.class);

            assertRefused(
                    Reason.COMMENT_MISSING,
                    () -> decisions.decide(
                            submitted.id(), submitted.version(), Verdict.REJECT, " ", "executive", null));
            Scenario rejected = decisions.decide(
                    submitted.id(), submitted.version(), Verdict.REJECT, "Too late", "executive", null);
            assertThat(edit(rejected, List.of()).state()).isInstanceOf(Scenario.State.Draft.class);
        }

        @Test
        void what_is_submitted_is_not_edited_under_the_approvers_eyes() {
            Scenario submitted = submit(solve(branch()));

            assertRefused(Reason.WRONG_STATE, () -> edit(submitted, List.of()));
            Scenario back =
                    parts.getBean(WithdrawScenario.class).withdraw(submitted.id(), submitted.version(), "", "tmo");
            assertThat(edit(back, List.of()).state()).isInstanceOf(Scenario.State.Draft.class);
        }
    }

    @Nested
    class Merging {

        @Test
        void a_merge_makes_the_scenario_the_programme_and_the_plan_in_force() {
            // given
            LocalDate later = MONDAY.plusDays(28);
            Scenario approved = approved(List.of(
                    new Change.Reestimate("A", Estimate.certain(5)),
                    new Change.TeamCapacity("T", MONDAY, 3),
                    new Change.PinStart("C", later)));

            // when
            MergeOutcome outcome = merge(approved);

            // then
            assertThat(outcome).isInstanceOf(MergeOutcome.Merged.class);
            Programme merged = programmes.get(programme);
            assertThat(merged.findInitiative("A").orElseThrow().estimate()).isEqualTo(Estimate.certain(5));
            assertThat(merged.teamsByKey().get("T").capacityOn(MONDAY)).isEqualTo(3);
            assertThat(plans.find(programme)).isEqualTo(approved.plan());
            assertThat(plans.findBaseline(programme)).hasValueSatisfying(b -> {
                assertThat(b.number()).isEqualTo(2);
                assertThat(b.basis().pins()).containsExactly(new Pin("C", later));
            });
            assertThat(parts.getBean(AuditTrail.class).list(programme, 0, 10))
                    .extracting(AuditTrail.Entry::action)
                    .contains("scenario-branched", "scenario-approved", "scenario-merged");
        }

        @Test
        void a_merged_scenario_planned_again_equals_its_plan() {
            Scenario approved = approved(List.of(new Change.Drop("B")));
            merge(approved);

            Plan again = parts.getBean(PlanProgramme.class)
                    .plan(plans.findBaseline(programme).orElseThrow().basis(), QUICK, PlanProgress.SILENT);

            assertThat(again).isEqualTo(approved.plan().orElseThrow());
        }

        @Test
        void what_is_not_approved_is_not_merged() {
            Scenario submitted = submit(solve(branch()));

            assertRefused(Reason.WRONG_STATE, () -> merge(submitted));
            assertThat(plans.list(programme)).hasSize(1);
        }

        @Test
        void a_base_that_has_moved_on_is_a_conflict_that_names_both_sides_and_changes_nothing() {
            // given
            Scenario approved = approved(List.of(new Change.Reestimate("A", Estimate.certain(5))));
            Programme moved = programmes.get(programme);
            programmes.save(moved.withInitiatives(moved.initiatives().stream()
                    .map(i -> i.key().equals("A") ? i.withEstimate(Estimate.certain(12)) : i)
                    .toList()));

            // when
            MergeOutcome outcome = merge(approved);

            // then
            assertThat(outcome)
                    .asInstanceOf(InstanceOfAssertFactories.type(MergeOutcome.Conflict.class))
                    .satisfies(c -> {
                        assertThat(c.replanned()).isFalse();
                        assertThat(c.theirs())
                                .containsExactly(new Difference(
                                        Difference.Aspect.ESTIMATE, "A", "10 / 10 / 10", "12 / 12 / 12"));
                        assertThat(c.ours()).isEqualTo(approved.changes());
                        assertThat(c.both()).containsExactly("A");
                    });
            assertThat(plans.list(programme)).hasSize(1);
            assertThat(scenarios.get(approved.id())).isEqualTo(approved);
        }

        @Test
        void another_plan_published_meanwhile_is_a_conflict_too_and_a_rebase_mends_it() {
            // given
            Scenario approved = approved(List.of(new Change.Reestimate("A", Estimate.certain(5))));
            publish();

            // when
            MergeOutcome outcome = merge(approved);

            // then
            assertThat(outcome)
                    .asInstanceOf(InstanceOfAssertFactories.type(MergeOutcome.Conflict.class))
                    .satisfies(c -> assertThat(c.replanned()).isTrue());
            assertThat(scenarios.list(programme)).singleElement().satisfies(e -> assertThat(e.stale())
                    .isTrue());

            Scenario rebased = parts.getBean(RebaseScenario.class)
                    .rebase(approved.id(), approved.version(), approved.changes(), "tmo");
            Scenario again = decide(submit(solve(rebased)), Verdict.APPROVE, "executive", null);
            assertThat(merge(again)).isInstanceOf(MergeOutcome.Merged.class);
        }

        @Test
        void of_two_merges_at_once_one_is_in_force_and_the_other_meets_a_conflict() throws Exception {
            List<Scenario> both = List.of(
                    approved(List.of(new Change.Reestimate("A", Estimate.certain(5)))),
                    approved(List.of(new Change.Reestimate("B", Estimate.certain(5)))));
            ExecutorService threads = Executors.newFixedThreadPool(2);

            List<Future<MergeOutcome>> outcomes = threads.invokeAll(both.stream()
                    .<Callable<MergeOutcome>>map(s -> () -> merge(s))
                    .toList());
            threads.shutdown();

            assertThat(outcomes)
                    .extracting(Future::get)
                    .extracting(Object::getClass)
                    .containsExactlyInAnyOrder(MergeOutcome.Merged.class, MergeOutcome.Conflict.class);
            assertThat(plans.list(programme)).hasSize(2);
        }

        @Test
        void observations_that_came_after_the_branch_are_kept() {
            Scenario approved = approved(List.of(new Change.Drop("B")));
            KpiObservation observed = new KpiObservation("K1", MONDAY, 2.5, "report", "owner");
            programmes.change(programme, p -> p.with(observed));

            assertThat(merge(approved)).isInstanceOf(MergeOutcome.Merged.class);

            assertThat(programmes.get(programme).observations()).containsExactly(observed);
        }

        @Test
        void of_two_approved_scenarios_the_second_to_merge_meets_a_conflict() {
            Scenario one = approved(List.of(new Change.Reestimate("A", Estimate.certain(5))));
            Scenario two = approved(List.of(new Change.Reestimate("B", Estimate.certain(5))));

            assertThat(merge(one)).isInstanceOf(MergeOutcome.Merged.class);
            assertThat(merge(two))
                    .asInstanceOf(InstanceOfAssertFactories.type(MergeOutcome.Conflict.class))
                    .satisfies(c -> {
                        assertThat(c.replanned()).isTrue();
                        assertThat(c.theirs()).extracting(Difference::key).containsExactly("A");
                    });
        }
    }

    @Nested
    class After_a_gate {

        private static final LocalDate REVIEW = LocalDate.of(2026, 3, 2);

        @BeforeEach
        void with_a_gate() {
            Programme current = programmes.get(programme);
            List<Initiative> more = new java.util.ArrayList<>(current.initiatives());
            more.add(gate("G"));
            List<Dependency> links = new java.util.ArrayList<>(current.dependencies());
            links.add(new Dependency("A", "G", LinkType.FS, 0));
            links.add(new Dependency("G", "C", LinkType.FS, 0));
            programmes.save(current.withInitiatives(more).withDependencies(links));
            publish();
        }

        @Test
        void that_holds_a_solved_draft_waits_for_the_review() {
            Scenario draft = draft(new ReplanAfterGate.Consequence.Held(REVIEW)).orElseThrow();

            assertThat(draft.state()).isInstanceOf(Scenario.State.Solved.class);
            Plan plan = draft.plan().orElseThrow();
            assertThat(plan.find("G").orElseThrow().start()).isEqualTo(REVIEW);
            assertThat(plan.find("A").orElseThrow().start()).isEqualTo(MONDAY);
            assertThat(plans.list(programme)).hasSize(2);
        }

        @Test
        void that_sends_back_the_gate_takes_as_long_as_the_work_again() {
            Scenario draft = draft(new ReplanAfterGate.Consequence.Recycled(15)).orElseThrow();

            Plan plan = draft.plan().orElseThrow();
            assertThat(plan.find("G").orElseThrow().durationDays()).isEqualTo(20);
            assertThat(plan.find("C").orElseThrow().startDay()).isGreaterThanOrEqualTo(30);
        }

        @Test
        void begun_work_stays_where_it_is() {
            begin("A");

            Plan plan = draft(new ReplanAfterGate.Consequence.Held(REVIEW))
                    .flatMap(Scenario::plan)
                    .orElseThrow();

            assertThat(plan.find("A").orElseThrow().start()).isEqualTo(MONDAY);
        }

        @Test
        void the_same_decision_gives_the_same_draft() {
            Scenario first = draft(new ReplanAfterGate.Consequence.Held(REVIEW)).orElseThrow();

            assertThat(draft(new ReplanAfterGate.Consequence.Held(REVIEW))).hasValue(first);
            assertThat(scenarios.list(programme)).hasSize(1);
        }

        @Test
        void of_which_the_plan_knows_nothing_there_is_no_draft() {
            assertThat(parts.getBean(ReplanAfterGate.class)
                            .draft(programme, 4, new ReplanAfterGate.Consequence.Held(REVIEW), "G4", "tmo"))
                    .isEmpty();
        }

        private java.util.Optional<Scenario> draft(ReplanAfterGate.Consequence consequence) {
            return parts.getBean(ReplanAfterGate.class).draft(programme, 1, consequence, "G HOLD", "tmo");
        }

        private Initiative gate(String key) {
            return AProgramme.gateOf(key, "Gate " + key, 1, 5);
        }
    }

    @Nested
    class Following_a_back_cast {

        @Test
        void an_option_becomes_a_scenario_that_keeps_its_date() {
            // given
            LocalDate date = MONDAY.plusDays(27);
            PlanBasis basis = PlanBasis.of(programmes.get(programme));
            Backcast backcast = parts.getBean(BackcastProgramme.class)
                    .towards(basis, new Backcast.Target(date, null), QUICK, PlanProgress.SILENT);
            Backcast.Option best = backcast.frontier().get(0);

            // when
            List<Change> changes = Change.following(best, basis.programme(), date.plusDays(1));
            Scenario solved = solve(edit(branch(), changes));

            // then
            assertThat(best.choices()).anyMatch(c -> c.fate() == Backcast.Fate.DEFER);
            best.choices().stream().filter(c -> c.fate() == Backcast.Fate.START).forEach(c -> assertThat(solved.plan()
                            .orElseThrow()
                            .find(c.initiative())
                            .orElseThrow()
                            .finish())
                    .isBeforeOrEqualTo(date));
        }
    }

    private Scenario branch() {
        return parts.getBean(BranchScenario.class).branch(programme, "What if", List.of(), "tmo");
    }

    private Scenario edit(Scenario scenario, List<Change> changes) {
        return parts.getBean(EditScenario.class).edit(scenario.id(), scenario.version(), changes, "tmo");
    }

    private Scenario solve(Scenario scenario) {
        return parts.getBean(SolveScenario.class)
                .solve(scenario.id(), scenario.version(), QUICK, PlanProgress.SILENT, "tmo");
    }

    private Scenario submit(Scenario scenario) {
        return parts.getBean(SubmitScenario.class).submit(scenario.id(), scenario.version(), "Please", "tmo");
    }

    private Scenario decide(Scenario scenario, Verdict verdict, String user, String deputyFor) {
        return parts.getBean(DecideScenario.class)
                .decide(scenario.id(), scenario.version(), verdict, "Agreed", user, deputyFor);
    }

    private Scenario approved(List<Change> changes) {
        return decide(submit(solve(edit(branch(), changes))), Verdict.APPROVE, "executive", null);
    }

    private MergeOutcome merge(Scenario scenario) {
        return parts.getBean(MergeScenario.class).merge(scenario.id(), scenario.version(), "tmo");
    }

    private void begin(String key) {
        Programme current = programmes.get(programme);
        programmes.save(current.withInitiatives(current.initiatives().stream()
                .map(i -> i.key().equals(key) ? initiative(key, 10, MONDAY) : i)
                .toList()));
    }

    private static org.assertj.core.api.AbstractThrowableAssert<?, ?> assertRefused(
            Reason reason, org.assertj.core.api.ThrowableAssert.ThrowingCallable step) {
        return assertThatThrownBy(step)
                .asInstanceOf(InstanceOfAssertFactories.throwable(ScenarioRefused.class))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private static Programme aProgramme(String key) {
        return new Programme(
                key,
                "Shared platforms",
                "scaling",
                MONDAY,
                MONDAY,
                "EUR",
                1000,
                new BigDecimal("0.1"),
                List.of(Team.of("T", "Platform", 2)),
                List.of(initiative("A", 10, null), initiative("B", 10, null), initiative("C", 10, null)),
                List.of(new Dependency("A", "B", LinkType.FS, 0), new Dependency("B", "C", LinkType.FS, 0)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static Initiative initiative(String key, int days, LocalDate begun) {
        return new Initiative(
                key,
                "Initiative " + key,
                Initiative.Kind.INITIATIVE,
                1,
                null,
                null,
                null,
                Estimate.certain(days),
                List.of(new Effort("T", 2)),
                new BigDecimal("100"),
                BigDecimal.ZERO,
                0,
                null,
                null,
                begun,
                null,
                false,
                List.of(new BenefitLine("L1", "benefit of " + key, new BigDecimal("500"), false)),
                null);
    }

    @Nested
    static class On_h2 extends ScenarioTest {

        @Override
        DataSource database() {
            JdbcDataSource h2 = new JdbcDataSource();
            h2.setURL("jdbc:h2:mem:scenarios;DB_CLOSE_DELAY=-1");
            return h2;
        }
    }

    @Nested
    static class On_postgresql extends ScenarioTest {

        private static EmbeddedPostgres postgres;

        @Override
        DataSource database() {
            try {
                postgres = EmbeddedPostgres.start();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
            return postgres.getPostgresDatabase();
        }

        @AfterAll
        static void stop() throws IOException {
            postgres.close();
        }
    }
}
