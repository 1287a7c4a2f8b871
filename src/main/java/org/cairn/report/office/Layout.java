package org.cairn.report.office;

import java.util.ArrayList;
import java.util.List;
import org.cairn.report.deck.Body;
import org.cairn.report.deck.Body.Below;
import org.cairn.report.deck.Body.Beside;
import org.cairn.report.deck.Body.Bullets;
import org.cairn.report.deck.Body.Part;
import org.cairn.report.deck.Body.Table;
import org.cairn.report.deck.Body.Tiles;

/**
 * Where the parts of a body go. Beside each other they share the width; below each other, text and tables get the height that
 * they need and charts share the rest. Of a table that is longer than its room the rest is kept for pages of its own.
 */
final class Layout {

    private static final double GAP = 16;

    /** Least rows of a table's last page. */
    private static final int FEW_ROWS = 3;

    private final TextMeasure measure;
    private final List<Placed> placed = new ArrayList<>();
    private final List<Table> rest = new ArrayList<>();

    private Layout(TextMeasure measure) {
        this.measure = measure;
    }

    /** A part and its room. */
    record Placed(Body body, Area area) {}

    /** All pages of a body, at least one. */
    static List<List<Placed>> pages(Body body, Area room, TextMeasure measure) {
        Layout first = new Layout(measure);
        first.place(body, room);
        List<List<Placed>> pages = new ArrayList<>();
        pages.add(first.placed);
        for (Table table : first.rest) {
            Table left = table;
            while (!left.rows().isEmpty()) {
                int fits = leavingSome(left, new TableDrawing(left, measure).fitting(room));
                pages.add(List.of(new Placed(part(left, 0, fits), room)));
                left = part(left, fits, left.rows().size());
            }
        }
        return pages;
    }

    /** So many rows that the next page, where there is one, does not stand almost empty. */
    private static int leavingSome(Table table, int fits) {
        int rows = table.rows().size();
        return fits < rows ? Math.max(Math.min(fits, rows - FEW_ROWS), Math.min(fits, 1)) : fits;
    }

    private static Table part(Table table, int from, int to) {
        return new Table(table.heading(), table.columns(), table.rows().subList(from, to));
    }

    private void place(Body body, Area area) {
        if (body instanceof Beside beside) {
            double shares = beside.parts().stream().mapToDouble(Part::share).sum();
            double room = area.width() - GAP * (beside.parts().size() - 1);
            double x = 0;
            for (Part part : beside.parts()) {
                double width = room * part.share() / shares;
                place(part.body(), area.column(x, width));
                x += width + GAP;
            }
        } else if (body instanceof Below below) {
            double[] heights = heights(below.parts(), area);
            double y = 0;
            for (int k = 0; k < heights.length; k++) {
                place(below.parts().get(k).body(), area.row(y, heights[k]));
                y += heights[k] + GAP;
            }
        } else if (body instanceof Table table) {
            int fits = leavingSome(table, new TableDrawing(table, measure).fitting(area));
            placed.add(new Placed(part(table, 0, fits), area));
            if (fits < table.rows().size()) {
                rest.add(part(table, fits, table.rows().size()));
            }
        } else {
            placed.add(new Placed(body, area));
        }
    }

    /**
     * Tiles get their height; text and tables theirs as long as flexible parts keep their share, and less each where that is
     * too much.
     */
    private double[] heights(List<Part> parts, Area area) {
        double room = area.height() - GAP * (parts.size() - 1);
        double[] heights = new double[parts.size()];
        double soft = 0;
        double softShares = 0;
        double flexible = 0;
        for (int k = 0; k < heights.length; k++) {
            Body body = parts.get(k).body();
            heights[k] = natural(body, area.width());
            if (body instanceof Tiles) {
                room -= heights[k];
            } else if (Double.isFinite(heights[k])) {
                soft += heights[k];
                softShares += parts.get(k).share();
            } else {
                flexible += parts.get(k).share();
            }
        }
        double forSoft = flexible == 0 ? room : room * softShares / (softShares + flexible);
        double scale = soft > forSoft ? forSoft / soft : 1;
        double left = room - soft * scale;
        for (int k = 0; k < heights.length; k++) {
            Body body = parts.get(k).body();
            if (!Double.isFinite(heights[k])) {
                heights[k] = left * parts.get(k).share() / flexible;
            } else if (!(body instanceof Tiles)) {
                heights[k] *= scale;
            }
        }
        giveTables(parts, area.width(), heights);
        return heights;
    }

    /** No table gets less than a row needs; text, which can be written smaller, gives it. */
    private void giveTables(List<Part> parts, double width, double[] heights) {
        double lacking = 0;
        double text = 0;
        for (int k = 0; k < heights.length; k++) {
            if (parts.get(k).body() instanceof Table table) {
                double least = Math.max(heights[k], new TableDrawing(table, measure).leastHeight(width));
                lacking += least - heights[k];
                heights[k] = least;
            } else if (isText(parts.get(k).body(), width)) {
                text += heights[k];
            }
        }
        for (int k = 0; k < heights.length && lacking < text; k++) {
            if (isText(parts.get(k).body(), width)) {
                heights[k] *= 1 - lacking / text;
            }
        }
    }

    private boolean isText(Body body, double width) {
        return !(body instanceof Table) && !(body instanceof Tiles) && Double.isFinite(natural(body, width));
    }

    /** The height that a body needs; infinite when it takes what it gets. */
    private double natural(Body body, double width) {
        if (body instanceof Tiles) {
            return TilesDrawing.HEIGHT;
        } else if (body instanceof Table table) {
            return new TableDrawing(table, measure).naturalHeight(width);
        } else if (body instanceof Bullets bullets) {
            return BulletsDrawing.naturalHeight(bullets, measure, width);
        } else if (body instanceof Below below) {
            return below.parts().stream()
                            .mapToDouble(p -> natural(p.body(), width))
                            .sum()
                    + GAP * (below.parts().size() - 1);
        } else if (body instanceof Beside beside) {
            double shares = beside.parts().stream().mapToDouble(Part::share).sum();
            double room = width - GAP * (beside.parts().size() - 1);
            return beside.parts().stream()
                    .mapToDouble(p -> natural(p.body(), room * p.share() / shares))
                    .max()
                    .orElse(0);
        }
        return Double.POSITIVE_INFINITY;
    }
}
