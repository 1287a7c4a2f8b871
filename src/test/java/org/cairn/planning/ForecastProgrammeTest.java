package org.cairn.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.planning.AProgramme.MONDAY;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.cairn.planning.Movement.Cause;
import org.cairn.programme.Estimate;
import org.cairn.programme.Initiative;
import org.cairn.programme.Programme;
import org.cairn.schedule.ScheduleChecker;
import org.junit.jupiter.api.Test;

/** A chain A → B → G beside C on another team; the baseline was agreed on the first Monday. */
class ForecastProgrammeTest {

    private static final PlanSettings QUICK = new PlanSettings(Duration.ofSeconds(20), 300, 1, 1, 0);

    private final Programme agreed = AProgramme.with()
            .team("T", 1)
            .team("U", 1)
            .initiative("A", 10, "T", 1)
            .initiative("B", 10, "T", 1)
            .gate("G", 5)
            .initiative("C", 10, "U", 1)
            .initiative("D", 10, "U", 1)
            .inSequence("A", "B", "G")
            .build();

    @Test
    void nothing_moves_while_nothing_has_changed() {
        ProgrammeForecast forecast = forecast(baseline(agreed), agreed);

        assertThat(forecast.changes().movements()).isEmpty();
        assertThat(forecast.plan()).isEqualTo(forecast.baseline().plan());
    }

    @Test
    void a_longer_estimate_moves_what_waits_for_it_and_nothing_else() {
        Programme now = agreed.with(agreed.initiatives().get(0).withEstimate(Estimate.certain(15)));

        ProgrammeForecast forecast = forecast(baseline(agreed), now);

        assertThat(forecast.changes().movements()).extracting(Movement::key).containsExactly("A", "B", "G");
        assertThat(forecast.slipDays("G")).isEqualTo(5);
        assertThat(forecast.slipDays("C")).isZero();
        assertThat(forecast.gates()).extracting(Movement::key).containsExactly("G");
        assertThat(forecast.changes().rootChain("G")).containsExactly("A", "B", "G");
    }

    @Test
    void done_work_stands_at_its_actual_dates_and_what_waited_for_it_comes_forward_when_the_end_can() {
        // given A was done in half the time, and nothing else decides the end
        Programme chain = agreed.withInitiatives(agreed.initiatives().subList(0, 3));
        Programme now = chain.with(chain.initiatives().get(0).begun(MONDAY).finished(MONDAY.plusDays(4)))
                .at(MONDAY.plusDays(7));

        // when
        ProgrammeForecast forecast = forecast(baseline(chain), now);

        // then
        assertThat(item(forecast, "A").finish()).isEqualTo(MONDAY.plusDays(4));
        assertThat(item(forecast, "B").start()).isEqualTo(MONDAY.plusDays(7));
        assertThat(forecast.changes().finishDays()).isEqualTo(-5);
    }

    @Test
    void what_could_come_forward_stays_as_agreed_when_the_end_does_not_move() {
        Programme now = agreed.with(agreed.initiatives().get(0).begun(MONDAY).finished(MONDAY.plusDays(4)))
                .at(MONDAY.plusDays(7));

        ProgrammeForecast forecast = forecast(baseline(agreed), now);

        assertThat(item(forecast, "B").start()).isEqualTo(MONDAY.plusDays(14));
        assertThat(item(forecast, "C").start()).isEqualTo(MONDAY.plusDays(7));
    }

    @Test
    void work_that_has_not_begun_when_it_should_have_moves_to_today_and_says_so() {
        Programme now = agreed.at(MONDAY.plusDays(7));

        ProgrammeForecast forecast = forecast(baseline(agreed), now);

        assertThat(forecast.slipDays("A")).isEqualTo(5);
        assertThat(forecast.changes().movements().get(0).causes()).containsExactly(new Cause.NotBegun());
    }

