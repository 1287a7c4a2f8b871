package org.cairn.assessment.drools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.cairn.assessment.BrokenRuleFile;
import org.cairn.assessment.RuleDescription;
import org.cairn.assessment.RuleFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleTextTest {

    private static final String HEAD = """
            package org.cairn.rules;

            import org.cairn.assessment.Fact;
            import org.cairn.assessment.drools.Verdicts;

            global Verdicts verdicts;
            dialect "java"

            """;

    private static final String RULE = """
            rule "What exists is used again"
                @id("X3-reuse") @criterion("X3") @source("pitfall X3") @raises("X3.3 X3.4")
            when
                $reuse : Fact(key == "reuse-share", subject == "programme", known, value() < 0.5)
            then
                verdicts.judge(drools.getRule(), "Each part built anew is one more to run.", $reuse);
            end
            """;

    @Test
    void a_rule_is_read_with_all_that_people_see_of_it() {
        assertThat(RuleText.read("x.drl", HEAD + RULE))
                .containsExactly(new RuleDescription(
                        "X3-reuse",
                        "What exists is used again",
                        "X3",
                        "pitfall X3",
                        List.of("X3.3", "X3.4"),
                        "Each part built anew is one more to run.",
                        "x.drl",
                        RULE.strip()));
    }

    static Stream<String> texts() {
        return RuleFiles.load("rules").names().stream().filter(name -> name.endsWith(".drl"));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void every_rule_of_the_product_records_one_verdict_and_does_nothing_else(String file) {
        String text = new String(RuleFiles.load("rules").get(file), StandardCharsets.UTF_8);

        List<RuleDescription> rules = RuleText.read(file, text);

        assertThat(rules)
                .hasSize((int) text.lines().filter(l -> l.startsWith("rule ")).count());
        assertThat(rules).allSatisfy(r -> assertThat(r.reason()).hasSizeGreaterThan(10));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "$reuse : Fact( | $reuse : Fact(eval(true), | eval",
                "$reuse : Fact( | $reuse : Fact(System.exit(0) == null, | System",
                "$reuse : Fact( | $reuse : Fact(java.nio.file.Files.delete($x) == null, | java",
                "$reuse : Fact( | $reuse : Fact(getClass() != null, | getClass",
                "$reuse : Fact( | $reuse : java.io.File( | java",
                "value() < 0.5 | value() < 0.5 && new | new",
                "value() < 0.5 | $reuse.subject().length() > 1 | subject",
                "value() < 0.5 | ($x = 1) | =",
                "value() < 0.5 | 1 ( 2 ) | 1",
                "value() < 0.5) | value() < 0.5) from $list | from",
                "when | when accumulate(1) | accumulate",
                "then | then System.exit(0); | System",
                "verdicts.judge( | verdicts.findings( | findings",
                "$reuse); | $reuse); insert($reuse); | insert",
                "drools.getRule() | drools.getKnowledgeRuntime() | getKnowledgeRuntime",
                "@raises | @salience | salience",
                "rule `\"`What | query `\"`What | query",
            })
    void anything_else_is_refused_with_its_line(String instead, String written, String refused) {
        String text = HEAD + RULE.replace(instead.replace("`", ""), written.replace("`", ""));

        assertThatThrownBy(() -> RuleText.read("x.drl", text))
                .isInstanceOf(BrokenRuleFile.class)
                .hasMessageStartingWith("x.drl, line ")
                .hasMessageContaining("«" + refused + "»");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "import java.io.File;",
                "function void f() { }",
                "declare Trap end",
                "global java.util.List list;",
                "\\u0072ule",
                "/* hidden */",
                "'single'",
                "#"
            })
    void nothing_may_stand_between_the_rules(String line) {
        assertThatThrownBy(() -> RuleText.read("x.drl", HEAD + line + "\n" + RULE))
                .isInstanceOf(BrokenRuleFile.class)
                .hasMessageContaining("line 9");
    }

    @Test
    void a_text_cannot_hide_a_character_behind_a_backslash() {
        String text = HEAD + RULE.replace("reuse-share", "reuse\\u0022); System.exit(0); (\\u0022");

        assertThatThrownBy(() -> RuleText.read("x.drl", text)).isInstanceOf(BrokenRuleFile.class);
    }

    @Test
    void a_rule_without_a_criterion_or_with_a_reason_that_is_no_sentence_is_refused() {
        assertThatThrownBy(() -> RuleText.read("x.drl", HEAD + RULE.replace("@criterion(\"X3\")", "")))
                .hasMessageContaining("has no @criterion");
        assertThatThrownBy(() -> RuleText.read("x.drl", HEAD + RULE.replace("to run.\"", "to run\"")))
                .hasMessageContaining("must be a sentence");
    }

    @Test
    void an_unfinished_rule_is_refused() {
        assertThatThrownBy(() -> RuleText.read("x.drl", HEAD + RULE.substring(0, RULE.length() - 6)))
                .isInstanceOf(BrokenRuleFile.class);
    }
}
