package org.cairn.assessment;

import java.util.List;

/** A table of the office as text: the titles of its columns and its lines. */
public record RuleTable(String file, String sheet, List<String> columns, List<Row> rows) {

    private static final int LETTERS = 26;

    public RuleTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * A line.
     *
     * @param number of the row in its sheet, from 1
     * @param cells as many as there are columns; empty where there is nothing
     */
    public record Row(int number, List<String> cells) {

        public Row {
            cells = List.copyOf(cells);
        }

        /** The cell's name where the columns stand side by side from the first, such as {@code C7}. */
        public String place(int column) {
            String letters = column < LETTERS ? "" : String.valueOf((char) ('A' + column / LETTERS - 1));
            return letters + (char) ('A' + column % LETTERS) + number;
        }
    }
}