    @Test
    void begun_work_keeps_its_start() {
        Initiative a = agreed.initiatives().get(0);
        Programme now = agreed.with(AProgramme.progressed(a.begun(MONDAY.plusDays(1)), 10, 20))
                .at(MONDAY.plusDays(7));

        ProgrammeForecast forecast = forecast(baseline(agreed), now);

        assertThat(item(forecast, "A").start()).isEqualTo(MONDAY.plusDays(1));
        assertThat(forecast.changes().movements().get(0).causes()).contains(new Cause.Begun(MONDAY.plusDays(1)));
    }

    @Test
    void pinned_work_does_not_move() {
        LocalDate pinned = MONDAY.plusDays(35);
        Baseline baseline = baseline(new PlanBasis(agreed, List.of(new Pin("B", pinned))));
        Programme now = agreed.with(agreed.initiatives().get(0).withEstimate(Estimate.certain(15)));

        ProgrammeForecast forecast = forecast(baseline, now);

        assertThat(item(forecast, "B").start()).isEqualTo(pinned);
        assertThat(forecast.broken()).isEmpty();
    }

    @Test
    void a_pin_that_what_comes_before_overtakes_is_given_up_and_said() {
        Pin pin = new Pin("B", MONDAY.plusDays(14));
        Baseline baseline = baseline(new PlanBasis(agreed, List.of(pin)));
        Programme now = agreed.with(agreed.initiatives().get(0).withEstimate(Estimate.certain(30)));

        ProgrammeForecast forecast = forecast(baseline, now);

        assertThat(forecast.broken()).containsExactly(pin);
        assertThat(item(forecast, "B").startDay()).isEqualTo(30);
    }

    @Test
    void work_that_could_start_earlier_stays_where_it_was_agreed_while_the_end_allows_it() {
        // given C becomes shorter, which nobody waits for but D
        Programme now = agreed.with(agreed.initiatives().get(3).withEstimate(Estimate.certain(2)));
        ProgrammeForecast forecast = forecast(baseline(agreed), now);

        assertThat(forecast.changes().movements()).extracting(Movement::key).doesNotContain("A", "B", "G");
        assertThat(forecast.slipDays("D")).isZero();
    }

    @Property(tries = 60)
    void whatever_slips_the_forecast_is_feasible_and_begun_and_pinned_work_stays(
            @ForAll @LongRange(min = 0, max = 100_000) long seed, @ForAll @IntRange(min = 3, max = 25) int size) {
        Programme random = RandomProgrammes.of(seed, size);
        Baseline baseline = baseline(random);
        PlannedInitiative first = baseline.plan().items().get(0);
        Initiative longer = random.initiatives().get(0);
        Programme now = random.with(
                        longer.withEstimate(Estimate.certain(longer.estimate().likely() + 7))
                                .begun(first.start()))
                .at(first.start().plusDays(3));

        ProgrammeForecast forecast = forecast(baseline, now);

        assertThat(item(forecast, longer.key()).start()).isEqualTo(first.start());
        ProgrammeNetwork work = ProgrammeNetwork.of(forecast.basis());
        int[] starts = forecast.plan().items().stream()
                .mapToInt(PlannedInitiative::startDay)
                .toArray();
        assertThat(ScheduleChecker.check(work.network(), new org.cairn.schedule.Schedule(starts)))
                .isEmpty();
    }

    private static PlannedInitiative item(ProgrammeForecast forecast, String key) {
        return forecast.plan().find(key).orElseThrow();
    }

    private static ProgrammeForecast forecast(Baseline baseline, Programme now) {
        return new ForecastProgramme().forecast(baseline, now, QUICK, PlanProgress.SILENT);
    }

    private static Baseline baseline(Programme programme) {
        return baseline(PlanBasis.of(programme));
    }

    private static Baseline baseline(PlanBasis basis) {
        Plan plan = new PlanProgramme().plan(basis, QUICK, PlanProgress.SILENT);
        return new Baseline(1, 1, Instant.EPOCH, "tmo", basis, plan);
    }
}
