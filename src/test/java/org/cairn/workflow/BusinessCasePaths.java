package org.cairn.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.cairn.businesscase.BusinessCase;
import org.cairn.businesscase.BusinessCase.State;
import org.cairn.businesscase.BusinessCases;
import org.cairn.businesscase.CaseChange;
import org.cairn.businesscase.CaseContent;
import org.cairn.businesscase.CaseYear;
import org.cairn.gate.GateReviews;
import org.cairn.programme.BenefitLine;
import org.cairn.programme.Initiative;
import org.cairn.programme.Programmes;
import org.cairn.workflow.AdvanceCase.Verdict;
import org.cairn.workflow.CaseRefused.Reason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From draft to budget baseline, with every way back. */
abstract class BusinessCasePaths {

    @Autowired
    private Programmes programmes;

    @Autowired
    private BusinessCases cases;

    @Autowired
    private AdvanceCase advance;

    @Autowired
    private Substitutions substitutions;

    @Autowired
    private CheckClaims check;

    @Autowired
    private Tasklist tasks;

    @Autowired
    private DecideGate gates;

    @Autowired
    private GateReviews reviews;

    @Autowired
    private EngineRoom engine;

    private String key = "";
    private int commands;

    @BeforeEach
    void openedByItsOwner() {
        key = SampleProgramme.saveWithOneInitiative(programmes);
        advance.open(key, "I1", "olga");
    }

    @Test
    void who_is_none_of_those_whom_a_step_is_for_takes_no_part_in_it() {
        advance.submit(key, "I1", "olga", "", next());

        assertThatThrownBy(() -> advance.validate(key, "I1", "nobody", true, "", next()))
                .isInstanceOf(TaskRefused.class);
        assertThat(cases.get(key, "I1").state()).isEqualTo(BusinessCase.State.VALIDATION);
    }

    @Test
    void a_small_case_is_drafted_validated_checked_and_approved_and_sets_the_budget() {
        // when
        advance.save(key, "I1", "olga", worth(80, 60), 1);
        advance.submit(key, "I1", "olga", "", next());
        advance.validate(key, "I1", "fin", true, "", next());
        BusinessCase approved = advance.decide(key, "I1", "ben", Verdict.APPROVE, "", next());

        // then
        assertThat(approved.state()).isEqualTo(State.APPROVED);
        assertThat(approved.approvedBudget()).contains(new BigDecimal("80"));
        Initiative initiative = programmes.get(key).findInitiative("I1").orElseThrow();
        assertThat(initiative.budget()).isEqualByComparingTo("80");
        assertThat(initiative.benefits()).extracting(BenefitLine::validated).containsOnly(true);
    }

    @Test
    void more_money_needs_more_approvers_one_after_the_other() {
        advance.save(key, "I1", "olga", worth(600, 500), 1);
        advance.submit(key, "I1", "olga", "", next());
        advance.validate(key, "I1", "fin", true, "", next());

        assertThat(advance.decide(key, "I1", "ben", Verdict.APPROVE, "", next()).state())
                .isEqualTo(State.APPROVAL);
        assertThat(advance.decide(key, "I1", "tom", Verdict.APPROVE, "", next()).state())
                .isEqualTo(State.APPROVAL);
        BusinessCase approved = advance.decide(key, "I1", "carl", Verdict.APPROVE, "", next());

        assertThat(approved.state()).isEqualTo(State.APPROVED);
        assertThat(approved.steps())
                .filteredOn(s -> s.role() != null)
                .extracting(s -> s.role())
                .containsExactly("business-owner", "transformation-office", "finance-partner");
    }

    @Test
    void finance_returns_figures_that_do_not_hold_with_a_comment() {
        advance.submit(key, "I1", "olga", "", next());

        assertThatThrownBy(() -> advance.validate(key, "I1", "fin", false, " ", next()))
                .isInstanceOfSatisfying(
                        CaseRefused.class, e -> assertThat(e.reason()).isEqualTo(Reason.COMMENT_MISSING));
        BusinessCase returned = advance.validate(key, "I1", "fin", false, "The run cost is missing.", next());

        assertThat(returned.state()).isEqualTo(State.RETURNED);
        assertThat(returned.steps().get(1).comment()).isEqualTo("The run cost is missing.");
    }

    @Test
    void rules_return_a_case_that_loses_money_and_say_why() {
        advance.save(key, "I1", "olga", worth(80, 5), 1);
        advance.submit(key, "I1", "olga", "", next());

        BusinessCase checked = advance.validate(key, "I1", "fin", true, "", next());

        assertThat(checked.state()).isEqualTo(State.RETURNED);
        assertThat(checked.steps().get(2).by()).isEqualTo("cairn");
        assertThat(checked.steps().get(2).comment()).contains("Discounted benefits must cover");
        assertThat(check.findings(key, "I1", checked.latest())).isNotEmpty();
    }

