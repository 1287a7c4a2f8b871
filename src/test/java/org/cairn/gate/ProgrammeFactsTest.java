package org.cairn.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.cairn.assessment.Fact;
import org.cairn.assessment.FactSheet;
import org.cairn.assessment.Rag;
import org.cairn.assessment.Rules;
import org.cairn.playbook.Playbook;
import org.cairn.playbook.StandardPlaybook;
import org.cairn.programme.BenefitLine;
import org.cairn.programme.Estimate;
import org.cairn.programme.Initiative;
import org.cairn.programme.KpiObservation;
import org.cairn.programme.MaturityScore;
import org.cairn.programme.Measurement;
import org.cairn.programme.Programme;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProgrammeFactsTest {

    private static final Playbook PLAYBOOK = StandardPlaybook.load();
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);

    @Test
    void what_nobody_recorded_is_missing_and_never_zero() {
        FactSheet sheet = facts(List.of(), List.of(), List.of(), List.of());

        assertThat(sheet.find("score", "F1.1")).get().matches(f -> f.state() == Fact.State.MISSING);
        assertThat(sheet.find("kpi-change", "K4")).get().matches(f -> f.value() == null);
        assertThat(sheet.find("npv", "programme")).get().matches(f -> !f.isKnown());
        assertThat(sheet.find("accountable-people", "O1.2.1")).get().matches(f -> !f.isKnown());
        assertThat(Rules.standard().judge(sheet).factors().values()).doesNotContain(Rag.GREEN);
    }

    @Test
    void after_ninety_days_an_observation_is_stale() {
        FactSheet sheet = facts(
                List.of(),
                List.of(score("F1.1", 8, TODAY.minusDays(90)), score("F1.2", 8, TODAY.minusDays(91))),
                List.of(),
                List.of());

        assertThat(sheet.find("score", "F1.1")).get().extracting(Fact::state).isEqualTo(Fact.State.KNOWN);
        assertThat(sheet.find("score", "F1.2")).get().extracting(Fact::state).isEqualTo(Fact.State.STALE);
    }

    @Test
    void work_tells_progress_earned_value_and_double_claims() {
        // given
        FactSheet sheet = facts(
                List.of(initiative("I1", 20, 50, 100, 80, false), initiative("I2", 60, 100, 200, 150, false)),
                List.of(),
                List.of(),
                List.of());

        // then
        assertThat(value(sheet, "phase-done-share", "P1")).isEqualTo((10 + 60) / 80.0);
        assertThat(value(sheet, "cost-performance", "I1")).isEqualTo(50 / 80.0);
        assertThat(value(sheet, "cost-performance", "programme")).isCloseTo(250 / 230.0, within(1e-9));
        assertThat(value(sheet, "claims-of-measure", "orders")).isEqualTo(2);
        assertThat(value(sheet, "initiatives-of-owner", "anna")).isEqualTo(2);
    }

    @Test
    void a_partner_without_a_transfer_plan_is_counted_until_one_is_recorded() {
        List<Initiative> led = List.of(initiative("I1", 20, 0, 100, 0, true));

        FactSheet without = facts(led, List.of(), List.of(), List.of());
        FactSheet with = facts(led, List.of(), List.of(), List.of(measured("transfer-plan:I1", 1)));

        assertThat(value(without, "partner-without-transfer", "I1")).isEqualTo(1);
        assertThat(value(without, "partners-without-transfer", "programme")).isEqualTo(1);
        assertThat(value(with, "partners-without-transfer", "programme")).isZero();
    }

    @Test
    void an_area_counts_only_when_exactly_one_person_answers() {
        FactSheet sheet = facts(
                List.of(),
                List.of(score("O1.2.1", 1, TODAY), score("O1.2.2", 2, TODAY), score("O1.2.3", 5, TODAY)),
                List.of(),
                List.of(measured("accountable-people:O1.2.3", 1)));

        assertThat(value(sheet, "accountable-areas", "programme")).isEqualTo(2);
        assertThat(sheet.find("accountable-people", "O1.2.4")).get().matches(f -> !f.isKnown());
    }

    @Test
    void adoption_is_compared_over_two_periods() {
        FactSheet sheet =
                facts(List.of(), List.of(), List.of(adoption(1, 78), adoption(2, 60), adoption(3, 23)), List.of());

        assertThat(value(sheet, "kpi-change", "K4")).isEqualTo(-55);
        assertThat(Rules.standard().judge(sheet).findings())
                .anyMatch(f -> f.rule().equals("B6-adoption-drop") && f.rag() == Rag.RED);
    }

    @Test
    void a_case_tells_what_it_is_worth_and_how_much_it_survives() {
        // 100 a year for 100 once: worth it, and paid back within two years
        Initiative good = worth("I1", 2, 100, 100);
        Initiative bad = worth("I2", 3, 100, 20);

        FactSheet sheet = facts(List.of(good, bad), List.of(), List.of(), List.of());

        assertThat(value(sheet, "npv", "I1")).isPositive();
        assertThat(sheet.find("npv", "I1")).get().extracting(Fact::group).isEqualTo("S1");
        assertThat(sheet.find("payback-years", "I1"))
                .get()
                .extracting(Fact::group)
                .isEqualTo("P2");
        assertThat(value(sheet, "overrun-survived", "I1")).isGreaterThan(1);
        assertThat(value(sheet, "shortfall-survived", "I1")).isBetween(0.5, 1.0);
        assertThat(value(sheet, "npv", "I2")).isNegative();
        assertThat(sheet.find("shortfall-survived", "I2")).isEmpty();
        assertThat(sheet.find("payback-years", "I2")).isEmpty();
        assertThat(Rules.standard().judge(sheet).findings())
                .anyMatch(f -> f.key().equals("B10-net-value/I2") && f.rag() == Rag.RED)
                .anyMatch(f -> f.key().equals("B14-overrun/I1") && f.rag() == Rag.GREEN);
    }

    @Test
    void the_shortfall_that_a_case_survives_is_the_one_that_makes_it_worth_nothing() {
        Initiative good = worth("I1", 2, 100, 100);
        FactSheet sheet = facts(List.of(good), List.of(), List.of(), List.of());
        double survived = value(sheet, "shortfall-survived", "I1");

        Initiative short_ = worth("I1", 2, 100, 100 * (1 - survived));

        assertThat(value(facts(List.of(short_), List.of(), List.of(), List.of()), "npv", "I1"))
                .isCloseTo(0, within(1e-6));
    }

    @Test
    void a_claim_is_held_against_the_reference_that_it_names() {
        FactSheet sheet = facts(
                List.of(),
                List.of(),
                List.of(),
                List.of(
                        measured("claimed-training-time-cut:I1", 0.84),
                        measured("claimed-inference-ms", 10),
                        measured("claimed-nothing-known", 1)));

        assertThat(value(sheet, "claim-to-reference", "I1/R5")).isEqualTo(1.2);
        assertThat(value(sheet, "claim-to-reference", "R8")).isEqualTo(1.5);
        assertThat(sheet.find("claim-to-reference", "I1/R5")).get().satisfies(f -> assertThat(f.source())
                .contains("unverified"));
        assertThat(sheet.facts())
                .filteredOn(f -> f.key().equals("claim-to-reference"))
                .hasSize(2);
    }

    @Test
    void open_work_without_an_owner_is_counted() {
        FactSheet sheet = facts(
                List.of(initiative("I1", 20, 0, 100, 0, false), worth("I2", 2, 100, 100)),
                List.of(),
                List.of(),
                List.of());

        assertThat(value(sheet, "initiatives-without-owner-share", "programme")).isEqualTo(0.5);
    }

    private static double value(FactSheet sheet, String key, String subject) {
        return sheet.find(key, subject).map(Fact::value).orElseThrow(() -> new AssertionError(key + "/" + subject));
    }

    private static FactSheet facts(
            List<Initiative> initiatives,
            List<MaturityScore> scores,
            List<KpiObservation> observations,
            List<Measurement> measurements) {
        Programme programme = new Programme(
                "p",
                "P",
                PLAYBOOK.id(),
                LocalDate.of(2026, 1, 5),
                TODAY,
                "EUR",
                1000,
                new BigDecimal("0.10"),
                List.of(),
                initiatives,
                List.of(),
                List.of(),
                observations,
                scores,
                measurements,
                List.of());
        return ProgrammeFacts.of(programme, PLAYBOOK, null, List.of());
    }

    private static MaturityScore score(String item, double score, LocalDate date) {
        return new MaturityScore(item, date, score, 1, "anna");
    }

    private static Measurement measured(String key, double value) {
        return new Measurement(key, TODAY, value, "test", "anna");
    }

    private static KpiObservation adoption(int month, double value) {
        return new KpiObservation("K4", TODAY.minusMonths(3 - month), value, "survey", "anna");
    }

    private static Initiative initiative(String key, int days, int percent, int budget, int spent, boolean partner) {
        @Nullable LocalDate none = null;
        return new Initiative(
                key,
                key,
                Initiative.Kind.INITIATIVE,
                1,
                "anna",
                null,
                "S1.1",
                Estimate.certain(days),
                List.of(),
                BigDecimal.valueOf(budget),
                BigDecimal.valueOf(spent),
                percent,
                none,
                none,
                none,
                none,
                partner,
                List.of(new BenefitLine("L1", "orders", BigDecimal.TEN, false)),
                null);
    }

    private static Initiative worth(String key, int phase, double budget, double yearly) {
        @Nullable LocalDate none = null;
        return new Initiative(
                key,
                key,
                Initiative.Kind.INITIATIVE,
                phase,
                null,
                null,
                "S1.1",
                Estimate.certain(40),
                List.of(),
                BigDecimal.valueOf(budget),
                BigDecimal.ZERO,
                0,
                none,
                none,
                none,
                none,
                false,
                List.of(new BenefitLine("L1", "measure of " + key, BigDecimal.valueOf(yearly), false)),
                null);
    }
}
