package org.cairn.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The store of documents that were made. They are only added. */
public interface ReportFiles {

    /** Adds a document whose content lies in a file. */
    void add(ReportFile file, Path content) throws IOException;

    Optional<ReportFile> find(String id);

    /** The document of a snapshot, if it was made. */
    Optional<ReportFile> find(String snapshot, ReportKind kind, String subject);

    /** Those of a programme, latest first. */
    List<ReportFile> list(String programme);

    /** Writes the content out; throws {@link java.util.NoSuchElementException} naming the document when absent. */
    void copy(String id, OutputStream out) throws IOException;
}
