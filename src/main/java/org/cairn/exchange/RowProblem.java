package org.cairn.exchange;

import org.jspecify.annotations.Nullable;

/**
 * What is odd in a file, and where.
 *
 * @param row from 1 as a spreadsheet shows it; 0 when it concerns the whole sheet or file
 * @param reason what is wrong and what to do
 */
public record RowProblem(
        String file,
        @Nullable String sheet,
        int row,
        @Nullable String column,
        String reason) {

    /** {@code FILE: where: what}. */
    public String line() {
        StringBuilder where = new StringBuilder();
        if (sheet != null) {
            where.append("sheet ").append(sheet);
        }
        if (row > 0) {
            where.append(where.isEmpty() ? "" : ", ").append("row ").append(row);
        }
        if (column != null) {
            where.append(where.isEmpty() ? "" : ", ").append("column ").append(column);
        }
        return file + ": " + (where.isEmpty() ? "file" : where) + ": " + reason;
    }
}
