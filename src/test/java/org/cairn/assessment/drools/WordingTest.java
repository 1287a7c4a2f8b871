package org.cairn.assessment.drools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cairn.assessment.BrokenRuleFile;
import org.cairn.assessment.Fact;
import org.cairn.assessment.Rag;
import org.cairn.assessment.RuleFiles;
import org.cairn.assessment.RuleTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {

    private static final Scale USE =
            new Scale(Scale.Better.HIGHER, 0.4, 0.4, 0, "%", "share of reserved capacity in use");
    private static final Fact LITTLE =
            Fact.known("use", "programme", 0.3625, "cloud bill", LocalDate.of(2026, 5, 31), "anna");

    @Test
    void a_finding_says_the_value_what_is_wanted_where_it_comes_from_and_why_it_matters() {
        assertThat(english().message(Rag.RED, USE, LITTLE, false, Map.of(), "Idle capacity is paid for."))
                .isEqualTo("Share of reserved capacity in use: 36.3 %, wanted at least 40 %"
                        + " (cloud bill, 31 May 2026). Idle capacity is paid for.");
        assertThat(english().turn(Rag.RED, Map.of(LITTLE, USE)))
                .isEqualTo("Turns green with share of reserved capacity in use: at least 40 %.");
    }

    @Test
    void what_is_not_recorded_must_be_recorded_to_turn_it() {
        assertThat(english().turn(Rag.NO_DATA, Map.of(Fact.missing("use", "programme"), USE)))
                .isEqualTo("Turns green with share of reserved capacity in use recorded: at least 40 %.");
    }

    @Test
    void a_finding_about_an_initiative_names_it() {
        Fact npv = Fact.known("npv", "I07", -1234.5, "case", LocalDate.of(2026, 5, 31), "cairn");
        Scale worth = new Scale(Scale.Better.HIGHER, 0, 0, 0, "", "net present value");

        assertThat(english().message(Rag.RED, worth, npv, true, Map.of(), "Not worth it."))
                .isEqualTo("I07 · Net present value: -1,235, wanted at least 0 (case, 31 May 2026). Not worth it.");
    }

    @Test
    void what_is_stale_says_of_when_it_is() {
        assertThat(english().message(Rag.NO_DATA, USE, LITTLE.stale(), false, Map.of(), "Why."))
                .isEqualTo("Recorded too long ago (31 May 2026): share of reserved capacity in use. Why.");
        assertThat(english().message(Rag.NO_DATA, USE, Fact.missing("use", "programme"), false, Map.of(), "Why."))
                .isEqualTo("Not known: share of reserved capacity in use. Why.");
    }

    @Test
    void what_else_the_rule_read_is_said_too() {
        Fact cost = Fact.known("cost-growth", "programme", 0.3, "cloud bill", LocalDate.of(2026, 5, 31), "anna");
        Scale growth = new Scale(Scale.Better.LOWER, 0, 0, 0, "%", "growth of cost");

        assertThat(english().message(Rag.RED, USE, LITTLE, false, Map.of(cost, growth), "Why."))
                .contains("31 May 2026); growth of cost: 30 %. Why.");
        assertThat(english()
                        .message(
                                Rag.RED,
                                USE,
                                LITTLE,
                                false,
                                Map.of(Fact.missing("cost-growth", "programme"), growth),
                                "Why."))
                .contains("; growth of cost: not recorded. Why.");
    }

    @Test
    void yes_and_no_and_none_are_words() {
        Scale without = new Scale(Scale.Better.LOWER, 0, 0, 0, "yes/no", "led without a plan");
        Scale days = new Scale(Scale.Better.LOWER, 0, 5, 0, "days", "delay");
        Fact yes = Fact.known("x", "programme", 1, "plan", LocalDate.of(2026, 5, 31), "anna");

        assertThat(english().message(Rag.RED, without, yes, false, Map.of(), "Why."))
                .startsWith("Led without a plan: yes, wanted no (");
        assertThat(english().message(Rag.AMBER, days, yes, false, Map.of(), "Why."))
                .startsWith("Delay: 1 days, wanted none (");
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "0.125, 0.13", "2.50, 2.5", "99.999, 100", "1234567.4, '1,234,567'", "-3, -3"})
    void a_number_has_as_many_decimals_as_it_needs(double value, String shown) {
        assertThat(english().shown(value, "")).isEqualTo(shown);
    }

    @Test
    void another_language_brings_its_own_sentences_numbers_and_dates() {
        Wording german = new Wording(phrases(Map.of(
                "language", "de",
                "judged", "{words} liegt bei {value}, gewünscht {wanted} ({source}, {date}). {reason}",
                "at least", "mindestens {limit}")));

        assertThat(german.language()).isEqualTo("de");
        assertThat(german.message(Rag.RED, USE, LITTLE, false, Map.of(), "Darum."))
                .isEqualTo("Share of reserved capacity in use liegt bei 36,3 %, gewünscht mindestens 40 %"
                        + " (cloud bill, 31 Mai 2026). Darum.");
    }

    @Test
    void a_phrase_that_is_missing_or_unknown_is_named() {
        assertThatThrownBy(() -> new Wording(
                        Table.read("x.xlsx", TableFile.of(List.of("phrase", "text"), List.of("language", "en")))))
                .isInstanceOf(BrokenRuleFile.class)
                .hasMessageContaining("the phrase «at least» is missing");
        assertThatThrownBy(() -> new Wording(
                        Table.read("x.xlsx", TableFile.of(List.of("phrase", "text"), List.of("hello", "en")))))
                .isInstanceOf(BrokenRuleFile.class)
                .hasMessageContaining("cell A2");
    }

    private static Wording english() {
        return new Wording(phrases(Map.of()));
    }

    /** The phrases of the product with some others in their place. */
    private static Table phrases(Map<String, String> others) {
        RuleTable shipped = Table.read(
                        "thresholds.xlsx", RuleFiles.load("rules").get("thresholds.xlsx"), 1, "phrase")
                .shown();
        List<List<String>> rows = new ArrayList<>(List.of(List.of("phrase", "text")));
        shipped.rows()
                .forEach(r -> rows.add(List.of(
                        r.cells().get(0),
                        others.getOrDefault(r.cells().get(0), r.cells().get(1)))));
        return Table.read("x.xlsx", TableFile.of(rows.toArray(List[]::new)));
    }
}