    @Test
    void a_returned_case_comes_again_as_its_next_version_and_both_are_compared() {
        // given
        toApproval(worth(80, 60));
        advance.decide(key, "I1", "ben", Verdict.RETURN, "Too dear.", next());

        // when
        advance.save(key, "I1", "olga", worth(70, 60), 1);
        BusinessCase again = advance.submit(key, "I1", "olga", "Cheaper now.", next());

        // then
        assertThat(again.versions()).hasSize(2);
        assertThat(CaseChange.between(
                        again.versions().get(0).content(),
                        again.versions().get(1).content()))
                .contains(new CaseChange("budget", "80", "70"));
    }

    @Test
    void an_approval_that_is_overdue_is_chased_by_the_office() {
        toApproval(worth(80, 60));

        engine.fire(key, "Event_ApprovalOverdue");
        Work work = new Work(key, tasks, gates, reviews);
        work.complete(work.named("Chase the approval"), "tmo");

        assertThat(work.names()).containsExactly("Approve the case");
        assertThat(work.first("case-approval").role()).isEqualTo("business-owner");
        assertThat(work.first("case-approval").initiative()).isEqualTo("I1");
    }

    @Test
    void a_step_of_a_case_is_not_completed_from_the_tasklist() {
        Work work = new Work(key, tasks, gates, reviews);

        assertThatThrownBy(() -> work.complete(work.first("case-draft"), "olga"))
                .isInstanceOfSatisfying(TaskRefused.class, e -> assertThat(e.missing())
                        .containsExactly("a step of the business case, which is taken on the page of the case"));
    }

    @Test
    void a_rejected_case_ends_and_can_be_opened_anew() {
        toApproval(worth(80, 60));

        assertThat(advance.decide(key, "I1", "ben", Verdict.REJECT, "Not now.", next())
                        .state())
                .isEqualTo(State.REJECTED);
        assertThat(advance.open(key, "I1", "olga").state()).isEqualTo(State.DRAFT);
    }

    @Test
    void a_change_within_the_tolerance_needs_no_new_approval_and_one_beyond_it_does() {
        // given
        toApproval(worth(80, 60));
        advance.decide(key, "I1", "ben", Verdict.APPROVE, "", next());

        // when
        advance.open(key, "I1", "olga");
        BusinessCase within = toApproval(worth(88, 60));

        // then
        assertThat(within.state()).isEqualTo(State.APPROVED);
        assertThat(within.approvedBudget()).contains(new BigDecimal("88"));
        advance.open(key, "I1", "olga");
        assertThat(toApproval(worth(99, 60)).state()).isEqualTo(State.APPROVED);
        advance.open(key, "I1", "olga");
        assertThat(toApproval(worth(160, 60)).state()).isEqualTo(State.APPROVAL);
    }

    @Test
    void nobody_approves_their_own_work_and_a_deputy_counts_as_the_person() {
        toApproval(worth(80, 60));
        LocalDate today = LocalDate.now();
        substitutions.add("olga", "dora", today, today.plusDays(3), "admin");

        for (String own : List.of("olga", "dora")) {
            assertThatThrownBy(() -> advance.decide(key, "I1", own, Verdict.APPROVE, "", next()))
                    .isInstanceOfSatisfying(
                            CaseRefused.class, e -> assertThat(e.reason()).isEqualTo(Reason.FOUR_EYES));
        }
        assertThat(cases.get(key, "I1").state()).isEqualTo(State.APPROVAL);
    }

    @Test
    void a_draft_based_on_an_older_version_is_refused_with_what_has_changed() {
        // given
        toApproval(worth(80, 60));
        advance.decide(key, "I1", "ben", Verdict.RETURN, "Too dear.", next());
        advance.save(key, "I1", "olga", worth(70, 60), 1);

        // then
        assertThatThrownBy(() -> advance.save(key, "I1", "olga", worth(75, 60), 1))
                .isInstanceOfSatisfying(CaseRefused.class, e -> {
                    assertThat(e.reason()).isEqualTo(Reason.STALE);
                    assertThat(e.changes()).contains(new CaseChange("budget", "80", "70"));
                });
    }

    @Test
    void the_same_command_again_changes_nothing_and_another_one_does_not_fit() {
        advance.submit(key, "I1", "olga", "", "same");

        assertThat(advance.submit(key, "I1", "olga", "", "same").steps()).hasSize(1);
        assertThatThrownBy(() -> advance.submit(key, "I1", "olga", "", "other"))
                .isInstanceOfSatisfying(
                        CaseRefused.class, e -> assertThat(e.reason()).isEqualTo(Reason.NOT_WAITING));
    }

    private BusinessCase toApproval(CaseContent content) {
        int read = cases.get(key, "I1").latest().number();
        advance.save(key, "I1", "olga", content, read);
        advance.submit(key, "I1", "olga", "", next());
        return advance.validate(key, "I1", "fin", true, "", next());
    }

    private String next() {
        return "k" + commands++;
    }

    /** So much now, for so much a year in four years. */
    private static CaseContent worth(double budget, double yearly) {
        CaseYear year = new CaseYear(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.valueOf(yearly));
        CaseYear now = new CaseYear(new BigDecimal((int) budget), BigDecimal.ZERO, BigDecimal.ZERO);
        return new CaseContent(
                "why",
                new BigDecimal("0.10"),
                List.of(now, year, year, year, year),
                List.of(new BenefitLine("L1", "orders", BigDecimal.valueOf(yearly), false)),
                Map.of());
    }
}
