package org.cairn.web.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cairn.exchange.ImportFile;
import org.cairn.exchange.ImportOutcome;
import org.cairn.exchange.ListColumn;
import org.cairn.exchange.RowProblem;
import org.cairn.exchange.UnreadableFile;
import org.cairn.operation.TemporaryFiles;
import org.cairn.web.shell.FileNames;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/**
 * Files that were read and wait for a yes. Few, and the oldest goes first: who waits too long sends again. Only a list whose
 * columns nobody knows stays on the disk, to be read again when somebody has said what they mean.
 */
@Component
class Uploads {

    private static final int MOST = 20;

    private final ImportFile reader;
    private final TemporaryFiles temporary;
    private final Clock clock;
    private final Map<String, Upload> waiting = new LinkedHashMap<>();

    Uploads(ImportFile reader, TemporaryFiles temporary, Clock clock) {
        this.reader = reader;
        this.temporary = temporary;
        this.clock = clock;
    }

    /** Reads it and gives the name under which the outcome waits. */
    String read(MultipartFile sent, String user) throws IOException {
        String name = FileNames.plain(sent.getOriginalFilename());
        // not under the sender's name, which this disk may be unable to write
        Path file = temporary.file("upload-", "");
        Unmapped list = null;
        try {
            sent.transferTo(file);
            ImportOutcome outcome = outcome(file, name, null);
            list = list(file, name, outcome);
            String id = UUID.randomUUID().toString();
            keep(id, new Upload(name, user, outcome, list, false));
            return id;
        } finally {
            if (list == null) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static @Nullable Unmapped list(Path file, String name, ImportOutcome outcome) {
        return outcome instanceof ImportOutcome.Rejected rejected
                        && !rejected.unmapped().isEmpty()
                ? new Unmapped(file, rejected.unmapped(), MappingForm.guessed(name, rejected.unmapped()))
                : null;
    }

    /** Reads a list again by what its columns mean now, of which nothing may be wrong. */
    void map(String id, Upload upload, Unmapped list, MappingForm form) throws IOException {
        Path profile = temporary.file("mapping-", ".yaml");
        try {
            Files.writeString(profile, form.mapping(list.columns()).profile());
            keep(
                    id,
                    new Upload(
                            upload.file(),
                            upload.user(),
                            outcome(list.content(), upload.file(), profile),
                            new Unmapped(list.content(), list.columns(), form),
                            true));
        } finally {
            Files.deleteIfExists(profile);
        }
    }

    private ImportOutcome outcome(Path file, String name, @Nullable Path profile) {
        try {
            return reader.read(file, name, profile, LocalDate.now(clock));
        } catch (UnreadableFile unreadable) {
            String reason = String.valueOf(unreadable.getMessage());
            return new ImportOutcome.Rejected(
                    List.of(RowProblem.ofFile(unreadable.problem(), name, reason.replace(file.toString(), name))));
        }
    }

    private synchronized void keep(String id, Upload upload) throws IOException {
        waiting.put(id, upload);
        if (waiting.size() > MOST) {
            Iterator<Upload> oldest = waiting.values().iterator();
            Upload gone = oldest.next();
            oldest.remove();
            gone.delete();
        }
    }

    synchronized Optional<Upload> find(String id) {
        return Optional.ofNullable(waiting.get(id));
    }

    synchronized void forget(String id) throws IOException {
        Upload gone = waiting.remove(id);
        if (gone != null) {
            gone.delete();
        }
    }

    /**
     * A file's outcome; only the sender sees it.
     *
     * @param list null unless somebody has to say what its columns mean
     * @param mapped whether somebody has
     */
    record Upload(
            String file,
            String user,
            ImportOutcome outcome,
            @Nullable Unmapped list,
            boolean mapped) {

        private void delete() throws IOException {
            if (list != null) {
                Files.deleteIfExists(list.content());
            }
        }
    }

    /**
     * A list whose columns no profile knows.
     *
     * @param form what was said last, at first a guess
     */
    record Unmapped(Path content, List<ListColumn> columns, MappingForm form) {}
}
