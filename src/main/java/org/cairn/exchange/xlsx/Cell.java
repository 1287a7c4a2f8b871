package org.cairn.exchange.xlsx;

/** A stored value of a sheet, as the file holds it. */
record Cell(Kind kind, String text) {

    /** What the text is. */
    enum Kind {
        TEXT,
        NUMBER,
        /** A number that the sheet shows as a date; only where somebody asked for dates. */
        DATE,
        FAULT,
        UNCALCULATED
    }
}
