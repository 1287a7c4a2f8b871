package org.cairn.report.office;

import java.util.List;
import org.cairn.report.office.BookLayout.Placed;
import org.cairn.report.office.BookLook.Role;
import org.cairn.report.workbook.Column;
import org.cairn.report.workbook.Column.Format;
import org.jspecify.annotations.Nullable;

/** How high a row must be so that its text of several lines is seen; measured, as not every program does it on opening. */
final class RowHeights {

    /** Points of a column's width that no text may use. */
    private static final double MARGIN = 6.5;

    private static final double LINE = 1.28;
    private static final double HIGHEST = 400;

    private final TextMeasure measure;
    private final double size;

    RowHeights(BookLook look) {
        var font = look.style(Role.TEXT).getFont();
        this.measure = TextMeasure.of(font.getFontName());
        this.size = font.getFontHeightInPoints();
    }

    /** In points; 0 where one line is enough. */
    double of(Placed placed, List<? extends @Nullable Object> values) {
        int lines = 1;
        List<Column> columns = placed.table().columns();
        for (int c = 0; c < columns.size(); c++) {
            if (columns.get(c).format() == Format.TEXT && values.get(c) instanceof String text) {
                lines = Math.max(lines, lines(text, placed.widths().get(c)));
            }
        }
        return lines == 1 ? 0 : Math.min(HIGHEST, Math.ceil(lines * size * LINE) + 2);
    }

    private int lines(String text, int characters) {
        double room = characters * BookPaper.CHARACTER - MARGIN;
        boolean one = text.indexOf('\n') < 0 && measure.width(text, size, false) <= room;
        return one ? 1 : measure.wrap(text, size, false, room).size();
    }
}
