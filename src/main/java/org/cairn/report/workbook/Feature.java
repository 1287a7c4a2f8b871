package org.cairn.report.workbook;

import java.time.LocalDate;

/** What a table shows beyond its values. */
public sealed interface Feature {

    /** Bars over weeks to the right of the table, from the dates in two columns. */
    record Gantt(String start, String finish, String critical, String done, LocalDate firstMonday, int weeks)
            implements Feature {}

    /** Shares from white over amber to red at and above one, from a column to another. */
    record Heat(String from, String to) implements Feature {}

    /** Bars in the cells of a column with shares from 0 to 1. */
    record Bars(String column) implements Feature {}

    /** Numbers that are too high or too low: red where the condition holds for a cell of the column. */
    record Alert(String column, String condition) implements Feature {}

    /** Values to choose from. */
    record Choice(String column, java.util.List<String> values) implements Feature {
        public Choice {
            values = java.util.List.copyOf(values);
        }
    }

    /** Bounds of what may be typed. */
    record Bounds(String column, double least, double most) implements Feature {}
}
