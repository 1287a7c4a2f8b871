package org.cairn.assessment.drools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.TreeMap;
import org.cairn.assessment.BrokenRuleFile;
import org.cairn.assessment.Fact;
import org.cairn.assessment.FactSheet;
import org.cairn.assessment.GateJudgement;
import org.cairn.assessment.GateJudgement.Change;
import org.cairn.assessment.GateJudgement.Recommendation;
import org.cairn.assessment.RuleBase;
import org.cairn.assessment.Rules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GateCriteriaTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final RuleBase RULES = Rules.standard();
    private static final Map<String, Double> GOOD = new TreeMap<>(Map.ofEntries(
            Map.entry("phase-done-share/P1", 1.0),
            Map.entry("npv/programme", 100.0),
            Map.entry("kpi/K1", 2.0),
            Map.entry("peak-load/programme", 1.0),
            Map.entry("accountable-areas/programme", 4.0),
            Map.entry("claimed-return-multiple/programme", 3.0),
            Map.entry("score/F1.1", 8.0),
            Map.entry("score/F1.3", 8.0),
            Map.entry("score/F3.3", 8.0),
            Map.entry("strategy-linked-share/programme", 1.0)));

    @ParameterizedTest
    @CsvSource({
        "phase-done-share/P1, 1, GO",
        "score/F1.1, 2, GO",
        "score/F1.1, 1, HOLD",
        "claimed-return-multiple/programme, 6, CONDITIONAL_GO",
        "peak-load/programme, 1.2, HOLD",
        "accountable-areas/programme, 3, HOLD",
        "phase-done-share/P1, 0.9, RECYCLE",
        "npv/programme, 0, GO",
        "npv/programme, -1, KILL"
    })
    void a_gate_recommends_what_follows_from_one_fact(String fact, double value, Recommendation expected) {
        assertThat(RULES.judgeGate("G1", sheet(with(fact, value))).recommendation())
                .isEqualTo(expected);
    }

    @Test
    void the_worst_decides() {
        Map<String, Double> facts = with("npv/programme", -1);
        facts.put("phase-done-share/P1", 0.5);
        facts.put("peak-load/programme", 2.0);

        assertThat(RULES.judgeGate("G1", sheet(facts)).recommendation()).isEqualTo(Recommendation.KILL);
    }

    @Test
    void the_score_is_weighted_and_the_hurdle_itself_is_enough() {
        // given
        Map<String, Double> facts = new TreeMap<>(GOOD);
        List.of("score/F1.1", "score/F1.3", "score/F3.3").forEach(f -> facts.put(f, 6.0));
        facts.put("strategy-linked-share/programme", 0.6);

        // when
        GateJudgement judged = RULES.judgeGate("G1", sheet(facts));

        // then
        assertThat(judged.score()).isEqualTo(0.6);
        assertThat(judged.recommendation()).isEqualTo(Recommendation.GO);
    }

    @Test
    void a_waiver_turns_a_negative_value_into_a_condition() {
        Map<String, Double> facts = with("npv/programme", -1);
        facts.put("npv-waiver/programme", 1.0);

        GateJudgement judged = RULES.judgeGate("G1", sheet(facts));

        assertThat(judged.recommendation()).isEqualTo(Recommendation.CONDITIONAL_GO);
        assertThat(judged.why()).contains("waived");
    }

    @Test
    void without_evidence_nothing_goes() {
        for (String missing : GOOD.keySet()) {
            Map<String, Double> facts = new TreeMap<>(GOOD);
            facts.remove(missing);
            assertThat(RULES.judgeGate("G1", sheet(facts)).recommendation())
                    .as("without %s", missing)
                    .isEqualTo(Recommendation.HOLD);
        }
    }

    @Test
    void a_go_needs_no_change() {
        assertThat(RULES.judgeGate("G1", sheet(GOOD)).toGo()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"G1", "G2", "G3", "G4"})
    void what_would_make_it_a_go_is_enough_and_no_smaller_set_of_it_is(String gate) {
        Random random = new Random(gate.hashCode());
        for (int round = 0; round < 50; round++) {
            // given
            FactSheet sheet = random(gate, random);

            // when
            List<Change> toGo = RULES.judgeGate(gate, sheet).toGo();

            // then
            assertThat(toGo).isNotNull();
            int subsets = 1 << toGo.size();
            for (int mask = 0; mask < subsets - 1; mask++) {
                List<Change> some = new ArrayList<>();
                for (int k = 0; k < toGo.size(); k++) {
                    if ((mask >> k & 1) == 1) {
                        some.add(toGo.get(k));
                    }
                }
                // all but one of them, and for short lists every proper subset
                if (toGo.size() <= 4 || some.size() == toGo.size() - 1) {
                    assertThat(isGo(gate, sheet.with(some)))
                            .as("%s of %s", some, toGo)
                            .isFalse();
                }
            }
            assertThat(isGo(gate, sheet.with(toGo))).as("%s", toGo).isTrue();
        }
    }

    @Test
    void an_unknown_gate_is_named() {
        assertThatThrownBy(() -> RULES.judgeGate("G9", sheet(GOOD)))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("G9");
    }

    @Test
    void a_broken_table_says_file_sheet_cell_and_reason() {
        // given
        byte[] table = TableFile.of(
                List.of("rule", "fact", "subject", "better", "green", "amber", "in words"),
                List.of("F1.1", "score", "F1.1", "HIGHER", "seven", "4", "score"));

        // then
        assertThatThrownBy(() -> new Thresholds(table))
                .isInstanceOf(BrokenRuleFile.class)
                .hasMessage("thresholds.xlsx, sheet Rows, cell E2: «green» («seven») must be a number");
    }

    @Test
    void a_scale_in_the_wrong_order_is_refused() {
        byte[] table = TableFile.of(
                List.of("rule", "fact", "subject", "better", "green", "amber", "in words"),
                List.of("F1.1", "score", "F1.1", "HIGHER", "4", "7", "score"));

        assertThatThrownBy(() -> new Thresholds(table))
                .isInstanceOf(BrokenRuleFile.class)
                .hasMessageContaining("cell F2");
    }

    private static boolean isGo(String gate, FactSheet sheet) {
        return RULES.judgeGate(gate, sheet).recommendation() == Recommendation.GO;
    }

    private static FactSheet random(String gate, Random random) {
        List<Fact> facts = new ArrayList<>();
        RULES.judgeGate(gate, new FactSheet("p", "", TODAY, List.of()))
                .criteria()
                .forEach(c -> {
                    Fact asked = c.facts().get(0);
                    boolean known = facts.stream()
                            .noneMatch(f ->
                                    f.key().equals(asked.key()) && f.subject().equals(asked.subject()));
                    if (known && random.nextInt(6) > 0) {
                        double value = asked.key().equals("score") ? random.nextInt(11) : random.nextInt(9) / 2.0 - 1;
                        facts.add(Fact.known(asked.key(), asked.subject(), value, "test", TODAY, "tester"));
                    }
                });
        return new FactSheet("p", "", TODAY, facts);
    }

    private static Map<String, Double> with(String fact, double value) {
        Map<String, Double> facts = new TreeMap<>(GOOD);
        facts.put(fact, value);
        return facts;
    }

    private static FactSheet sheet(Map<String, Double> facts) {
        return new FactSheet(
                "p",
                "",
                TODAY,
                facts.entrySet().stream()
                        .map(e -> known(e.getKey().split("/")[0], e.getKey().split("/")[1], e.getValue()))
                        .toList());
    }

    private static Fact known(String key, String subject, double value) {
        return Fact.known(key, subject, value, "test", TODAY, "tester");
    }
}
