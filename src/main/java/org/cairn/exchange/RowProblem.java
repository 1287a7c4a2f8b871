package org.cairn.exchange;

import org.jspecify.annotations.Nullable;

/**
 * What is odd in a file, and where.
 *
 * @param problem what kind of oddity, the same in every language and version
 * @param row from 1 as a spreadsheet shows it; 0 when it concerns the whole sheet or file
 * @param reason what is wrong and what to do
 */
public record RowProblem(
        FileProblem problem,
        String file,
        @Nullable String sheet,
        int row,
        @Nullable String column,
        String reason) {

    /** Something in the file is not as it should be. */
    public RowProblem(String file, @Nullable String sheet, int row, @Nullable String column, String reason) {
        this(FileProblem.CONTENT, file, sheet, row, column, reason);
    }

    /** The whole file is not taken. */
    public static RowProblem ofFile(FileProblem problem, String file, String reason) {
        return new RowProblem(problem, file, null, 0, null, reason);
    }

    /** {@code FILE: where: what [code]}; the code is left out where the place says all. */
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
        return file + ": " + (where.isEmpty() ? "file" : where) + ": " + reason
                + (problem == FileProblem.CONTENT ? "" : " [" + problem.code() + "]");
    }
}
