package org.cairn.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The sets that the demo programme's authors computed independently, in weeks of five days. */
class AdviseCapacityTest {

    private static final PlanSettings EACH = new PlanSettings(Duration.ofSeconds(20), 1_500, 1, 1, 0);

    private final CapacityAdvice advice = new AdviseCapacity().advise(Halden.programme(), EACH, PlanProgress.SILENT);

    @Test
    void the_bottlenecks_are_the_teams_whose_peak_is_above_their_capacity() {
        assertThat(advice.lengthDays()).isEqualTo(105 * 5);
        assertThat(advice.shortage())
                .containsOnly(Map.entry("CLOUD", 1), Map.entry("DATA", 2), Map.entry("DGOV", 1), Map.entry("AIENG", 4));
    }

    @Test
    void the_sets_worth_buying_are_sets_of_teams() {
        assertThat(advice.frontier()).anySatisfy(o -> {
            assertThat(o.added()).containsOnly(Map.entry("CLOUD", 1), Map.entry("DATA", 2));
            assertThat(o.lengthDays()).isEqualTo(99 * 5);
        });
        assertThat(advice.frontier()).last().satisfies(o -> assertThat(o.lengthDays())
                .isEqualTo(93 * 5));
        assertThat(advice.frontier()).noneMatch(o -> o.added().keySet().equals(Set.of("DATA")));
    }

    @Test
    void shares_of_the_gain_add_up_to_the_gain() {
        assertThat(advice.attribution().values().stream().mapToDouble(d -> d).sum())
                .isCloseTo((105 - 93) * 5, within(1e-9));
    }
}
