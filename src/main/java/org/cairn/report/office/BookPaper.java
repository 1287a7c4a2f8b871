package org.cairn.report.office;

import java.util.List;
import org.cairn.report.office.BookLayout.Placed;
import org.cairn.report.workbook.Sheet;
import org.cairn.report.workbook.Table;

/**
 * What of a sheet is printed on which paper: one page wide where that can be read, on larger paper or on several pages where
 * not.
 *
 * @param columns that are printed, weeks of bars and columns below charts among them
 * @param width of these, in characters
 */
record BookPaper(Sheet sheet, List<Integer> widths, int columns, double width) {

    /** Points of a character of a column's width. */
    static final double CHARACTER = 5.25;

    /** Width of a week's column, in characters. */
    static final double WEEK = 1.2;

    private static final int A4_CHARACTERS = 210;
    private static final int A3_CHARACTERS = 360;
    private static final int CHART_COLUMN = 9;

    static BookPaper of(Sheet sheet, List<Placed> placed) {
        List<Integer> widths = placed.get(0).widths();
        int weeks = sheet.tables().stream().mapToInt(t -> weeks(t)).sum();
        int tables = sheet.printed() > 0 ? sheet.printed() : widths.size();
        int charts = sheet.charts().stream()
                .mapToInt(c -> c.cells().column() + c.cells().columns())
                .max()
                .orElse(0);
        double width = widths.stream().limit(tables).mapToDouble(w -> w).sum()
                + weeks * WEEK
                + Math.max(0, charts - widths.size()) * CHART_COLUMN;
        return new BookPaper(sheet, widths, Math.max(tables + weeks, charts), width);
    }

    private static int weeks(Table table) {
        return BookPage.weeks(table).size();
    }

    boolean isLarge() {
        return width > A4_CHARACTERS;
    }

    /** How many pages it is wide. */
    int pages() {
        return (int) Math.ceil(width / A3_CHARACTERS);
    }

    /** Whether the first columns stand on each page again. */
    boolean repeatsColumns() {
        return pages() > 1 && sheet.frozen() > 0;
    }

    /** Columns over which a text may run without being cut by a page's end. */
    int textColumns() {
        return repeatsColumns() ? sheet.frozen() : columns;
    }

    /** Their width, in points. */
    double textWidth() {
        double characters = repeatsColumns()
                ? widths.stream().limit(sheet.frozen()).mapToDouble(w -> w).sum()
                : width;
        return characters * CHARACTER;
    }
}
