package org.cairn.report.workbook;

import java.util.List;

/**
 * A native chart over ranges of the workbook.
 *
 * @param categories name of the range along the ground
 * @param cells where it stands: first column and row, columns and rows, in the sheet's grid from 0
 */
public record SheetChart(
        Shape shape,
        String title,
        String description,
        String format,
        Range categories,
        List<Series> series,
        Cells cells) {

    public SheetChart {
        series = List.copyOf(series);
    }

    /** How it is drawn. */
    public enum Shape {
        COLUMNS,
        BARS,
        LINES,
        COLUMNS_AND_LINE,
        /** The categories are dates. */
        CURVE
    }

    /** A named row or column of values. */
    public record Series(String name, Range values) {}

    /**
     * Cells of a table: one column of it, or one row from a column to another.
     *
     * @param row from 0; -1 for the whole column
     */
    public record Range(String table, String from, String to, int row) {

        public static Range column(String table, String column) {
            return new Range(table, column, column, -1);
        }

        static Range row(String table, int row, String from, String to) {
            return new Range(table, from, to, row);
        }

        /** The titles of some columns. */
        static Range titles(String table, String from, String to) {
            return new Range(table, from, to, TITLES);
        }

        public static final int TITLES = -2;
    }

    /** A place on the sheet. */
    public record Cells(int column, int row, int columns, int rows) {}
}
