package org.cairn.web.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.cairn.planning.PlanProgress.Stage;
import org.junit.jupiter.api.Test;

/** A search that is watched. */
class SolveRunTest {

    private final SolveRun run = new SolveRun("s");

    @Test
    void who_comes_late_hears_everything_from_the_start() {
        run.report(Stage.SEARCH, 0.1, 120, 100);
        run.report(Stage.SEARCH, 0.2, 110, 100);
        List<SolveRun.Point> heard = new ArrayList<>();

        run.listen(heard::add);
        run.end(null);

        assertThat(heard).extracting(SolveRun.Point::best).containsExactly(120, 110, 110);
        assertThat(heard.get(2).over()).isTrue();
    }

    @Test
    void what_is_no_news_is_not_told() {
        run.report(Stage.SEARCH, 0.100, 120, 100);
        run.report(Stage.SEARCH, 0.101, 120, 100);
        List<SolveRun.Point> heard = new ArrayList<>();

        run.listen(heard::add);

        assertThat(heard).hasSize(1);
    }

    @Test
    void a_stop_is_heard_at_the_next_step() {
        assertThat(run.report(Stage.SEARCH, 0.1, 120, 100)).isTrue();
        run.stop();
        assertThat(run.report(Stage.SEARCH, 0.2, 120, 100)).isFalse();
    }
}
