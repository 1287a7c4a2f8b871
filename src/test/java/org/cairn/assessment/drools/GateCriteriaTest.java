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
import org.cairn.assessment.RuleFiles;
import org.cairn.assessment.Rules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GateCriteriaTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final RuleBase RULES = Rules.standard();
    private static final RuleFiles FILES = RuleFiles.load("rules");
    private static final GateCriteria CRITERIA =
            new GateCriteria(FILES.get(GateCriteria.FILE), new Thresholds(FILES.get(Thresholds.FILE)).wording());
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

    /** Four gates, fifty random sheets each: every proper subset fails, and some are tried against all other sets too. */
    @ParameterizedTest
    @ValueSource(strings = {"G1", "G2", "G3", "G4"})
    void what_would_make_it_a_go_is_enough_and_no_smaller_set_is(String gate) {
        Random random = new Random(gate.hashCode());
        for (int round = 0; round < 50; round++) {
            // given
            FactSheet sheet = random(gate, random);
            List<Change> best = best(gate);

            // when
            List<Change> toGo = RULES.judgeGate(gate, sheet).toGo();

            // then
            assertThat(toGo).isNotNull();
            assertThat(isGo(gate, sheet.with(toGo))).as("%s", toGo).isTrue();
            for (List<Change> some : subsets(toGo)) {
                assertThat(isGo(gate, sheet.with(some)))
                        .as("%s of %s", some, toGo)
                        .isEqualTo(some.size() == toGo.size());
            }
            if (round < 8) {
                assertThat(smallest(gate, sheet, best)).as("%s", toGo).isEqualTo(toGo.size());
            }
        }
    }

    @Test
    void a_score_is_raised_no_further_than_the_hurdle_asks() {
        Map<String, Double> facts = with("score/F1.1", 0);
        facts.put("score/F3.3", 6.0);

        List<Change> toGo = RULES.judgeGate("G1", sheet(facts)).toGo();

        assertThat(toGo).singleElement().satisfies(c -> {
            assertThat(c.factKey() + "/" + c.subject()).isEqualTo("score/F1.1");
            assertThat(c.to()).isEqualTo(3.4);
            assertThat(c.text()).isEqualTo("Investments are tied to outcomes: bring it from 0 to 3.4");
        });
    }

    /** A change of each fact that a gate names to a value that serves all its criteria at best. */
    private static List<Change> best(String gate) {
        FactSheet nothing = new FactSheet("p", "", TODAY, List.of());
        List<Change> toGo = RULES.judgeGate(gate, nothing).toGo();
        assertThat(toGo).isNotNull();
        return toGo.stream()
                .map(c -> c.factKey().equals("score") ? new Change(c.factKey(), c.subject(), 10, "") : best(c))
                .toList();
    }

    private static Change best(Change change) {
        return List.of("strategy-linked-share", "reuse-share", "kpi-to-target").contains(change.factKey())
                ? new Change(change.factKey(), change.subject(), 1, "")
                : change;
    }

    /** How many changes the smallest set needs, by trying all sets, smaller ones first. */
    private static int smallest(String gate, FactSheet sheet, List<Change> best) {
        return subsets(best).stream()
                .filter(some -> isGo(gate, sheet.with(some)))
                .mapToInt(List::size)
                .min()
                .orElseThrow();
    }

    private static List<List<Change>> subsets(List<Change> all) {
        List<List<Change>> subsets = new ArrayList<>();
        for (int mask = 0; mask < 1 << all.size(); mask++) {
            List<Change> some = new ArrayList<>();
            for (int k = 0; k < all.size(); k++) {
                if ((mask >> k & 1) == 1) {
                    some.add(all.get(k));
                }
            }
            subsets.add(some);
        }
        return subsets;
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
        return CRITERIA.get(gate).isGo(sheet);
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
