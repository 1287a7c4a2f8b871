package org.cairn.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.cairn.operation.TemporaryFiles;
import org.cairn.report.office.OfficeDocuments;

/** Draws documents. The same snapshot gives the same content again. */
public interface Documents {

    /** Office files on the shipped template; needs no application around it. */
    static Documents office() {
        return new OfficeDocuments(null, TemporaryFiles.ofMachine());
    }

    /**
     * Office files on a template of one's own.
     *
     * @throws TemplateRefused with everything that it lacks
     */
    static Documents office(Path deckTemplate) {
        return new OfficeDocuments(deckTemplate, TemporaryFiles.ofMachine());
    }

    /**
     * Writes one whole document.
     *
     * @param subject key of what it is about: an initiative or a gate review; empty for the whole programme
     * @throws ReportStopped when the progress asked to stop
     * @throws java.util.NoSuchElementException naming a subject that the snapshot does not hold
     */
    void write(ReportKind kind, String subject, Snapshot snapshot, OutputStream out, ReportProgress progress)
            throws IOException;

    /** Whether what this kind needs is on this machine. */
    default boolean canMake(ReportKind kind) {
        return true;
    }
}
