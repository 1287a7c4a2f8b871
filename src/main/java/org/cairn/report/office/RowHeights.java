package org.cairn.report.office;

import java.util.List;
import org.cairn.report.office.BookLayout.Placed;
import org.cairn.report.office.BookLook.Role;
import org.cairn.report.workbook.Column;
import org.cairn.report.workbook.Column.Format;
import org.jspecify.annotations.Nullable;

/** How high a row must be so that its text of several lines is seen; measured, as not every program does it on opening. */
final class RowHeights {

    /** Points of a character of a column's width, and of what no text may use. */
    private static final double CHARACTER = 5.25;

    private static final double MARGIN = 10;
    private static final double LINE = 1.28;
    private static final double HIGHEST = 400;

    private final TextMeasure measure;
    private final double size;

    RowHeights(BookLook look) {
        var font = look.style(Role.PROSE).getFont();
        this.measure = TextMeasure.of(font.getFontName());
        this.size = font.getFontHeightInPoints();
    }

    /** In points; 0 where one line is enough. */
    double of(Placed placed, List<? extends @Nullable Object> values) {
        int lines = 1;
        List<Column> columns = placed.table().columns();
        for (int c = 0; c < columns.size(); c++) {
            if (columns.get(c).format() == Format.PROSE && values.get(c) instanceof String text) {
                lines = Math.max(lines, lines(text, placed.widths().get(c)));
            }
        }
        return lines == 1 ? 0 : Math.min(HIGHEST, Math.ceil(lines * size * LINE) + 2);
    }

    private int lines(String text, int characters) {
        boolean plainlyShort = text.length() * 2 < characters && text.indexOf('\n') < 0;
        return plainlyShort
                ? 1
                : measure.wrap(text, size, false, characters * CHARACTER - MARGIN)
                        .size();
    }
}
