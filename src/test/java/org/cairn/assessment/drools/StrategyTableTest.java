package org.cairn.assessment.drools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairn.assessment.BrokenRuleFile;
import org.cairn.assessment.Recommendation;
import org.cairn.assessment.RuleBase;
import org.cairn.assessment.RuleFiles;
import org.cairn.assessment.Rules;
import org.cairn.assessment.Symptom;
import org.cairn.playbook.Playbook;
import org.cairn.playbook.StandardPlaybook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrategyTableTest {

    private static final RuleBase RULES = Rules.standard();
    private static final byte[] TEMPLATE = RuleFiles.load("rules").get(StrategyTable.TEMPLATE);

    @Test
    void every_strategy_can_be_recommended_and_every_symptom_speaks_for_one() {
        // given
        Playbook playbook = StandardPlaybook.load();
        List<Symptom> worst = playbook.challenges().stream()
                .flatMap(c -> c.symptoms().stream().map(s -> new Symptom(s.id(), c.id(), 10.0, 1)))
                .toList();

        // when
        List<Recommendation> all = RULES.recommend(worst);

        // then
        Set<String> groups = playbook.strategies().stream()
                .flatMap(s -> s.groups().stream())
                .map(Playbook.StrategyGroup::id)
                .collect(Collectors.toSet());
        assertThat(all).extracting(Recommendation::strategy).containsExactlyInAnyOrderElementsOf(groups);
        assertThat(all).extracting(Recommendation::score).containsOnly(10.0);
        assertThat(all).extracting(Recommendation::rank).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
        assertThat(all.stream().flatMap(r -> r.reasons().stream()).map(Recommendation.Reason::symptom))
                .containsAll(worst.stream().map(Symptom::id).toList());
    }

    @Test
    void the_score_is_the_weighted_mean_and_the_strongest_reason_comes_first() {
        // S2.1 has C2.1 × 3, C2.3 × 2, C2.4 × 2 and C4.2 × 1
        List<Recommendation> some = RULES.recommend(List.of(symptom("C2.1", 8, 0.5), symptom("C2.3", 9, 1)));

        assertThat(some.get(0).strategy()).isEqualTo("S2.1");
        assertThat(some.get(0).score()).isEqualTo(3.75);
        assertThat(some.get(0).reasons())
                .extracting(Recommendation.Reason::symptom)
                .containsExactly("C2.3", "C2.1");
        assertThat(some.get(0).unknown()).containsExactly("C2.4", "C4.2");
    }

    @ParameterizedTest
    @CsvSource({"2, true", "1.999, false"})
    void a_line_applies_from_its_severity_on(double score, boolean recommended) {
        assertThat(RULES.recommend(List.of(symptom("C2.2", score, 1))).isEmpty())
                .isNotEqualTo(recommended);
    }

    @Test
    void what_is_only_believed_or_unknown_recommends_nothing() {
        assertThat(RULES.recommend(List.of(symptom("C2.2", 10, 0), new Symptom("C3.1", "C3", null, 1))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "C1.1 | x | S1.1 | 1 | words | B2: «severity from» («x») must be a number",
                "C1.1 | 11 | S1.1 | 1 | words | B2: a severity (11.0) must be 0 to 10",
                "C1.1 | 1 | S1.1 | 0 | words | D2: a weight (0.0) must be above 0",
                "C1.1 | 1 | S1.1 | 1 | wo\"); System.exit(0); (\"rds | E2: a reason is plain text without \", \\, @ and braces",
                "C1\", x == (\"1 | 1 | S1.1 | 1 | words | A2: «C1\", x == (\"1» is no id"
            })
    void a_cell_that_could_become_anything_else_than_its_value_is_refused(
            String symptom, String from, String strategy, String weight, String because, String problem) {
        byte[] table = TableFile.of(
                List.of("symptom", "severity from", "strategy", "weight", "because"),
                List.of(symptom, from, strategy, weight, because));

        assertThatThrownBy(() -> new StrategyTable(table, TEMPLATE, "x"))
                .isInstanceOf(BrokenRuleFile.class)
                .hasMessage("strategies.xlsx, sheet Rows, cell " + problem);
    }

    @Test
    void a_changed_table_recommends_otherwise_and_has_another_version() {
        byte[] table = TableFile.of(
                List.of("symptom", "severity from", "strategy", "weight", "because"),
                List.of("C1.1", "1", "S4.3", "1", "of a trial"));

        RuleBase changed = new DroolsRules(RuleFiles.load("rules").with(Map.of("strategies.xlsx", table)));

        assertThat(changed.version()).isNotEqualTo(RULES.version());
        assertThat(changed.recommend(List.of(symptom("C1.1", 5, 1))))
                .singleElement()
                .satisfies(r -> assertThat(r.reasons().get(0).because()).isEqualTo("of a trial"));
    }

    private static Symptom symptom(String id, double score, double evidence) {
        return new Symptom(id, id.substring(0, 2), score, evidence);
    }
}
