package org.cairn.exchange.xlsx;

import java.util.List;

/**
 * A column of the import form.
 *
 * @param choices the only values allowed, when not empty
 */
record FormColumn(String title, Kind kind, boolean required, List<String> choices, String note) {

    /** How a cell of the column is read, written and checked. */
    enum Kind {
        TEXT,
        LONG_TEXT,
        DATE,
        NUMBER,
        WHOLE,
        MONEY
    }

    static FormColumn need(String title, Kind kind, String note) {
        return new FormColumn(title, kind, true, List.of(), note);
    }

    static FormColumn may(String title, Kind kind, String note) {
        return new FormColumn(title, kind, false, List.of(), note);
    }

    static FormColumn choice(String title, String note, String... choices) {
        return new FormColumn(title, Kind.TEXT, false, List.of(choices), note);
    }
}
