package org.cairn.businesscase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.cairn.businesscase.ProgrammeCase.Span;
import org.cairn.planning.Halden;
import org.cairn.programme.Initiative;
import org.cairn.programme.Programme;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The values were computed independently, at the published levelled dates. */
class ProgrammeCaseTest {

    private static final CaseAssumptions PLATFORMS_RUN =
            new CaseAssumptions(5, 0.10, 4, 0.12, Set.of("CLOUD", "DATA", "MLOPS"));

    @Test
    void five_years_of_the_levelled_programme_are_worth_what_was_computed_elsewhere() {
        // when
        ProgrammeCase worth = ProgrammeCase.of(Halden.programme(), levelled(), PLATFORMS_RUN);

        // then
        assertThat(worth.netPresentValue()).isCloseTo(16_081.49, within(0.01));
        assertThat(worth.internalRateOfReturn()).hasValueCloseTo(0.655, within(0.0005));
        assertThat(worth.paybackYears()).hasValueCloseTo(2.92, within(0.005));
        assertThat(worth.trough()).isCloseTo(-9_265, within(0.5));
    }

    @Test
    void every_quarter_agrees() {
        // given
        JsonNode expected = Halden.read().get("cashflow_q");

        // when
        double[] flows = ProgrammeCase.of(Halden.programme(), levelled(), PLATFORMS_RUN)
                .flow()
                .flows();

        // then
        assertThat(flows).hasSize(expected.size());
        for (int q = 0; q < flows.length; q++) {
            assertThat(flows[q]).as("quarter %d", q).isCloseTo(expected.get(q).asDouble(), within(0.01));
        }
    }

    @Test
    void a_case_looks_five_years_ahead_or_to_the_last_deadline() {
        // given
        Programme programme = Halden.programme();
        Initiative first = programme.initiatives().get(0);
        Programme longer =
                programme.with(wantedBy(first, programme.start().plusYears(22).plusDays(1)));

        // then
        assertThat(CaseAssumptions.usual(programme).years()).isEqualTo(5);
        assertThat(CaseAssumptions.usual(longer).years()).isEqualTo(23);
    }

    @Test
    void the_whole_cost_is_spent_and_no_more() {
        ProgrammeCase worth = ProgrammeCase.of(Halden.programme(), levelled(), PLATFORMS_RUN);

        assertThat(worth.quarters().stream()
                        .mapToDouble(ProgrammeCase.Quarter::cost)
                        .sum())
                .isCloseTo(10_975, within(0.001));
    }

    @Test
    void the_cases_of_the_initiatives_add_up_to_that_of_the_programme() {
        Programme programme = Halden.programme();
        Map<String, Span> dates = levelled();

        double sum = programme.initiatives().stream()
                .map(i -> ProgrammeCase.ofInitiative(i, dates.get(i.key()), PLATFORMS_RUN))
                .mapToDouble(ProgrammeCase::netPresentValue)
                .sum();

        assertThat(sum).isCloseTo(16_081.49, within(0.01));
    }

    @Test
    void an_initiative_without_dates_is_named() {
        Programme programme = Halden.programme();
        Map<String, Span> dates = levelled();
        dates.remove("I07");

        assertThatThrownBy(() -> ProgrammeCase.of(programme, dates, PLATFORMS_RUN))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("I07");
    }

    private static Map<String, Span> levelled() {
        JsonNode plan = Halden.read().get("levelled");
        Map<String, Span> dates = new HashMap<>();
        plan.get("start")
                .properties()
                .forEach(s -> dates.put(
                        s.getKey(),
                        new Span(
                                5 * s.getValue().asInt(),
                                5 * plan.get("finish").get(s.getKey()).asInt())));
        return dates;
    }

    private static Initiative wantedBy(Initiative i, LocalDate deadline) {
        return new Initiative(
                i.key(),
                i.name(),
                i.kind(),
                i.phase(),
                i.owner(),
                i.sponsor(),
                i.strategy(),
                i.estimate(),
                i.efforts(),
                i.budget(),
                i.actualCost(),
                i.percentComplete(),
                i.earliestStart(),
                deadline,
                i.actualStart(),
                i.actualFinish(),
                i.partnerLed(),
                i.benefits(),
                i.description());
    }
}
