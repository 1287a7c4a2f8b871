package org.cairn.report;

import java.io.IOException;
import java.io.OutputStream;
import org.cairn.report.office.DeckWriter;
import org.cairn.report.office.WorkbookWriter;

/** Writes workbook and deck from one frozen source, so that both say the same. */
public final class WritePack {

    private WritePack() {}

    /** An Excel workbook with live formulas and their values. */
    public static void workbook(ReportSource source, OutputStream out) throws IOException {
        WorkbookWriter.write(PackFigures.of(source), out);
    }

    /** A PowerPoint deck in the order in which a board decides. */
    public static void deck(ReportSource source, OutputStream out) throws IOException {
        DeckWriter.write(PackFigures.of(source), out);
    }
}
