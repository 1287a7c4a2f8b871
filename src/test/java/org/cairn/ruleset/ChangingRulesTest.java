package org.cairn.ruleset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.cairn.assessment.AssessProgramme;
import org.cairn.assessment.Assessment;
import org.cairn.assessment.Evaluations;
import org.cairn.assessment.Rag;
import org.cairn.assessment.RuleFiles;
import org.cairn.assessment.Rules;
import org.cairn.assessment.RulesInForce;
import org.cairn.audit.AuditTrail;
import org.cairn.playbook.StandardPlaybook;
import org.cairn.programme.MaturityScore;
import org.cairn.programme.Programme;
import org.cairn.programme.Programmes;
import org.cairn.ruleset.BackTest.Kind;
import org.cairn.ruleset.ProposalOutcome.Accepted;
import org.cairn.ruleset.ProposalOutcome.Rejected;
import org.cairn.ruleset.RuleSet.State;
import org.cairn.ruleset.RuleSetRefused.Reason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** An office changes a table: checked, tried on what was judged before, activated by a second person. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.MOCK,
        properties = "spring.datasource.url=jdbc:h2:mem:roadmap;DB_CLOSE_DELAY=-1")
class ChangingRulesTest {

    private static final String PLAYBOOK = StandardPlaybook.load().id();
    private static final RuleFiles SHIPPED = RuleFiles.load("rules");
    private static final String FINDING = "F1.4-infrastructure-edge/programme";

    @Autowired
    private Programmes programmes;

    @Autowired
    private AssessProgramme assess;

    @Autowired
    private Evaluations evaluations;

    @Autowired
    private RuleSets sets;

    @Autowired
    private ProposeRules propose;

    @Autowired
    private BackTestRules backTest;

    @Autowired
    private ActivateRules activate;

    @Autowired
    private ReplayEvaluation replay;

    @Autowired
    private RulesInForce inForce;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private Clock clock;

    private final String key = "r" + UUID.randomUUID().toString().substring(0, 8);
    private RuleSet before;

