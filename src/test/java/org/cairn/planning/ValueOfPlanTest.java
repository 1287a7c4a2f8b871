package org.cairn.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.cairn.planning.AProgramme.MONDAY;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.cairn.finance.EarnedValue;
import org.cairn.programme.BenefitLine;
import org.cairn.programme.Estimate;
import org.cairn.programme.Initiative;
import org.cairn.programme.Programme;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Earned value, benefits and the cost of delay, each against a plan. */
class ValueOfPlanTest {

    private static final PlanSettings QUICK = new PlanSettings(Duration.ofSeconds(20), 300, 1, 1, 0);

    @Test
    void work_that_came_after_the_plan_has_no_dates_yet_and_leaves_the_worth_of_the_plan_as_it_is() {
        Programme agreed =
                AProgramme.with().team("T", 1).initiative("A", 10, "T", 1).build();
        Plan plan = baseline(agreed).plan();
        Programme later = AProgramme.with()
                .team("T", 1)
                .initiative("A", 10, "T", 1)
                .initiative("NEW", 10, "T", 1)
                .inSequence("A", "NEW")
                .build();

        assertThat(PlanFigures.worth(later, plan)).isEqualTo(PlanFigures.worth(agreed, plan));
    }

    @Nested
    class Earned_value {

        private final Programme agreed = AProgramme.with()
                .team("T", 1)
                .initiative("A", Estimate.certain(10), "T", 1, 400, 0)
                .initiative("B", Estimate.certain(10), "T", 1, 400, 0)
                .gate("G", 5)
                .inSequence("A", "B", "G")
                .build();

        @Test
        void is_what_the_baseline_budgeted_for_what_is_done() {
            // given the first is done for more than its budget, the second is half done when it should be three
            // quarters done
            Initiative a = agreed.initiatives().get(0);
            Initiative b = agreed.initiatives().get(1);
            Programme now = agreed.with(AProgramme.progressed(a.begun(MONDAY).finished(MONDAY.plusDays(11)), 100, 450))
                    .with(AProgramme.progressed(b.begun(MONDAY.plusDays(14)), 50, 250))
                    .at(MONDAY.plusDays(24));

            // when
            EarnedValues values = EarnedValues.of(baseline(agreed), now);

            // then
            assertThat(values.initiatives().keySet()).containsExactly("A", "B");
            assertThat(values.initiatives().get("A")).isEqualTo(new EarnedValue(400, 400, 400, 450));
            assertThat(values.initiatives().get("B")).isEqualTo(new EarnedValue(400, 320, 200, 250));
            assertThat(values.programme()).isEqualTo(new EarnedValue(800, 720, 600, 700));
        }

        @Test
        void keeps_the_budget_that_was_agreed_when_today_s_is_another() {
            Programme now = agreed.with(agreed.initiatives().get(0).withBaseline(new BigDecimal(900), List.of()));

            assertThat(EarnedValues.of(baseline(agreed), now).programme().budgetAtCompletion())
                    .isEqualTo(800);
        }

        @Test
        void of_what_came_later_was_planned_for_no_day() {
            Programme now = AProgramme.with()
                    .team("T", 1)
                    .initiative("NEW", Estimate.certain(10), "T", 1, 100, 0)
                    .asOf(MONDAY.plusDays(70))
                    .build();

            assertThat(EarnedValues.of(baseline(agreed), now).initiatives().get("NEW"))
                    .isEqualTo(new EarnedValue(100, 0, 0, 0));
        }
    }

    @Nested
    class Benefits {

        private final Programme agreed = AProgramme.with()
                .team("T", 1)
                .initiative("A", Estimate.certain(65), "T", 1, 100, 400)
                .initiative("B", Estimate.certain(65), "T", 1, 100, 400)
                .inSequence("A", "B")
                .build();

