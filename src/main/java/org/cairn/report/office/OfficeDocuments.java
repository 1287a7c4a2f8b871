package org.cairn.report.office;

import java.io.IOException;
import java.io.OutputStream;
import org.cairn.report.Documents;
import org.cairn.report.PackFigures;
import org.cairn.report.ReportKind;
import org.cairn.report.ReportProgress;
import org.cairn.report.Snapshot;
import org.springframework.stereotype.Component;

/** Draws every kind of document as an Office file. */
@Component
public final class OfficeDocuments implements Documents {

    @Override
    public void write(ReportKind kind, String subject, Snapshot snapshot, OutputStream out, ReportProgress progress)
            throws IOException {
        progress.orStop(0);
        PackFigures pack = PackFigures.of(snapshot);
        switch (kind) {
            case WORKBOOK -> WorkbookWriter.write(pack, out);
            case DECK -> DeckWriter.write(pack, out);
        }
        progress.orStop(1);
    }
}