    @BeforeEach
    void a_programme_was_judged() {
        before = sets.findActive(PLAYBOOK).orElseThrow();
        LocalDate today = LocalDate.now(clock);
        programmes.save(new Programme(
                key,
                "Programme",
                PLAYBOOK,
                today,
                today,
                "EUR",
                1,
                new BigDecimal("0.1"),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new MaturityScore("F1.4", today, 6, 1, "anna")),
                List.of(),
                List.of()));
        assess.assess(key, "anna");
    }

    @AfterEach
    void the_rules_of_before_are_in_force_again() {
        sets.findActive(PLAYBOOK)
                .filter(now -> now.number() != before.number())
                .ifPresent(now -> sets.decide(now.decided(State.RETIRED, "test", clock.instant())));
        sets.decide(before.decided(State.ACTIVE, "test", clock.instant()));
    }

    @Test
    void what_the_product_brings_along_is_in_force_first() {
        assertThat(before.proposedBy()).isEqualTo(RuleSet.SHIPPED);
        assertThat(before.version()).isEqualTo(Rules.standard().version());
        assertThat(inForce.of(PLAYBOOK)).isSameAs(Rules.standard());
    }

    @Test
    void a_changed_limit_is_tried_on_what_was_judged_then_activated_by_a_second_person() {
        // when
        Accepted accepted = proposed(edgeLimits(6, 3));

        // then
        assertThat(accepted.candidate().state()).isEqualTo(State.CANDIDATE);
        assertThat(accepted.candidate().changed()).containsExactly("examples/success-factors.yaml", "thresholds.xlsx");
        assertThat(accepted.test().sheets()).isPositive();
        assertThat(accepted.test().differences())
                .filteredOn(d -> d.programme().equals(key) && d.kind() == Kind.TURNS)
                .singleElement()
                .satisfies(d -> {
                    assertThat(d.finding()).isEqualTo(FINDING);
                    assertThat(d.before()).isEqualTo(Rag.AMBER);
                    assertThat(d.after()).isEqualTo(Rag.GREEN);
                    assertThat(d.messageAfter()).contains("at least 6");
                });
        assertThat(colour()).isEqualTo(Rag.AMBER);

        // when
        activate.activate(accepted.candidate().number(), "tom");

        // then
        assertThat(colour()).isEqualTo(Rag.GREEN);
        assertThat(inForce.of(PLAYBOOK)).isSameAs(inForce.of(PLAYBOOK));
        assertThat(sets.get(before.number()).state()).isEqualTo(State.RETIRED);
        assertThat(trail.list(null, 0, 10)).extracting(AuditTrail.Entry::action).contains("rules-activated");
    }

    @Test
    void what_was_judged_by_older_rules_can_be_judged_again_byte_for_byte() {
        long old = evaluations.findLatest(key).orElseThrow().entry().id();
        Accepted accepted = proposed(edgeLimits(6, 3));
        activate.activate(accepted.candidate().number(), "tom");
        assess.assess(key, "anna");
        long young = evaluations.findLatest(key).orElseThrow().entry().id();

        assertThat(young).isGreaterThan(old);
        assertThat(replay.replay(old)).isEqualTo(ReplayEvaluation.Outcome.SAME);
        assertThat(replay.replay(young)).isEqualTo(ReplayEvaluation.Outcome.SAME);
    }

    @Test
    void nobody_activates_what_he_proposed_and_nothing_is_activated_twice() {
        long number = proposed(edgeLimits(6, 3)).candidate().number();

        assertRefused(() -> activate.activate(number, "anna"), Reason.SAME_PERSON);
        activate.activate(number, "tom");
        assertRefused(() -> activate.activate(number, "tom"), Reason.NOT_A_CANDIDATE);
        assertRefused(() -> activate.withdraw(number, "anna"), Reason.NOT_A_CANDIDATE);
    }

    @Test
    void what_changes_other_rules_than_those_in_force_must_be_proposed_again() {
        long first = proposed(edgeLimits(6, 3)).candidate().number();
        long second = proposed(edgeLimits(5, 3)).candidate().number();
        activate.activate(first, "tom");

        assertRefused(() -> activate.activate(second, "tom"), Reason.STALE_BASE);
        assertThat(activate.withdraw(second, "anna").state()).isEqualTo(State.WITHDRAWN);
    }

    @Test
    void what_the_product_brought_along_can_come_back() {
        activate.activate(proposed(edgeLimits(6, 3)).candidate().number(), "tom");

        Accepted back = (Accepted) propose.proposeShipped(PLAYBOOK, "anna", "back");
        activate.activate(back.candidate().number(), "tom");

        assertThat(inForce.of(PLAYBOOK).version()).isEqualTo(Rules.standard().version());
        assertThat(backTest.tryOut(back.candidate().number()).total()).isZero();
    }

    @Test
    void a_broken_cell_is_named_and_the_rules_in_force_stay() {
        Rejected rejected = rejected(
                Map.of("thresholds.xlsx", edited(sheet -> edge(sheet).getCell(5).setCellValue("seven"))));

        assertThat(rejected.problems()).singleElement().satisfies(p -> {
            assertThat(p.file()).isEqualTo("thresholds.xlsx");
            assertThat(p.sheet()).isEqualTo("Thresholds");
            assertThat(p.place()).matches("F\\d+");
            assertThat(p.reason()).isEqualTo("«green» («seven») must be a number");
        });
        assertThat(inForce.of(PLAYBOOK).version()).isEqualTo(before.version());
        assertThat(sets.list(PLAYBOOK))
                .noneMatch(s -> s.state() == State.CANDIDATE && s.note().equals("broken"));
    }

    @Test
    void a_changed_limit_whose_examples_were_not_changed_is_refused_with_each_example() {
        Rejected rejected = rejected(Map.of("thresholds.xlsx", edited(sheet -> limits(sheet, 6, 3))));

        assertThat(rejected.problems())
                .allSatisfy(p -> assertThat(p.file()).isEqualTo("examples/success-factors.yaml"))
                .anySatisfy(p ->
                        assertThat(p.reason()).isEqualTo("F1.4-infrastructure-edge must give AMBER and gives GREEN"));
    }

    @ParameterizedTest
    @CsvSource({
        "strategies.drt, a rule set has no such file",
        "evil.sh, a rule set has no such file",
        "../thresholds.xlsx, a rule set has no such file",
        "examples/../x.yaml, a rule set has no such file",
        "pitfalls.drl, rule texts are code and need a right of their own"
    })
    void a_file_that_may_not_be_changed_is_refused(String name, String reason) {
        assertThat(rejected(Map.of(name, new byte[] {1})).problems())
                .containsExactly(new RuleProblem(name, "", "", reason));
    }

    @Test
    void rule_texts_need_their_own_door_and_even_there_only_record_verdicts() {
        String text = new String(SHIPPED.get("pitfalls.drl"), StandardCharsets.UTF_8);
        byte[] evil = text.replaceFirst("verdicts\\.judge\\(", "System.exit(0); verdicts.judge(")
                .getBytes(StandardCharsets.UTF_8);
        byte[] harmless =
                text.replaceFirst("Each part built anew", "What is built anew").getBytes(StandardCharsets.UTF_8);

        assertThat(propose.proposeRules(PLAYBOOK, Map.of("pitfalls.drl", evil), "anna", "evil"))
                .isInstanceOfSatisfying(
                        Rejected.class, r -> assertThat(r.problems().get(0).reason())
                                .isEqualTo("«System» stands where «verdicts» belongs"));
        assertThat(propose.proposeRules(PLAYBOOK, Map.of("pitfalls.drl", harmless), "anna", "words"))
                .isInstanceOfSatisfying(Accepted.class, a -> {
                    assertThat(a.test().differences()).isNotEmpty().allMatch(d -> d.kind() == Kind.REWORDED);
                    activate.withdraw(a.candidate().number(), "anna");
                });
    }

    @Test
    void a_file_that_is_no_workbook_is_refused() {
        assertThat(rejected(Map.of("thresholds.xlsx", "text".getBytes(StandardCharsets.UTF_8)))
                        .problems())
                .containsExactly(new RuleProblem("thresholds.xlsx", "", "", "this is no workbook that can be read"));
    }

    private Accepted proposed(Map<String, byte[]> files) {
        ProposalOutcome outcome = propose.proposeTables(PLAYBOOK, files, "anna", "less strict");
        assertThat(outcome).as("%s", outcome).isInstanceOf(Accepted.class);
        return (Accepted) outcome;
    }

    private Rejected rejected(Map<String, byte[]> files) {
        return (Rejected) propose.proposeTables(PLAYBOOK, files, "anna", "broken");
    }

    private Rag colour() {
        Assessment judged = assess.look(key);
        return judged.evaluation().findings().stream()
                .filter(f -> f.key().equals(FINDING))
                .findFirst()
                .orElseThrow()
                .rag();
    }

    private static void assertRefused(Runnable step, Reason reason) {
        assertThatThrownBy(step::run).isInstanceOfSatisfying(RuleSetRefused.class, e -> assertThat(e.reason())
                .isEqualTo(reason));
    }

    /** Other limits for one success test, with examples to match. */
    private static Map<String, byte[]> edgeLimits(double green, double amber) {
        String examples = new String(SHIPPED.get("examples/success-factors.yaml"), StandardCharsets.UTF_8);
        String own = """
                - rule: F1.4-infrastructure-edge
                  cases:
                    - {expect: GREEN, facts: {score/F1.4: %s}}
                    - {expect: AMBER, facts: {score/F1.4: %s}}
                    - {expect: RED, facts: {score/F1.4: 1}}
                    - {expect: NO_DATA, facts: {score/F1.4: null}}
                """.formatted(green, amber);
        String changed = examples.replaceFirst("(?s)- rule: F1\\.4-.*?(?=- rule)", own);
        return Map.of(
                "thresholds.xlsx", edited(sheet -> limits(sheet, green, amber)),
                "examples/success-factors.yaml", changed.getBytes(StandardCharsets.UTF_8));
    }

    private static void limits(Sheet sheet, double green, double amber) {
        edge(sheet).getCell(5).setCellValue(green);
        edge(sheet).getCell(6).setCellValue(amber);
    }

    private static Row edge(Sheet sheet) {
        for (Row row : sheet) {
            if (row.getCell(0).getStringCellValue().startsWith("F1.4")) {
                return row;
            }
        }
        throw new AssertionError("no line for F1.4");
    }

    private static byte[] edited(Consumer<Sheet> edit) {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(SHIPPED.get("thresholds.xlsx")));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            edit.accept(book.getSheetAt(0));
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
