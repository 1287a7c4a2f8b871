package org.cairn.report.deck;

import java.time.LocalDate;
import java.util.List;

/** A native chart; its numbers travel with it in a workbook of its own. */
public sealed interface Chart extends Body {

    /** A sentence for those who cannot see it. */
    String description();

    /** What the values are, with their unit. */
    String axis();

    /** Values by category. */
    record ByCategory(
            Shape shape, String description, String axis, Format format, List<String> categories, List<Series> series)
            implements Chart {
        public ByCategory {
            categories = List.copyOf(categories);
            series = List.copyOf(series);
        }
    }

    /** How values by category are drawn. */
    enum Shape {
        COLUMNS,
        STACKED,
        LINES,
        /** The last series is a line, the others columns beside each other. */
        COLUMNS_AND_LINE,
        /** The last series is a line, the others stacked columns. */
        STACKED_AND_LINE
    }

    /** A named row of numbers, one a category. */
    record Series(String name, List<Double> values) {
        public Series {
            values = List.copyOf(values);
        }
    }

    /**
     * From one total to another, step by step.
     *
     * @param more whether a rise is good
     */
    record Waterfall(String description, String axis, Format format, boolean more, List<Step> steps) implements Chart {
        public Waterfall {
            steps = List.copyOf(steps);
        }
    }

    /**
     * A bar of a waterfall.
     *
     * @param total whether it stands on the ground; otherwise it begins where the one before ended
     */
    record Step(String name, double value, boolean total) {}

    /** A curve of shares over dates, with marked points. */
    record OverTime(String description, String axis, String name, List<Dated> points, List<Mark> marks)
            implements Chart {
        public OverTime {
            points = List.copyOf(points);
            marks = List.copyOf(marks);
        }
    }

    /** A value on a day. */
    record Dated(LocalDate date, double value) {}

    /** A point of a curve that has a name. */
    record Mark(String name, LocalDate date, double value) {}

    /** Bubbles in groups: where they lie and how large they are. */
    record Bubbles(String description, String axis, String across, String size, List<Group> groups) implements Chart {
        public Bubbles {
            groups = List.copyOf(groups);
        }
    }

    /** Bubbles of one colour. */
    record Group(String name, List<Bubble> bubbles) {
        public Group {
            bubbles = List.copyOf(bubbles);
        }
    }

    /** A bubble. */
    record Bubble(String name, double x, double y, double size) {}

    /** How values are written. */
    enum Format {
        AMOUNT,
        THOUSANDS,
        MILLIONS,
        SHARE,
        PEOPLE
    }
}
