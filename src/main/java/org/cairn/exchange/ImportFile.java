package org.cairn.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads any file that Cairn can import, by its content and ending. */
public interface ImportFile {

    /**
     * Reads a file within bounds of size, rows, time and memory. A file that is damaged, encrypted, a bomb or of no known
     * kind is rejected with one problem that says so.
     *
     * @param profile mapping profile for delimited text; null to find a shipped one by the header
     * @param asOf the day that figures speak of when the file does not say
     */
    default ImportOutcome read(Path file, @Nullable Path profile, LocalDate asOf) {
        return read(file, String.valueOf(file.getFileName()), profile, asOf);
    }

    /**
     * The same for content that somebody sent: it lies on this disk only while it is read, under a name of ours.
     *
     * @param name as its sender calls it
     * @param profile text of a mapping profile; null to find a shipped one by the header
     */
    default ImportOutcome readSent(byte[] content, String name, @Nullable String profile, LocalDate asOf)
            throws IOException {
        Path folder = Files.createTempDirectory("cairn-upload");
        Path file = folder.resolve("upload");
        Path mapping = folder.resolve("mapping.yaml");
        try {
            Files.write(file, content);
            if (profile != null) {
                Files.writeString(mapping, profile);
            }
            return read(file, name, profile == null ? null : mapping, asOf);
        } finally {
            Files.deleteIfExists(mapping);
            Files.deleteIfExists(file);
            Files.deleteIfExists(folder);
        }
    }

    /** The same for a file whose sender called it otherwise than the disk does. */
    ImportOutcome read(Path file, String name, @Nullable Path profile, LocalDate asOf);
}
