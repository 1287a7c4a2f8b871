package org.cairn.assessment.drools;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.cairn.assessment.Evaluation;
import org.cairn.assessment.Fact;
import org.cairn.assessment.FactSheet;
import org.cairn.assessment.Finding;
import org.cairn.assessment.LiveEvaluation;
import org.cairn.assessment.Mitigation;
import org.cairn.assessment.Rag;
import org.cairn.assessment.RuleBase;
import org.cairn.assessment.RuleFiles;
import org.cairn.assessment.Rules;
import org.cairn.ruleset.RuleExample;
import org.cairn.ruleset.RuleExamples;
import org.junit.jupiter.api.Test;

class RuleBaseTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final RuleBase RULES = Rules.standard();
    private static final List<RuleExample> EXAMPLES = RuleExamples.read(RuleFiles.load("rules"));

    @Test
    void what_nobody_recorded_is_grey_and_never_green() {
        Evaluation nothing = RULES.judge(new FactSheet("p", "", TODAY, List.of()));

        assertThat(nothing.findings()).extracting(Finding::rag).containsOnly(Rag.NO_DATA);
        assertThat(nothing.factors())
                .containsKeys("F1", "F2", "F3", "X1", "X2", "X3")
                .doesNotContainValue(Rag.GREEN);
        assertThat(nothing.programme()).isEqualTo(Rag.NO_DATA);
        assertThat(nothing.mitigations()).isEmpty();
    }

    @Test
    void what_is_stale_is_not_judged_and_the_finding_says_so() {
        Fact old = Fact.known("score", "F2.2", 9.0, "test", TODAY.minusDays(91), "tester")
                .stale();

        Evaluation judged = RULES.judge(new FactSheet("p", "", TODAY, List.of(old)));

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
                TODAY,
                List.of(known("platform-count", "programme", 4), known("reuse-share", "programme", 0.9))));

        assertThat(judged.mitigations()).extracting(Mitigation::id).containsExactly("X3.2", "X3.4");
        assertThat(judged.factors()).containsEntry("X3", Rag.RED);
    }

    @Test
    void what_would_turn_a_finding_names_every_fact_that_stands_against_it() {
        Evaluation judged = judge(List.of(known("score", "F3.3", 4), known("peak-load", "programme", 1.3)));

        assertThat(judged.findings())
                .filteredOn(f -> f.criterion().equals("F3.3"))
                .singleElement()
                .satisfies(f -> assertThat(f.turn())
                        .isEqualTo("Turns green with score for planning capacity ahead: at least 7 of 10;"
                                + " highest load of a team against its capacity: at most 100 %."));
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
            Evaluation first = RULES.judge(new FactSheet("p", "", TODAY, facts));
            Evaluation second = RULES.judge(new FactSheet("p", "", TODAY, shuffled));

            // then
            assertThat(second).isEqualTo(first).hasToString(first.toString());
            assertThat(second.facts().hash()).isEqualTo(first.facts().hash());
        }
    }

    @Test
    void a_changed_fact_changes_only_the_findings_that_name_it() {
        Random random = new Random(11);
        for (int round = 0; round < 100; round++) {
            // given
            List<Fact> facts = random(random);
            int at = random.nextInt(facts.size());
            Fact before = facts.get(at);
            Fact after = changed(before, random);
            List<Fact> changed = new ArrayList<>(facts);
            changed.set(at, after);

            // when
            Set<Finding> was = new HashSet<>(judge(facts).findings());
            Set<Finding> is = new HashSet<>(judge(changed).findings());

            // then
            Set<Finding> differing = new HashSet<>(is);
            differing.removeAll(was);
            was.removeAll(is);
            differing.addAll(was);
            assertThat(differing).as("%s → %s", before, after).allSatisfy(f -> assertThat(f.facts())
                    .anyMatch(before::isOfSame));
        }
    }

    @Test
    void a_live_evaluation_says_after_each_change_what_a_new_one_would_say() {
        Random random = new Random(13);
        List<Fact> facts = random(random);
        FactSheet sheet = new FactSheet("p", "", TODAY, facts);
        try (LiveEvaluation live = RULES.open(sheet)) {
            assertThat(live.now()).isEqualTo(RULES.judge(sheet));
            for (int round = 0; round < 100; round++) {
                // given
                Fact changed = changed(facts.get(random.nextInt(facts.size())), random);
                List<Fact> all = new ArrayList<>(sheet.facts());
                all.removeIf(changed::isOfSame);
                all.add(changed);
                sheet = new FactSheet("p", "", TODAY, all);

                // when
                Evaluation changedInPlace = live.change(List.of(changed));

                // then
                assertThat(changedInPlace.text()).isEqualTo(RULES.judge(sheet).text());
            }
        }
    }

    private static Evaluation judge(List<Fact> facts) {
        return RULES.judge(new FactSheet("p", "", TODAY, facts));
    }

    /** Another value, stale or gone. */
    private static Fact changed(Fact fact, Random random) {
        Fact value = known(fact.key(), fact.subject(), random.nextInt(12) - 2.5).in(fact.group());
        return switch (random.nextInt(4)) {
            case 0 -> Fact.missing(fact.key(), fact.subject()).in(fact.group());
            case 1 -> value.stale();
            default -> value;
        };
    }

    /** One fact of each name that the examples use, with a value of one of them. */
    static List<Fact> random(Random random) {
        List<Fact> all = new ArrayList<>(EXAMPLES.stream()
                .filter(e -> e.kind() == RuleExample.Kind.RULE)
                .flatMap(e -> e.sheet().facts().stream())
                .toList());
        Collections.shuffle(all, random);
        Set<String> seen = new HashSet<>();
        return all.stream().filter(f -> seen.add(f.key() + "/" + f.subject())).toList();
    }

    private static Fact known(String key, String subject, double value) {
        return Fact.known(key, subject, value, "test", TODAY, "tester");
    }
}
