package org.cairn.report.office;

import java.util.ArrayList;
import java.util.List;
import org.cairn.report.office.BookLayout.Placed;
import org.cairn.report.office.BookLook.Role;

/**
 * What a sheet says outside its tables: its heading, what it answers, of when it is, headings of tables and remarks below
 * them. A text that is wider than the printed columns is broken into lines over them.
 */
record SheetLines(List<Line> all) {

    private static final double LINE = 1.28;
    private static final double TITLE = 27;
    private static final double HEADING = 20;

    /**
     * A text in the first cell of a row.
     *
     * @param height of the row in points; 0 for the usual one
     * @param columns over which it is broken into lines; 0 where one line is enough
     */
    record Line(int row, String text, Role role, double height, int columns) {}

    static SheetLines of(List<Placed> placed, BookPaper paper, String note, BookLook look) {
        List<Line> lines = new ArrayList<>();
        lines.add(line(0, paper.sheet().heading(), Role.TITLE, TITLE, paper, look));
        lines.add(line(1, paper.sheet().explains(), Role.EXPLAINS, 0, paper, look));
        lines.add(line(2, note, Role.NOTE, 0, paper, look));
        for (Placed table : placed) {
            if (table.heading() >= 0) {
                lines.add(line(table.heading(), table.table().heading(), Role.HEADING, HEADING, paper, look));
            }
            if (table.remark() >= 0) {
                lines.add(line(table.remark(), table.table().remark(), Role.EXPLAINS, 0, paper, look));
            }
        }
        return new SheetLines(List.copyOf(lines));
    }

    private static Line line(int row, String text, Role role, double height, BookPaper paper, BookLook look) {
        var font = look.style(role).getFont();
        TextMeasure measure = TextMeasure.of(font.getFontName());
        double size = font.getFontHeightInPoints();
        int lines = measure.wrap(text, size, font.getBold(), paper.textWidth()).size();
        return lines == 1
                ? new Line(row, text, role, height, 0)
                : new Line(row, text, role, Math.ceil(lines * size * LINE) + 2, paper.textColumns());
    }

    Line at(int row) {
        return all.stream().filter(l -> l.row() == row).findFirst().orElseThrow();
    }
}
