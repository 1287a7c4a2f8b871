package org.cairn.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cairn.planning.AProgramme.MONDAY;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.cairn.planning.Backcast.Fate;
import org.cairn.planning.Backcast.Option;
import org.cairn.planning.Backcast.Reason;
import org.cairn.planning.Backcast.Target;
import org.cairn.programme.Estimate;
import org.cairn.programme.Initiative;
import org.cairn.programme.Programme;
import org.junit.jupiter.api.Test;

/** What to start, defer or drop. */
class BackcastProgrammeTest {

    private static final PlanSettings QUICK = new PlanSettings(Duration.ofSeconds(20), 100, 1, 1, 200);

    /** Three that share a team, one after another in no order; RICH brings most, POOR least. */
    private final Programme rivals = AProgramme.with()
            .team("T", 1)
            .initiative("RICH", Estimate.certain(20), "T", 1, 100, 900)
            .initiative("FAIR", Estimate.certain(20), "T", 1, 100, 500)
            .initiative("POOR", Estimate.certain(20), "T", 1, 100, 200)
            .gate("G", 5)
            .inSequence("RICH", "G")
            .inSequence("FAIR", "G")
            .inSequence("POOR", "G")
            .build();

    @Test
    void to_keep_a_date_the_least_valuable_of_three_rivals_waits() {
        Backcast backcast = towards(rivals, new Target(MONDAY.plusDays(65), null));

        Option best = backcast.frontier().get(0);
        assertThat(backcast.isReachable()).isTrue();
        assertThat(fates(best, Fate.DEFER)).containsExactly("POOR");
        assertThat(choice(best, "POOR").reason()).isEqualTo(new Reason.Frees("T", 20));
        assertThat(choice(best, "RICH").reason()).isInstanceOf(Reason.Worth.class);
        assertThat(best.p80()).isBeforeOrEqualTo(MONDAY.plusDays(65));
    }

    @Test
    void to_keep_a_budget_the_least_valuable_money_is_not_spent_now() {
        Backcast backcast = towards(rivals, new Target(null, 200.0));

        Option best = backcast.frontier().get(0);
        assertThat(best.cost()).isEqualTo(200);
        assertThat(fates(best, Fate.START)).containsExactly("RICH", "FAIR");
        assertThat(choice(best, "POOR").reason()).isEqualTo(new Reason.Costs(100));
    }

    @Test
    void what_needs_it_goes_with_it_and_what_only_that_needed_goes_too() {
        Programme programme = AProgramme.with()
                .team("T", 1)
                .initiative("ENABLER", Estimate.certain(20), "T", 1, 100, 0)
                .initiative("POOR", Estimate.certain(20), "T", 1, 100, 100)
                .initiative("POORER", Estimate.certain(5), "T", 1, 10, 30)
                .initiative("RICH", Estimate.certain(20), "T", 1, 100, 900)
                .inSequence("ENABLER", "POOR", "POORER")
                .build();

        Option best = towards(programme, new Target(MONDAY.plusDays(30), null))
                .frontier()
                .get(0);

        assertThat(fates(best, Fate.START)).containsExactly("RICH");
        assertThat(choice(best, "POORER").reason()).isEqualTo(new Reason.Needs("POOR"));
        assertThat(choice(best, "ENABLER").reason()).isEqualTo(new Reason.NeededByNobody());
    }

    @Test
    void groundwork_for_a_gate_stays_while_anything_behind_the_gate_does() {
        Programme programme = AProgramme.with()
                .team("T", 1)
                .initiative("GROUND", Estimate.certain(20), "T", 1, 100, 0)
                .gate("G1", 5)
                .initiative("RICH", Estimate.certain(20), "T", 1, 100, 900)
                .gate("G2", 5)
                .initiative("BESIDE", Estimate.certain(20), "T", 1, 100, 300)
                .inSequence("GROUND", "G1", "RICH", "G2")
                .build();

        Option best = towards(programme, new Target(MONDAY.plusDays(70), null))
                .frontier()
                .get(0);

        assertThat(fates(best, Fate.DEFER)).containsExactly("BESIDE");
        assertThat(choice(best, "GROUND").reason()).isEqualTo(new Reason.NeededBy("RICH"));
    }

    @Test
    void what_has_begun_goes_on() {
        Programme begun =
                rivals.with(rivals.findInitiative("POOR").orElseThrow().begun(MONDAY));

        Option best =
                towards(begun, new Target(MONDAY.plusDays(65), null)).frontier().get(0);

        assertThat(choice(best, "POOR").reason()).isEqualTo(new Reason.Begun());
        assertThat(fates(best, Fate.DEFER)).containsExactly("FAIR");
    }

