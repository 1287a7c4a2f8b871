package org.cairn.web.dependency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cairn.programme.Dependency;
import org.cairn.programme.LinkType;
import org.junit.jupiter.api.Test;

/** Where the boxes of a dependency graph stand. */
class LayersTest {

    @Test
    void a_successor_stands_right_of_all_its_predecessors() {
        var columns = Layers.of(
                List.of("a", "b", "c", "d"), List.of(link("a", "b"), link("b", "c"), link("a", "c"), link("c", "d")));

        assertThat(columns).containsExactly(List.of("a"), List.of("b"), List.of("c"), List.of("d"));
    }

    @Test
    void two_chains_that_start_crossed_are_uncrossed() {
        var columns = Layers.of(List.of("a", "b", "y", "x"), List.of(link("a", "x"), link("b", "y")));

        assertThat(columns.get(0).indexOf("a") < columns.get(0).indexOf("b"))
                .isEqualTo(columns.get(1).indexOf("x") < columns.get(1).indexOf("y"));
    }

    @Test
    void what_hangs_on_nothing_stands_first() {
        assertThat(Layers.of(List.of("a", "b", "lone"), List.of(link("a", "b"))).get(0))
                .containsExactlyInAnyOrder("a", "lone");
    }

    private static Dependency link(String from, String to) {
        return new Dependency(from, to, LinkType.FS, 0);
    }
}
