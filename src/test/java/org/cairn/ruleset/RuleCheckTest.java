package org.cairn.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.cairn.assessment.RuleFiles;
import org.cairn.playbook.Playbook;
import org.cairn.playbook.StandardPlaybook;
import org.junit.jupiter.api.Test;

/** A rule that does not belong among the shipped ones is found out and named. */
class RuleCheckTest {

    private static final RuleFiles SHIPPED = RuleFiles.load("rules");
    private static final Playbook PLAYBOOK = StandardPlaybook.load();
    private static final String EXAMPLE = """
            - rule: X3-one-more
              cases:
                - {expect: RED, facts: {platform-count: 9}}
            """;

    @Test
    void a_rule_whose_fact_has_no_limit_in_the_table_is_refused() {
        assertThat(problems(rule("X3", "X3.2", "value() > 5"), EXAMPLE))
                .containsExactly(new RuleProblem(
                        "thresholds.xlsx", "", "X3-one-more", "there is no line for the fact platform-count"));
    }

    @Test
    void a_rule_that_no_example_makes_speak_is_dead() {
        assertThat(problems(rule("X3", "X3.2", "value() > 5"), "[]"))
                .containsExactly(new RuleProblem("more.drl", "", "X3-one-more", "no example makes this rule speak"));
    }

    @Test
    void a_rule_that_can_never_speak_is_dead_whatever_its_example_says() {
        assertThat(problems(rule("X3", "X3.2", "value() > 5, value() < 5"), EXAMPLE))
                .contains(new RuleProblem("more.drl", "", "X3-one-more", "no example makes this rule speak"))
                .anyMatch(p -> p.file().equals("examples/more.yaml"));
    }

    @Test
    void a_rule_about_what_the_playbook_does_not_know_is_refused() {
        String text = new String(SHIPPED.get("pitfalls.drl"), StandardCharsets.UTF_8);
        byte[] changed = text.replace("@criterion(\"X2\")", "@criterion(\"X9\")")
                .replace("X3.2 X3.4", "X3.2 X3.9")
                .getBytes(StandardCharsets.UTF_8);

        assertThat(RuleCheck.problems(SHIPPED.with(Map.of("pitfalls.drl", changed)), PLAYBOOK))
                .extracting(RuleProblem::reason)
                .contains("the playbook has no criterion X9", "the playbook has no mitigation X3.9");
    }

    @Test
    void two_rules_of_one_id_are_refused() {
        String twice = rule("X3", "X3.2", "value() > 5").replace("X3-one-more", "X3-fragmentation");

        assertThat(problems(twice, "[]"))
                .contains(new RuleProblem("pitfalls.drl", "", "X3-fragmentation", "another rule has this id or name"));
    }

    private static List<RuleProblem> problems(String rule, String examples) {
        RuleFiles files = SHIPPED.with(Map.of(
                "more.drl", rule.getBytes(StandardCharsets.UTF_8),
                "examples/more.yaml", examples.getBytes(StandardCharsets.UTF_8)));
        return RuleCheck.problems(files, PLAYBOOK);
    }

    private static String rule(String criterion, String mitigation, String condition) {
        return """
                package org.cairn.rules;

                import org.cairn.assessment.Fact;
                import org.cairn.assessment.drools.Verdicts;

                global Verdicts verdicts;
                dialect "java"

                rule "One more is too many"
                    @id("X3-one-more") @criterion("%s") @source("pitfall X3") @raises("%s")
                when
                    $count : Fact(key == "platform-count", subject == "programme", known, %s)
                then
                    verdicts.raise(drools.getRule(), "One more is one to learn.", $count);
                end
                """.formatted(criterion, mitigation, condition);
    }
}
