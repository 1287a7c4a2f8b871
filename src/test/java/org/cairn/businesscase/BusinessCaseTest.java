package org.cairn.businesscase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cairn.businesscase.CaseStep.Kind;
import org.cairn.finance.RateOfReturn;
import org.cairn.programme.BenefitLine;
import org.junit.jupiter.api.Test;

/** A case is appraised by the usual formulas, knows where it stands, and says in what its versions differ. */
class BusinessCaseTest {

    private static final Instant NOW = Instant.parse("2026-01-05T08:00:00Z");

    @Test
    void the_appraisal_of_the_textbook_vector_is_right() {
        // given
        CaseContent content = content(-1_200_000, 150_000, 450_000, 600_000, 600_000);

        // when
        Appraisal worth = Appraisal.of(content);

        // then
        assertThat(worth.netPresentValue()).isCloseTo(168_861.42, within(0.005));
        assertThat(worth.rateOfReturn()).isInstanceOfSatisfying(RateOfReturn.One.class, r -> assertThat(r.rate())
                .isCloseTo(0.152836, within(5e-7)));
        assertThat(worth.paybackYears().getAsDouble()).isCloseTo(3, within(1e-9));
        assertThat(worth.discountedPaybackYears().getAsDouble()).isCloseTo(3.588, within(5e-4));
        assertThat(worth.profitabilityIndex().getAsDouble()).isCloseTo(1.1407, within(5e-5));
        assertThat(worth.returnOnInvestment().getAsDouble()).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void a_case_without_costs_has_no_return_on_them() {
        Appraisal worth = Appraisal.of(content(0, 100));

        assertThat(worth.returnOnInvestment()).isEmpty();
        assertThat(worth.profitabilityIndex()).isEmpty();
    }

    @Test
    void a_case_stands_where_the_last_step_of_its_latest_version_left_it() {
        assertThat(caseWith().state()).isEqualTo(BusinessCase.State.DRAFT);
        assertThat(caseWith(Kind.SUBMITTED).state()).isEqualTo(BusinessCase.State.VALIDATION);
        assertThat(caseWith(Kind.SUBMITTED, Kind.VALIDATED).state()).isEqualTo(BusinessCase.State.CHECK);
        assertThat(caseWith(Kind.SUBMITTED, Kind.VALIDATED, Kind.CHECKED).state())
                .isEqualTo(BusinessCase.State.APPROVAL);
        assertThat(caseWith(Kind.SUBMITTED, Kind.RETURNED).state()).isEqualTo(BusinessCase.State.RETURNED);
        assertThat(caseWith(Kind.SUBMITTED, Kind.VALIDATED, Kind.CHECKED, Kind.REJECTED)
                        .state())
                .isEqualTo(BusinessCase.State.REJECTED);
        assertThat(caseWith(Kind.SUBMITTED, Kind.VALIDATED, Kind.CHECKED, Kind.APPROVED, Kind.BASELINED)
                        .state())
                .isEqualTo(BusinessCase.State.APPROVED);
    }

    @Test
    void the_budget_in_force_is_the_last_approved_one_while_a_new_version_is_drafted() {
        // given
        CaseVersion first = new CaseVersion(1, content(-100, 200), "anna", "anna", NOW);
        CaseVersion second = new CaseVersion(2, content(-150, 200), "anna", "anna", NOW);
        CaseStep baselined = new CaseStep(Kind.BASELINED, 1, "cairn", NOW, null, "");

        // when
        BusinessCase revised = new BusinessCase("p", "I1", List.of(first, second), List.of(baselined));

        // then
        assertThat(revised.state()).isEqualTo(BusinessCase.State.DRAFT);
        assertThat(revised.approvedBudget().orElseThrow()).isEqualByComparingTo("100");
    }

    @Test
    void a_change_of_the_budget_is_a_share_of_the_approved_one() {
        assertThat(content(-110, 1).changeFrom(new BigDecimal(100))).isEqualByComparingTo("0.1");
        assertThat(content(-90, 1).changeFrom(new BigDecimal(100))).isEqualByComparingTo("0.1");
        assertThat(content(-90, 1).changeFrom(BigDecimal.ZERO)).isEqualByComparingTo("1");
        assertThat(content(0, 1).changeFrom(BigDecimal.ZERO)).isEqualByComparingTo("0");
    }

    @Test
    void two_versions_are_compared_line_by_line() {
        // given
        CaseContent before = content(-100, 50);
        CaseContent after = new CaseContent(
                "why",
                new BigDecimal("0.10"),
                List.of(before.years().get(0), new CaseYear(BigDecimal.ZERO, BigDecimal.ZERO, new BigDecimal(70))),
                List.of(new BenefitLine("L1", "orders", new BigDecimal(70), false)),
                Map.of("roi-multiple", new BigDecimal(4)));

        // then
        assertThat(CaseChange.between(before, after))
                .containsExactly(
                        new CaseChange("years.1.benefit", "50", "70"),
                        new CaseChange("benefits.orders", null, "L1 70"),
                        new CaseChange("claims.roi-multiple", null, "4"));
        assertThat(CaseChange.between(after, after)).isEmpty();
    }

    @Test
    void money_below_nothing_and_a_case_without_years_are_refused_by_name() {
        assertThatThrownBy(() -> new CaseYear(new BigDecimal(-1), BigDecimal.ZERO, BigDecimal.ZERO))
                .hasMessageContaining("cost (-1)");
        assertThatThrownBy(() -> new CaseContent("", BigDecimal.ZERO, List.of(), List.of(), Map.of()))
                .hasMessageContaining("1 to 30 years");
    }

    private static BusinessCase caseWith(Kind... kinds) {
        CaseVersion version = new CaseVersion(1, content(-100, 200), "anna", "anna", NOW);
        return new BusinessCase(
                "p",
                "I1",
                List.of(version),
                Stream.of(kinds)
                        .map(k -> new CaseStep(k, 1, "ben", NOW, null, ""))
                        .toList());
    }

    /** Net flows a year: what is negative is cost, the rest benefit. */
    private static CaseContent content(double... flows) {
        List<CaseYear> years = java.util.Arrays.stream(flows)
                .mapToObj(f -> new CaseYear(
                        BigDecimal.valueOf(Math.max(0, -f)), BigDecimal.ZERO, BigDecimal.valueOf(Math.max(0, f))))
                .toList();
        return new CaseContent("why", new BigDecimal("0.10"), years, List.of(), Map.of());
    }
}
