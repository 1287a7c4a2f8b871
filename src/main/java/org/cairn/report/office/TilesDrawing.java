package org.cairn.report.office;

import java.util.List;
import org.apache.poi.sl.usermodel.ShapeType;
import org.cairn.report.deck.Body.Tile;
import org.cairn.report.deck.Body.Tiles;

/** Key figures beside each other: label, value, note; status as a coloured edge and a word. */
final class TilesDrawing {

    static final double HEIGHT = 82;

    private static final double GAP = 10;
    private static final double EDGE = 4;
    private static final double INSIDE = 10;
    private static final double LABEL = 10.5;
    private static final double VALUE = 20;

    private TilesDrawing() {}

    static void draw(Page page, Tiles tiles, Area area) {
        List<Tile> all = tiles.tiles();
        double width = (area.width() - GAP * (all.size() - 1)) / all.size();
        Area row = area.row(0, Math.min(HEIGHT, area.height()));
        for (int k = 0; k < all.size(); k++) {
            draw(page, all.get(k), row.column(k * (width + GAP), width));
        }
    }

    private static void draw(Page page, Tile tile, Area area) {
        String said = tile.label() + ": " + tile.value() + ", " + tile.note();
        page.box(page.slide(), area, ShapeType.RECT, Paint.PALE, "tile " + tile.label(), said);
        page.box(
                page.slide(),
                area.column(0, EDGE),
                ShapeType.RECT,
                tile.tone().isStatus() ? Paint.status(tile.tone()) : Paint.MAIN,
                "edge " + tile.label(),
                said);
        Area inside = area.shrunk(EDGE + INSIDE, 8, INSIDE, 6);
        line(page, inside.row(0, 14), tile.label(), LABEL, false, Paint.QUIET);
        line(page, inside.row(15, 26), tile.value(), VALUE, true, Paint.TITLE);
        Fitted note = Fitted.of(
                page.measure(), tile.note(), false, inside.row(42, inside.height() - 42), 11, Fitted.SMALLEST);
        page.text(page.slide(), inside.row(42, inside.height() - 42), "note", note.text())
                .size(note.size())
                .done();
    }

    private static void line(Page page, Area area, String words, double size, boolean bold, Paint paint) {
        Fitted fitted = Fitted.of(page.measure(), words, bold, area, size, Fitted.SMALLEST);
        Page.Text text = page.text(page.slide(), area, "figure", fitted.text())
                .size(fitted.size())
                .paint(paint);
        (bold ? text.bold() : text).done();
    }
}
