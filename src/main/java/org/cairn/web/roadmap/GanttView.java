package org.cairn.web.roadmap;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A drawn plan: every coordinate final, in pixels. Labels stand in a drawing of their own that does not scroll sideways.
 *
 * @param today where the figures' day is; null when outside
 * @param pixelsPerDay for who drags a bar
 */
record GanttView(
        int width,
        int height,
        double pixelsPerDay,
        List<Month> months,
        List<Band> bands,
        List<Row> rows,
        List<Link> links,
        @Nullable Integer today) {

    GanttView {
        months = List.copyOf(months);
        bands = List.copyOf(bands);
        rows = List.copyOf(rows);
        links = List.copyOf(links);
    }

    /** A grid line with its name. */
    record Month(int x, String name) {}

    /** A group's heading over its rows. */
    record Band(int y, String name) {}

    /** A dependency; {@code critical} when both ends are. */
    record Link(String path, boolean critical) {}

    /**
     * A line of the plan.
     *
     * @param look {@code planned}, {@code critical} or {@code done}
     * @param movable whether it has not begun, so that one may ask what would be if it started on another day
     * @param diamond points of the gate's diamond; null for a bar
     * @param waitX where the wait begins; null when it does not wait
     * @param lateX where the P80 finish is; null without forecast
     * @param baseX where the plan before had it; null without one
     * @param why why it does not start earlier, and when it runs
     */
    record Row(
            String key,
            String name,
            boolean gate,
            int y,
            int x,
            int width,
            int done,
            String look,
            boolean movable,
            LocalDate start,
            @Nullable String diamond,
            @Nullable Integer waitX,
            @Nullable Integer lateX,
            @Nullable Integer baseX,
            int baseWidth,
            String dates,
            String why) {}
}