        @Test
        void count_as_realised_only_when_the_work_is_done_and_finance_has_validated_them() {
            Initiative a = agreed.initiatives().get(0);
            Programme done =
                    agreed.with(a.begun(MONDAY).finished(MONDAY.plusDays(90))).at(MONDAY.plusDays(800));
            Programme validated = done.with(done.initiatives()
                    .get(0)
                    .withBaseline(
                            a.budget(), List.of(new BenefitLine("L1", "benefit of A", new BigDecimal(400), true))));

            assertThat(track(done).realisedSoFar()).isZero();
            assertThat(track(validated).realisedSoFar()).isPositive();
        }

        @Test
        void that_come_later_than_promised_are_expected_to_be_fewer() {
            Programme late = agreed.with(agreed.initiatives().get(0).withEstimate(Estimate.certain(200)));

            BenefitTrack.Quarter last = last(track(late));

            assertThat(last.expected()).isLessThan(last.promised());
            assertThat(last.past()).isFalse();
        }

        private BenefitTrack track(Programme now) {
            PlanBasis basis = PlanBasis.of(now);
            return BenefitTrack.of(
                    baseline(agreed), basis, new PlanProgramme().plan(basis, QUICK, PlanProgress.SILENT));
        }

        private BenefitTrack.Quarter last(BenefitTrack track) {
            return track.quarters().get(track.quarters().size() - 1);
        }
    }

    @Nested
    class Cost_of_delay {

        @Test
        void is_the_value_that_a_week_of_slip_loses_with_all_that_waits_behind() {
            // given A holds up B, and C nobody
            Programme programme = AProgramme.with()
                    .team("T", 1)
                    .team("U", 1)
                    .initiative("A", Estimate.certain(20), "T", 1, 100, 1_000)
                    .initiative("B", Estimate.certain(20), "T", 1, 100, 1_000)
                    .initiative("C", Estimate.certain(20), "U", 1, 100, 1_000)
                    .gate("G", 5)
                    .inSequence("A", "B", "G")
                    .build();
            Baseline plan = baseline(programme);

            // when
            List<CostOfDelay> costs = CostOfDelay.of(plan.basis(), plan.plan());

            // then
            CostOfDelay a = cost(costs, "A");
            CostOfDelay c = cost(costs, "C");
            assertThat(costs).hasSize(3).first().isEqualTo(a);
            assertThat(a.perWeek()).isCloseTo(2 * c.perWeek(), within(0.1 * a.perWeek()));
            assertThat(a.finishDaysPerWeek()).isCloseTo(5, within(1e-9));
            assertThat(a.score()).isCloseTo(a.perWeek() / 4, within(1e-9));
        }

        @Test
        void is_less_than_nothing_for_what_only_costs() {
            Programme programme = AProgramme.with()
                    .team("T", 1)
                    .initiative("A", Estimate.certain(20), "T", 1, 1_000, 0)
                    .build();
            Baseline plan = baseline(programme);

            assertThat(CostOfDelay.of(plan.basis(), plan.plan()).get(0).perWeek())
                    .isNegative();
        }

        @Test
        void of_begun_work_counts_the_days_that_it_takes_longer() {
            Programme programme = AProgramme.with()
                    .team("T", 1)
                    .initiative("A", Estimate.certain(20), "T", 1, 100, 1_000)
                    .which(i -> i.begun(MONDAY))
                    .build();
            Baseline plan = baseline(programme);

            assertThat(CostOfDelay.of(plan.basis(), plan.plan()).get(0).finishDaysPerWeek())
                    .isCloseTo(5, within(1e-9));
        }

        private CostOfDelay cost(List<CostOfDelay> costs, String key) {
            return costs.stream().filter(c -> c.key().equals(key)).findFirst().orElseThrow();
        }
    }

    private static Baseline baseline(Programme programme) {
        PlanBasis basis = PlanBasis.of(programme);
        Plan plan = new PlanProgramme().plan(basis, QUICK, PlanProgress.SILENT);
        return new Baseline(1, 1, Instant.EPOCH, "tmo", basis, plan);
    }
}
