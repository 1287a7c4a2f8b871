package org.cairn.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The playbook holds everything that the method's inventory names, each once. */
class PlaybookInventoryTest {

    /** Mean working days of a month. */
    private static final int MONTH = 21;

    private final Playbook playbook = StandardPlaybook.load();

    @Test
    void four_phases_have_fifteen_workstreams_of_four_activities() {
        assertThat(playbook.phases()).extracting(Phase::id).containsExactly("P1", "P2", "P3", "P4");
        assertThat(playbook.phases()).extracting(p -> p.workstreams().size()).containsExactly(4, 3, 4, 4);
        assertThat(playbook.phases()).extracting(Phase::gate).containsExactly("G1", "G2", "G3", "G4");
        assertThat(workstreams()).extracting(Workstream::id).containsExactlyElementsOf(expectedWorkstreams());
        assertThat(workstreams()).allSatisfy(w -> assertThat(w.activities())
                .extracting(ActivityTemplate::id)
                .containsExactlyElementsOf(numbered(w.id(), 4)));
        assertThat(playbook.activities()).hasSize(60);
    }

    @Test
    void every_activity_says_who_does_what_by_which_proof() {
        assertThat(playbook.activities().toList()).allSatisfy(a -> {
            assertThat(a.checklist()).as(a.id()).hasSizeBetween(3, 5).doesNotHaveDuplicates();
            assertThat(playbook.roles()).containsKey(a.role());
            assertThat(a.name()).isNotBlank();
            assertThat(a.deliverable()).isNotBlank();
            assertThat(a.evidence()).isNotBlank();
            assertThat(a.duration().pessimistic()).isGreaterThan(a.duration().optimistic());
            assertThat(a.kpi() != null)
                    .as("%s names a KPI", a.id())
                    .isEqualTo(a.kind() == ActivityTemplate.Kind.MEASURE);
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void the_length_that_follows_from_the_activities_lies_in_the_phases_range(int number) {
        Phase phase = playbook.phase(number);

        assertThat(length(phase, a -> a.duration().optimistic())).isGreaterThanOrEqualTo(phase.minMonths() * MONTH);
        assertThat(length(phase, a -> a.duration().pessimistic())).isLessThanOrEqualTo(phase.maxMonths() * MONTH);
    }

    @Test
    void the_catalogue_is_complete() {
        assertThat(ids(playbook.dimensions(), Playbook.Dimension::id)).isEqualTo(plain("D", 5));
        assertThat(playbook.dimensions()).allSatisfy(d -> assertThat(d.levels()).hasSize(5));
        assertThat(ids(playbook.limitCosts(), Playbook.Item::id)).isEqualTo(plain("L", 6));
        assertThat(ids(playbook.challenges(), Playbook.Challenge::id)).isEqualTo(plain("C", 4));
        assertThat(playbook.challenges()).allSatisfy(c -> assertThat(ids(c.symptoms(), Playbook.Item::id))
                .isEqualTo(numbered(c.id(), 4)));
        assertThat(ids(playbook.kpis(), Playbook.Kpi::id)).isEqualTo(plain("K", 4));
        assertThat(ids(playbook.successFactors(), Playbook.SuccessFactor::id)).isEqualTo(plain("F", 3));
        assertThat(playbook.successFactors())
                .allSatisfy(f -> assertThat(ids(f.tests(), Playbook.Item::id)).isEqualTo(numbered(f.id(), 4)));
        assertThat(ids(playbook.pitfalls(), Playbook.Pitfall::id)).isEqualTo(plain("X", 3));
        assertThat(playbook.pitfalls()).allSatisfy(x -> assertThat(ids(x.mitigations(), Playbook.Item::id))
                .isEqualTo(numbered(x.id(), 4)));
        assertThat(ids(playbook.references(), Playbook.Reference::id)).isEqualTo(plain("R", 8));
        assertThat(playbook.references()).noneMatch(Playbook.Reference::verified);
    }

    @Test
    void four_strategies_have_three_groups_with_forty_seven_elements() {
        assertThat(ids(playbook.strategies(), Playbook.Strategy::id)).isEqualTo(plain("S", 4));
        List<Playbook.StrategyGroup> groups =
                playbook.strategies().stream().flatMap(s -> s.groups().stream()).toList();
        assertThat(groups).hasSize(12);
        assertThat(groups).allSatisfy(g -> {
            assertThat(ids(g.elements(), Playbook.Item::id)).isEqualTo(numbered(g.id(), g.id().equals("S1.2") ? 3 : 4));
            assertThat(playbook.roles()).containsKeys(g.effort().keySet().toArray(String[]::new));
            assertThat(g.answers()).isNotEmpty();
        });
        assertThat(groups.stream().mapToInt(g -> g.elements().size()).sum()).isEqualTo(47);
    }

    @Test
    void three_areas_of_enablement_have_thirty_six_items() {
        assertThat(ids(playbook.enablement(), Playbook.EnablementArea::id)).isEqualTo(plain("O", 3));
        assertThat(playbook.enablement()).allSatisfy(area -> {
            assertThat(ids(area.groups(), Playbook.EnablementGroup::id)).isEqualTo(numbered(area.id(), 3));
            assertThat(area.groups()).allSatisfy(g -> assertThat(ids(g.items(), Playbook.Item::id))
                    .isEqualTo(numbered(g.id(), 4)));
        });
    }

    @Test
    void what_comes_after_what_follows_from_the_drawing() {
        assertThat(playbook.findActivity("P1.1.2"))
                .hasValueSatisfying(a -> assertThat(a.after()).containsExactly("P1.1.1"));
        assertThat(playbook.findActivity("P1.3.1"))
                .hasValueSatisfying(a -> assertThat(a.after()).contains("P1.1.4", "P1.2.1", "P1.2.2"));
        assertThat(playbook.findActivity("P1.1.1"))
                .hasValueSatisfying(a -> assertThat(a.after()).isEmpty());
    }

    private Stream<Workstream> workstreamStream() {
        return playbook.phases().stream().flatMap(p -> p.workstreams().stream());
    }

    private List<Workstream> workstreams() {
        return workstreamStream().toList();
    }

    private static List<String> expectedWorkstreams() {
        List<String> ids = new ArrayList<>();
        int[] counts = {4, 3, 4, 4};
        for (int phase = 1; phase <= 4; phase++) {
            ids.addAll(numbered("P" + phase, counts[phase - 1]));
        }
        return ids;
    }

    private static int length(Phase phase, ToIntFunction<ActivityTemplate> days) {
        Map<String, Integer> finish = new HashMap<>();
        List<ActivityTemplate> open = new ArrayList<>(phase.workstreams().stream()
                .flatMap(w -> w.activities().stream())
                .toList());
        while (!open.isEmpty()) {
            ActivityTemplate next = open.stream()
                    .filter(a -> finish.keySet().containsAll(a.after()))
                    .findFirst()
                    .orElseThrow();
            int start = next.after().stream().mapToInt(finish::get).max().orElse(0);
            finish.put(next.id(), start + days.applyAsInt(next));
            open.remove(next);
        }
        return finish.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    private static <T> List<String> ids(List<T> all, java.util.function.Function<T, String> id) {
        return all.stream().map(id).toList();
    }

    private static List<String> plain(String prefix, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(k -> prefix + k).toList();
    }

    private static List<String> numbered(String parent, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(k -> parent + "." + k).toList();
    }
}
