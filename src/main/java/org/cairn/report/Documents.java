package org.cairn.report;

import java.io.IOException;
import java.nio.file.Path;

/** Draws the documents of a report; the same source gives the same content. */
public interface Documents {

    void writeWorkbook(ReportSource source, Path file) throws IOException;

    void writeDeck(ReportSource source, Path file) throws IOException;
}
