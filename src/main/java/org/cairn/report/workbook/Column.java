package org.cairn.report.workbook;

import org.cairn.exchange.InputField;
import org.jspecify.annotations.Nullable;

/**
 * A column.
 *
 * @param id by which formulas name it: letters and digits
 * @param width in characters
 * @param formula of every cell, with columns of the same row in braces; null for plain values
 * @param input what may be edited here and brought back; null for what Cairn alone knows
 */
public record Column(
        String id,
        String title,
        Format format,
        int width,
        @Nullable String formula,
        @Nullable InputField input) {

    /** How values are written. */
    public enum Format {
        /** Text, in as many lines as it takes. */
        TEXT,
        WHOLE,
        AMOUNT,
        RATIO,
        SHARE,
        /** A share a year, with a decimal. */
        RATE,
        /** 1 for yes, 0 for no. */
        FLAG,
        DATE,
        /** A colour's name, with its colour. */
        STATUS;

        /** Whether its values stand at the right, as figures do. */
        public boolean isFigure() {
            return this != TEXT && this != STATUS;
        }
    }

    static Column of(String id, String title, Format format, int width) {
        return new Column(id, title, format, width, null, null);
    }

    /** The same, computed in every row. */
    Column live(String text) {
        return new Column(id, title, format, width, text, input);
    }

    /** The same, open for editing. */
    Column open(InputField field) {
        return new Column(id, title, format, width, formula, field);
    }
}