    @Test
    void a_date_that_nothing_keeps_is_said_and_the_nearest_options_are_shown() {
        Programme begun =
                rivals.with(rivals.findInitiative("RICH").orElseThrow().begun(MONDAY));

        Backcast backcast = towards(begun, new Target(MONDAY.plusDays(7), null));

        assertThat(backcast.isReachable()).isFalse();
        assertThat(backcast.frontier()).isNotEmpty().noneMatch(Option::meets);
        assertThat(backcast.everything().meets()).isFalse();
    }

    @Test
    void a_target_of_nothing_is_refused() {
        assertThatThrownBy(() -> new Target(null, null)).hasMessageContaining("a date or a budget");
    }

    @Test
    void the_demo_can_be_done_half_a_year_earlier_without_its_least_valuable_part() {
        Programme halden = Halden.programme();
        LocalDate half = LocalDate.of(2027, 10, 29);

        Backcast backcast = towards(halden, new Target(half, null));

        assertThat(backcast.everything().p80()).isAfter(half);
        assertThat(backcast.frontier()).isNotEmpty().allSatisfy(o -> assertThat(o.p80())
                .isBeforeOrEqualTo(half));
        assertThat(backcast.frontier().get(0).netPresentValue())
                .isGreaterThan(0.5 * backcast.everything().netPresentValue());
    }

    @Property(tries = 40)
    void no_option_is_beaten_and_nothing_is_started_without_what_it_needs(
            @ForAll @LongRange(min = 0, max = 100_000) long seed, @ForAll @IntRange(min = 3, max = 14) int size) {
        Programme programme = RandomProgrammes.of(seed, size);
        LocalDate half = MONDAY.plusDays(size * 5L);

        Backcast backcast = towards(programme, new Target(half, null));

        assertThat(backcast.frontier())
                .allMatch(o -> backcast.frontier().stream().noneMatch(o::isBeatenBy));
        for (Option option : backcast.frontier()) {
            Set<String> started = Set.copyOf(fates(option, Fate.START));
            assertThat(programme.dependencies())
                    .filteredOn(d -> started.contains(d.successor())
                            && !programme
                                    .findInitiative(d.successor())
                                    .orElseThrow()
                                    .benefits()
                                    .isEmpty())
                    .allMatch(d -> started.contains(d.predecessor()));
            assertThat(option.meets()).isEqualTo(!option.p80().isAfter(half));
        }
    }

    /** The readable version tries every set that can be left out. */
    @Test
    void the_best_option_is_nearly_always_the_best_of_all_sets_that_can_be_left_out() {
        double reached = 0;
        int cases = 20;
        for (int seed = 0; seed < cases; seed++) {
            Programme programme = RandomProgrammes.of(seed, 3 + seed % 5, 200);
            Target target = new Target(MONDAY.plusDays(programme.initiatives().size() * 60L), null);

            List<Option> all = everySet(programme, target);
            Backcast backcast = towards(programme, target);

            assertThat(backcast.isReachable()).isEqualTo(all.stream().anyMatch(Option::meets));
            reached += share(backcast.frontier().get(0), all);
        }
        assertThat(reached / cases).isGreaterThan(0.99);
    }

    /** How much of the way from the worst set to the best one that meets the target. */
    private static double share(Option found, List<Option> all) {
        double worst = all.stream().mapToDouble(Option::netPresentValue).min().orElseThrow();
        double best = all.stream()
                .filter(Option::meets)
                .mapToDouble(Option::netPresentValue)
                .max()
                .orElse(worst);
        return best == worst ? 1 : Math.min(1, (found.netPresentValue() - worst) / (best - worst));
    }

    private static List<Option> everySet(Programme programme, Target target) {
        Selection selection = new Selection(programme);
        BackcastTrials trials = new BackcastTrials(PlanBasis.of(programme), target, QUICK, selection);
        Set<Set<String>> sets = new LinkedHashSet<>(Set.of(Set.of()));
        for (Initiative one : programme.initiatives()) {
            for (Set<String> set : List.copyOf(sets)) {
                Set<String> more = new LinkedHashSet<>(set);
                more.addAll(selection.leaving(one.key(), set));
                sets.add(more);
            }
        }
        List<Option> options = new ArrayList<>();
        sets.forEach(set -> options.add(trials.without(set).option()));
        return options;
    }

    private static Backcast towards(Programme programme, Target target) {
        return new BackcastProgramme().towards(PlanBasis.of(programme), target, QUICK, PlanProgress.SILENT);
    }

    private static List<String> fates(Option option, Fate fate) {
        return option.choices().stream()
                .filter(c -> c.fate() == fate)
                .map(Backcast.Choice::initiative)
                .collect(Collectors.toList());
    }

    private static Backcast.Choice choice(Option option, String key) {
        return option.choices().stream()
                .filter(c -> c.initiative().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
