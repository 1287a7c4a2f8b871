package org.cairn.assessment.drools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cairn.assessment.Evaluation;
import org.cairn.assessment.Fact;
import org.cairn.assessment.FactSheet;
import org.cairn.assessment.Finding;
import org.cairn.assessment.GateJudgement;
import org.cairn.assessment.GateJudgement.Recommendation;
import org.cairn.assessment.Rag;
import org.cairn.assessment.RuleBase;
import org.cairn.assessment.Rules;
import org.cairn.playbook.Playbook;
import org.cairn.playbook.StandardPlaybook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RuleBaseTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final RuleBase RULES = Rules.standard();
    private static final Pattern META = Pattern.compile(
            "rule \"([^\"]+)\"\\s+@id\\(\"([^\"]+)\"\\) @criterion\\(\"([^\"]+)\"\\) @source\\(\"([^\"]+)\"\\)");

    /** Rule, facts that make it ask for something, facts that do not. */
    record Case(String rule, String criterion, List<Fact> bad, List<Fact> good) {

        @Override
        public String toString() {
            return rule;
        }
    }

    static Stream<Case> cases() {
        return Stream.of(
                test("F1.1-investment-outcome", "F1.1", "budget-with-benefit-share", 0.1, 0.9),
                test("F1.2-performance-users", "F1.2", "adoption-trend", -20, 3),
                test("F1.3-architecture-strategy", "F1.3", "strategy-linked-share", 0.2, 1),
                new Case("F1.4-infrastructure-edge", "F1.4", List.of(score("F1.4", 2)), List.of(score("F1.4", 8))),
                test("F2.1-patterns", "F2.1", "reuse-share", 0.1, 0.6),
                new Case("F2.2-trade-offs", "F2.2", List.of(score("F2.2", 2)), List.of(score("F2.2", 8))),
                test("F2.3-debt", "F2.3", "debt-share", 0.5, 0.1),
                test("F2.4-technology", "F2.4", "platform-count", 4, 1),
                test("F3.1-new-needs", "F3.1", "days-since-assessment", 300, 20),
                new Case("F3.2-new-technology", "F3.2", List.of(score("F3.2", 2)), List.of(score("F3.2", 8))),
                test("F3.3-capacity-plan", "F3.3", "peak-load", 1.4, 0.9),
                test("F3.4-tuning", "F3.4", "cost-per-insight-trend", 0.4, -0.1),
                new Case(
                        "X1-overprovisioning",
                        "X1",
                        List.of(fact("platform-utilisation", 0.3), fact("cost-growth", 0.4), fact("load-growth", 0.1)),
                        List.of(fact("platform-utilisation", 0.3), fact("cost-growth", 0.1), fact("load-growth", 0.4))),
                new Case(
                        "X2-premature-optimization",
                        "X2",
                        List.of(fact("optimisation-without-measure", 2)),
                        List.of(fact("optimisation-without-measure", 0))),
                new Case(
                        "X3-fragmentation",
                        "X3",
                        List.of(fact("platform-count", 3), fact("reuse-share", 0.5)),
                        List.of(fact("platform-count", 1), fact("reuse-share", 0.5))),
                single("B1-owner-load", "O1.2", "initiatives-of-owner", "anna", 6, 3),
                single("B2-partner-transfer", "O3.3", "partner-without-transfer", "I5", 1, 0),
                single("B3-double-claim", "L1", "claims-of-measure", "orders", 2, 1),
                single("B4-pilots", "P3.1", "pilot-count", "programme", 5, 3),
                single("B5-return-claim", "R2", "claimed-return-multiple", "programme", 9, 2),
                single("B6-adoption-drop", "R4", "adoption-trend", "programme", -20, 1),
                single("B7-late-forecast", "P4", "p80-slip-days", "programme", 40, 0));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_rule_asks_for_something_on_bad_facts_and_not_on_good_ones(Case example) {
        assertThat(finding(example, example.bad())).satisfies(f -> {
            assertThat(f.rag()).isIn(Rag.RED, Rag.AMBER);
            assertThat(f.severity()).isPositive();
            assertThat(f.message()).endsWith(".");
            assertThat(f.turn()).startsWith("Turns green when");
            assertThat(f.facts()).isNotEmpty();
            assertThat(f.ruleVersion()).isEqualTo(RULES.version());
        });
        assertThat(findings(example.good())).noneMatch(f -> f.rule().equals(example.rule()) && f.rag() != Rag.GREEN);
    }

    @Test
    void every_rule_has_an_id_a_criterion_of_the_playbook_a_source_and_a_case() throws IOException {
        // given
        Set<String> tried = new HashSet<>(cases().map(Case::rule).toList());
        Set<String> known = criteria();
        Set<String> ids = new HashSet<>();

        for (String file : List.of("success-factors.drl", "pitfalls.drl", "business-case.drl")) {
            String text = new String(
                    getClass()
                            .getClassLoader()
                            .getResourceAsStream("rules/" + file)
                            .readAllBytes(),
                    StandardCharsets.UTF_8);
            Matcher meta = META.matcher(text);
            int count = 0;
            while (meta.find()) {
                count++;
                assertThat(ids.add(meta.group(2)))
                        .as("%s is unique", meta.group(2))
                        .isTrue();
                assertThat(known).as(meta.group(2)).contains(meta.group(3));
                assertThat(tried).contains(meta.group(2).replaceAll("-(clear|unknown)$", ""));
            }
            // then
            assertThat(count).as(file).isEqualTo(text.split("(?m)^rule ").length - 1);
            assertThat(text).as("%s: every rule gives a reason", file).doesNotContain("drools.getRule(), \"\"");
            assertThat(text).doesNotContain("salience", "modify", "System.");
        }
    }

    @Test
    void what_nobody_recorded_is_grey_and_never_green() {
        List<Finding> found = findings(List.of(
                Fact.missing("score", "F1.4"),
                Fact.missing("platform-count", "programme"),
                Fact.missing("reuse-share", "programme")));

        assertThat(found).extracting(Finding::rag).containsOnly(Rag.NO_DATA);
        assertThat(found).extracting(Finding::criterion).contains("F1.4", "X3");
    }

    @Test
    void the_same_sheet_gives_the_same_evaluation() {
        List<Fact> facts = cases().flatMap(c -> c.bad().stream()).distinct().toList();
        List<Fact> shuffled = new ArrayList<>(unique(facts));
        java.util.Collections.reverse(shuffled);

        Evaluation first = RULES.judge(new FactSheet("p", TODAY, unique(facts)));
        Evaluation second = RULES.judge(new FactSheet("p", TODAY, shuffled));

        assertThat(second).isEqualTo(first);
        assertThat(second.facts().hash()).isEqualTo(first.facts().hash());
    }

    @Test
    void a_changed_fact_changes_only_what_depends_on_it() {
        List<Fact> before = List.of(score("F1.4", 8), score("F2.2", 8), fact("optimisation-without-measure", 0));
        List<Fact> after = List.of(score("F1.4", 2), score("F2.2", 8), fact("optimisation-without-measure", 0));

        List<Finding> changed = new ArrayList<>(findings(after));
        changed.removeAll(findings(before));

        assertThat(changed).extracting(Finding::criterion).containsExactly("F1.4");
    }

    @Test
    void a_gate_recommends_the_worst_that_follows() {
        assertThat(gate(1, 100, 1, 9)).isEqualTo(Recommendation.GO);
        assertThat(gate(0.5, 100, 1, 9)).isEqualTo(Recommendation.RECYCLE);
        assertThat(gate(0.5, -1, 1, 9)).isEqualTo(Recommendation.KILL);
        assertThat(gate(1, 100, 1.3, 9)).isEqualTo(Recommendation.HOLD);
        assertThat(gate(1, 100, 1, 3)).isEqualTo(Recommendation.HOLD);
        assertThat(RULES.judgeGate("G1", new FactSheet("p", TODAY, List.of())).recommendation())
                .isEqualTo(Recommendation.HOLD);
    }

    @Test
    void what_would_make_it_a_go_is_enough_and_nothing_of_it_is_too_much() {
        // given
        FactSheet sheet = sheet(0.5, 100, 1.3, 2);

        // when
        GateJudgement judged = RULES.judgeGate("G1", sheet);

        // then
        assertThat(judged.toGo()).isNotEmpty();
        assertThat(RULES.judgeGate("G1", GateCriteria.apply(sheet, judged.toGo()))
                        .recommendation())
                .isEqualTo(Recommendation.GO);
        for (GateJudgement.Change change : judged.toGo()) {
            List<GateJudgement.Change> without = new ArrayList<>(judged.toGo());
            without.remove(change);
            assertThat(RULES.judgeGate("G1", GateCriteria.apply(sheet, without)).recommendation())
                    .as("without %s", change.text())
                    .isNotEqualTo(Recommendation.GO);
        }
    }

    private static Recommendation gate(double done, double npv, double load, double score) {
        return RULES.judgeGate("G1", sheet(done, npv, load, score)).recommendation();
    }

    private static FactSheet sheet(double done, double npv, double load, double score) {
        return new FactSheet(
                "p",
                TODAY,
                List.of(
                        Fact.known("phase-done-share", "P1", done, "tasks", TODAY, "cairn"),
                        Fact.known("kpi", "K1", 2, "load test", TODAY, "team"),
                        fact("npv", npv),
                        fact("peak-load", load),
                        score("F1.1", score),
                        score("F1.3", score),
                        score("F3.3", score)));
    }

    private static Finding finding(Case example, List<Fact> facts) {
        return findings(facts).stream()
                .filter(f -> f.rule().equals(example.rule()) && f.criterion().equals(example.criterion()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(example.rule() + " did not fire"));
    }

    private static List<Finding> findings(List<Fact> facts) {
        return RULES.judge(new FactSheet("p", TODAY, facts)).findings();
    }

    private static List<Fact> unique(List<Fact> facts) {
        Set<String> seen = new HashSet<>();
        return facts.stream().filter(f -> seen.add(f.key() + f.subject())).toList();
    }

    private static Case test(String rule, String criterion, String key, double bad, double good) {
        return new Case(
                rule,
                criterion,
                List.of(score(criterion, 8), fact(key, bad)),
                List.of(score(criterion, 8), fact(key, good)));
    }

    private static Case single(String rule, String criterion, String key, String subject, double bad, double good) {
        return new Case(
                rule,
                criterion,
                List.of(Fact.known(key, subject, bad, "test", TODAY, "tester")),
                List.of(Fact.known(key, subject, good, "test", TODAY, "tester")));
    }

    private static Fact score(String criterion, double value) {
        return Fact.known("score", criterion, value, "test", TODAY, "tester");
    }

    private static Fact fact(String key, double value) {
        return Fact.known(key, "programme", value, "test", TODAY, "tester");
    }

    private static Set<String> criteria() {
        Playbook playbook = StandardPlaybook.load();
        Set<String> ids = new HashSet<>();
        playbook.successFactors().forEach(f -> f.tests().forEach(t -> ids.add(t.id())));
        playbook.pitfalls().forEach(x -> ids.add(x.id()));
        playbook.limitCosts().forEach(l -> ids.add(l.id()));
        playbook.references().forEach(r -> ids.add(r.id()));
        playbook.enablement().forEach(a -> a.groups().forEach(g -> ids.add(g.id())));
        playbook.phases().forEach(p -> {
            ids.add(p.id());
            p.workstreams().forEach(w -> ids.add(w.id()));
        });
        return ids;
    }
}
