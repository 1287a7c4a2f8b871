package org.cairn.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.assessment.GateJudgement;
import org.cairn.assessment.GateJudgement.Recommendation;
import org.cairn.assessment.RuleBase;
import org.cairn.assessment.RuleDescription;
import org.cairn.assessment.RuleFiles;
import org.cairn.assessment.Rules;
import org.cairn.playbook.Phase;
import org.cairn.playbook.Playbook;
import org.cairn.playbook.PlaybookFiles;
import org.cairn.playbook.StandardPlaybook;
import org.cairn.ruleset.RuleExample.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the product brings along does what its examples say, and its examples leave nothing out. */
class ShippedRulesTest {

    private static final RuleFiles FILES = RuleFiles.load("rules");
    private static final RuleBase RULES = Rules.standard();
    private static final Playbook PLAYBOOK = StandardPlaybook.load();
    private static final List<RuleExample> EXAMPLES = RuleExamples.read(FILES);

    static Stream<RuleExample> examples() {
        return EXAMPLES.stream();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void an_example_gives_what_it_must(RuleExample example) {
        assertThat(example.failure(RULES)).isEmpty();
    }

    @Test
    void nothing_is_wrong_with_the_whole_and_no_rule_is_dead() {
        assertThat(RuleCheck.problems(FILES, PLAYBOOK)).isEmpty();
        assertThat(RuleCheck.deadRules(RULES, EXAMPLES)).isEmpty();
    }

    @Test
    void nothing_is_wrong_with_the_rules_of_another_playbook() {
        String folder = "playbooks/shared-services";

        assertThat(RuleCheck.problems(
                        RuleFiles.load(folder + "/rules"),
                        PlaybookFiles.load(folder).read()))
                .isEmpty();
    }

    @Test
    void every_success_test_and_every_pitfall_is_judged_and_every_mitigation_raised() {
        Set<String> judged =
                RULES.rules().stream().map(RuleDescription::criterion).collect(Collectors.toSet());
        Set<String> raised =
                RULES.rules().stream().flatMap(r -> r.raises().stream()).collect(Collectors.toSet());

        PLAYBOOK.successFactors()
                .forEach(f -> f.tests().forEach(t -> assertThat(judged).contains(t.id())));
        PLAYBOOK.pitfalls().forEach(x -> {
            assertThat(judged).contains(x.id());
            x.mitigations().forEach(m -> assertThat(raised).contains(m.id()));
        });
    }

    @Test
    void every_rule_has_a_case_for_it_one_against_it_one_at_the_limit_and_one_without_data() {
        for (RuleDescription rule : RULES.rules()) {
            String id = rule.id().replaceAll("-(clear|unknown)$", "");
            Set<String> expected = of(Kind.RULE, id).map(RuleExample::expected).collect(Collectors.toSet());
            assertThat(expected).as("%s asks for something", id).containsAnyOf("RED", "AMBER");
            assertThat(expected).as("%s is content", id).contains("GREEN");
            assertThat(expected).as("%s without data", id).containsAnyOf("NO_DATA", RuleExample.SILENT);
            assertThat(of(Kind.RULE, id).anyMatch(this::standsAtTheLimit))
                    .as("%s at its limit", id)
                    .isTrue();
        }
    }

    /** Success tests and pitfalls can be judged grey: they are never silent. */
    @Test
    void what_a_success_test_or_pitfall_misses_is_grey() {
        for (RuleDescription rule : RULES.rules()) {
            if (rule.criterion().startsWith("F") || rule.criterion().startsWith("X")) {
                String id = rule.id().replaceAll("-(clear|unknown)$", "");
                assertThat(of(Kind.RULE, id).map(RuleExample::expected)).as(id).contains("NO_DATA", "GREEN");
                assertThat(of(Kind.RULE, id).map(RuleExample::expected)).as(id).containsAnyOf("RED", "AMBER");
            }
        }
    }

    @Test
    void every_gate_has_a_case_for_every_outcome_that_it_can_have() {
        for (Phase phase : PLAYBOOK.phases()) {
            Set<String> expected =
                    of(Kind.GATE, phase.gate()).map(RuleExample::expected).collect(Collectors.toSet());
            Set<String> possible = new TreeSet<>(Set.of("GO", "HOLD"));
            lines("Criteria")
                    .filter(l ->
                            l.get("gate").equals(phase.gate()) && l.get("must").equals("yes"))
                    .map(ShippedRulesTest::failing)
                    .forEach(possible::add);
            assertThat(expected).as(phase.gate()).containsAll(possible);
        }
    }

    @Test
    void every_gate_has_a_case_whose_score_is_the_hurdle_and_one_just_below() {
        for (Phase phase : PLAYBOOK.phases()) {
            List<GateJudgement> judged = of(Kind.GATE, phase.gate())
                    .map(e -> RULES.judgeGate(phase.gate(), e.sheet()))
                    .toList();
            assertThat(judged)
                    .as("%s at its hurdle", phase.gate())
                    .anyMatch(j -> j.score() == j.hurdle() && j.recommendation() == Recommendation.GO);
            assertThat(judged)
                    .as("%s just below", phase.gate())
                    .anyMatch(j -> j.score() < j.hurdle()
                            && j.score() > j.hurdle() - 0.01
                            && j.recommendation() == Recommendation.HOLD);
        }
    }

    /** Met and missed, without data, and with the very value that is the limit of what must be met. */
    @Test
    void every_criterion_of_every_gate_is_tried_from_every_side() {
        lines("Criteria").forEach(line -> {
            String subject = line.get("subject");
            String fact = line.get("fact") + (subject.equals("programme") ? "" : "/" + subject);
            List<RuleExample> cases = of(Kind.GATE, line.get("gate")).toList();
            String named = fact + " of " + line.get("id");

            assertThat(cases.stream().map(e -> e.facts().get(fact)).distinct())
                    .as(named)
                    .hasSizeGreaterThan(2)
                    .contains("null");
            if (List.of("AT_LEAST", "AT_MOST", "BETWEEN").contains(line.get("compare"))) {
                assertThat(cases.stream()
                                .filter(e -> !e.expected().equals(failing(line)))
                                .map(e -> e.facts().get(fact)))
                        .as("%s at its limit is enough", named)
                        .anyMatch(v ->
                                v instanceof Number n && n.doubleValue() == Double.parseDouble(line.get("threshold")));
            }
        });
    }

    private static String failing(Map<String, String> line) {
        String failure = line.get("on failure");
        return failure.equals("CONDITION") ? Recommendation.CONDITIONAL_GO.name() : failure;
    }

    @Test
    void every_strategy_has_a_case_for_it_one_against_it_and_one_at_its_limit() {
        PLAYBOOK.strategies().stream().flatMap(s -> s.groups().stream()).forEach(group -> {
            List<RuleExample> own = of(Kind.STRATEGY, group.id()).toList();
            assertThat(own).as(group.id()).extracting(RuleExample::expected).contains(RuleExample.SILENT);
            assertThat(own).as(group.id()).anyMatch(e -> !e.expected().equals(RuleExample.SILENT));
        });
    }

    private Stream<RuleExample> of(Kind kind, String about) {
        return EXAMPLES.stream().filter(e -> e.kind() == kind && e.about().equals(about));
    }

    /** One of its facts has the very value of the table. */
    private boolean standsAtTheLimit(RuleExample example) {
        return lines("Thresholds")
                .filter(l -> l.get("rule").equals(example.about()))
                .anyMatch(l -> example.sheet().facts().stream()
                        .filter(f -> f.key().equals(l.get("fact")))
                        .anyMatch(f -> f.value() != null
                                && (f.value() == Double.parseDouble(l.get("green"))
                                        || f.value() == Double.parseDouble(l.get("amber")))));
    }

    private static Stream<Map<String, String>> lines(String sheet) {
        return RULES.tables().stream().filter(t -> t.sheet().equals(sheet)).flatMap(t -> t.rows().stream()
                .map(r -> toMap(t.columns(), r.cells())));
    }

    private static Map<String, String> toMap(List<String> columns, List<String> cells) {
        return Stream.iterate(0, i -> i < columns.size(), i -> i + 1)
                .collect(Collectors.toMap(columns::get, cells::get));
    }
}
