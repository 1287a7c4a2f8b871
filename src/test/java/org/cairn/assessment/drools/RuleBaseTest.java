package org.cairn.assessment.drools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cairn.assessment.Evaluation;
import org.cairn.assessment.Fact;
import org.cairn.assessment.FactSheet;
import org.cairn.assessment.Finding;
import org.cairn.assessment.Mitigation;
import org.cairn.assessment.Rag;
import org.cairn.assessment.RuleBase;
import org.cairn.assessment.Rules;
import org.cairn.playbook.Playbook;
import org.cairn.playbook.StandardPlaybook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleBaseTest {

    private static final RuleBase RULES = Rules.standard();
    private static final Pattern HEAD = Pattern.compile(
            "rule \"([^\"]+)\"\\s+@id\\(\"([^\"]+)\"\\) @criterion\\(\"([^\"]+)\"\\) @source\\(\"([^\"]+)\"\\)"
                    + "( @raises\\(\"([^\"]+)\"\\))?\nwhen\n");
    private static final Pattern RECORDS_ONE_VERDICT = Pattern.compile(
            "\\s*verdicts\\.(judge|raise|clear|unknown)\\(drools\\.getRule\\(\\), \"[^\"]{10,}\\.\"(, \\$\\w+)+\\);\\s*");

    static Stream<RuleExamples.Example> examples() {
        return RuleExamples.all();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void a_rule_finds_what_its_example_says(RuleExamples.Example example) {
        List<Finding> found = RULES.judge(example.sheet()).findings().stream()
                .filter(f -> f.rule().equals(example.rule()))
                .filter(f -> f.facts().stream().anyMatch(example.facts()::contains))
                .toList();

        if (example.expected().equals("SILENT")) {
            assertThat(found).isEmpty();
            return;
        }
        assertThat(found).singleElement().satisfies(f -> {
            assertThat(f.rag()).isEqualTo(Rag.valueOf(example.expected()));
            assertThat(f.ruleVersion()).isEqualTo(RULES.version());
            assertThat(f.ruleName()).isNotBlank();
            assertThat(f.message()).endsWith(".");
            assertThat(f.turn()).endsWith(".");
            assertThat(f.threshold()).isNotNull();
            assertThat(f.facts()).containsAll(example.facts());
            assertThat(f.distance() == null).isEqualTo(f.rag() == Rag.NO_DATA);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"success-factors", "pitfalls", "business-case"})
    void every_rule_has_a_reason_a_criterion_a_case_for_it_and_a_case_against_it(String file) throws IOException {
        // given
        String text = text("rules/" + file + ".drl");
        Set<String> known = criteria();
        List<String> blocks = Arrays.stream(text.split("(?m)^rule "))
                .skip(1)
                .map(b -> "rule " + b)
                .toList();
        assertThat(blocks).isNotEmpty();

        for (String block : blocks) {
            // when
            Matcher head = HEAD.matcher(block);

            // then
            assertThat(head.lookingAt())
                    .as("id, criterion and source of: " + block)
                    .isTrue();
            String id = head.group(2);
            assertThat(known).as(id).contains(head.group(3));
            if (head.group(6) != null) {
                assertThat(known).as(id).contains(head.group(6).split(" "));
            }
            String then = block.substring(block.indexOf("then") + 4, block.lastIndexOf("end"));
            assertThat(then).as("%s records one verdict with a reason", id).matches(RECORDS_ONE_VERDICT);
            List<String> expected = RuleExamples.all()
                    .filter(e -> e.rule().equals(id.replaceAll("-(clear|unknown)$", "")))
                    .map(RuleExamples.Example::expected)
                    .toList();
            assertThat(expected).as("%s asks for something", id).containsAnyOf("RED", "AMBER");
            assertThat(expected).as("%s is content", id).contains("GREEN");
            assertThat(expected).as("%s without data", id).containsAnyOf("NO_DATA", "SILENT");
        }
        assertThat(text)
                .doesNotContain("salience", "modify", "update(", "insert(", "System.")
                .doesNotContainPattern("\\bnew [A-Z]");
    }

    @Test
    void no_two_rules_share_an_id_and_every_test_and_pitfall_has_a_rule() throws IOException {
        // given
        List<String> ids = new ArrayList<>();
        Set<String> judged = new HashSet<>();
        Set<String> raised = new HashSet<>();
        for (String file : List.of("success-factors", "pitfalls", "business-case")) {
            Matcher head = HEAD.matcher(text("rules/" + file + ".drl"));
            while (head.find()) {
                ids.add(head.group(2));
                judged.add(head.group(3));
                raised.addAll(
                        List.of(Objects.requireNonNullElse(head.group(6), "").split(" ")));
            }
        }
        Playbook playbook = StandardPlaybook.load();

        // then
        assertThat(ids).doesNotHaveDuplicates();
        playbook.successFactors()
                .forEach(f -> f.tests().forEach(t -> assertThat(judged).contains(t.id())));
        playbook.pitfalls().forEach(x -> {
            assertThat(judged).contains(x.id());
            x.mitigations().forEach(m -> assertThat(raised).contains(m.id()));
        });
    }

    @Test
    void what_nobody_recorded_is_grey_and_never_green() {
        Evaluation nothing = RULES.judge(new FactSheet("p", "", RuleExamples.TODAY, List.of()));

        assertThat(nothing.findings()).extracting(Finding::rag).containsOnly(Rag.NO_DATA);
        assertThat(nothing.factors())
                .containsKeys("F1", "F2", "F3", "X1", "X2", "X3")
                .doesNotContainValue(Rag.GREEN);
        assertThat(nothing.programme()).isEqualTo(Rag.NO_DATA);
        assertThat(nothing.mitigations()).isEmpty();
    }

    @Test
    void what_is_stale_is_not_judged_and_the_finding_says_so() {
        Fact old = Fact.known("score", "F2.2", 9.0, "test", RuleExamples.TODAY.minusDays(91), "tester")
                .stale();

        Evaluation judged = RULES.judge(new FactSheet("p", "", RuleExamples.TODAY, List.of(old)));

        assertThat(judged.findings())
                .filteredOn(f -> f.criterion().equals("F2.2"))
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.rag()).isEqualTo(Rag.NO_DATA);
                    assertThat(f.confidence()).isZero();
                    assertThat(f.message()).startsWith("Recorded too long ago");
                });
    }

    @Test
    void a_pitfall_in_sight_raises_its_mitigations() {
        Evaluation judged = RULES.judge(new FactSheet(
                "p",
                "",
                RuleExamples.TODAY,
                List.of(
                        RuleExamples.known("platform-count", "programme", 4),
                        RuleExamples.known("reuse-share", "programme", 0.9))));

        assertThat(judged.mitigations()).extracting(Mitigation::id).containsExactly("X3.2", "X3.4");
        assertThat(judged.factors()).containsEntry("X3", Rag.RED);
    }

    @Test
    void the_same_facts_give_the_same_evaluation_whatever_their_order() {
        Random random = new Random(7);
        for (int round = 0; round < 20; round++) {
            // given
            List<Fact> facts = RuleBaseTest.random(random);
            List<Fact> shuffled = new ArrayList<>(facts);
            Collections.shuffle(shuffled, random);

            // when
            Evaluation first = RULES.judge(new FactSheet("p", "", RuleExamples.TODAY, facts));
            Evaluation second = RULES.judge(new FactSheet("p", "", RuleExamples.TODAY, shuffled));

            // then
            assertThat(second).isEqualTo(first).hasToString(first.toString());
            assertThat(second.facts().hash()).isEqualTo(first.facts().hash());
        }
    }

    @Test
    void a_changed_fact_changes_only_the_findings_that_name_it() {
        Random random = new Random(11);
        for (int round = 0; round < 60; round++) {
            // given
            List<Fact> facts = random(random);
            int at = random.nextInt(facts.size());
            Fact before = facts.get(at);
            List<Fact> changed = new ArrayList<>(facts);
            changed.set(at, RuleExamples.known(before.key(), before.subject(), random.nextInt(12) - 2.5));

            // when
            List<Finding> was = RULES.judge(new FactSheet("p", "", RuleExamples.TODAY, facts))
                    .findings();
            List<Finding> is = RULES.judge(new FactSheet("p", "", RuleExamples.TODAY, changed))
                    .findings();

            // then
            List<Finding> differing = new ArrayList<>(is);
            differing.removeAll(was);
            assertThat(differing).allSatisfy(f -> assertThat(f.facts())
                    .anyMatch(n -> n.key().equals(before.key()) && n.subject().equals(before.subject())));
        }
    }

    /** One fact of each name that the examples use, with a value of one of them. */
    static List<Fact> random(Random random) {
        List<Fact> all = new ArrayList<>(
                RuleExamples.all().flatMap(e -> e.facts().stream()).toList());
        Collections.shuffle(all, random);
        Set<String> seen = new HashSet<>();
        return all.stream().filter(f -> seen.add(f.key() + "/" + f.subject())).toList();
    }

    private static String text(String resource) throws IOException {
        try (var in = RuleBaseTest.class.getClassLoader().getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Set<String> criteria() {
        Playbook playbook = StandardPlaybook.load();
        Set<String> ids = new HashSet<>();
        playbook.successFactors().forEach(f -> f.tests().forEach(t -> ids.add(t.id())));
        playbook.pitfalls().forEach(x -> {
            ids.add(x.id());
            x.mitigations().forEach(m -> ids.add(m.id()));
        });
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
