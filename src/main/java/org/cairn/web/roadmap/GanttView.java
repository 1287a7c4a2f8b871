package org.cairn.web.roadmap;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A drawn plan: every coordinate final, in pixels.
 *
 * @param left where the time axis begins; labels stand before it
 * @param today where the figures' day is; null when outside
 */
record GanttView(
        int width,
        int height,
        int left,
        List<Month> months,
        List<PhaseBand> bands,
        List<Row> rows,
        List<String> links,
        @Nullable Integer today) {

    GanttView {
        months = List.copyOf(months);
        bands = List.copyOf(bands);
        rows = List.copyOf(rows);
        links = List.copyOf(links);
    }

    /** A grid line with its name. */
    record Month(int x, String name) {}

    /** A phase's heading over its rows. */
    record PhaseBand(int y, int number, String name) {}

    /**
     * A line of the plan.
     *
     * @param look {@code planned}, {@code critical} or {@code done}
     * @param diamond points of the gate's diamond; null for a bar
     * @param waitX where the wait begins; null when it does not wait
     * @param lateX where the P80 finish is; null without forecast
     * @param baseX where the plan before had it; null without one
     * @param why why it does not start earlier, and when it runs
     */
    record Row(
            String key,
            String name,
            int y,
            int x,
            int width,
            int done,
            String look,
            @Nullable String diamond,
            @Nullable Integer waitX,
            @Nullable Integer lateX,
            @Nullable Integer baseX,
            int baseWidth,
            String dates,
            String why) {}
}
