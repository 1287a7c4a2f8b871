package org.cairn.web.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cairn.exchange.ImportFile;
import org.cairn.exchange.ImportOutcome;
import org.cairn.exchange.RowProblem;
import org.cairn.exchange.UnreadableFile;
import org.cairn.operation.TemporaryFiles;
import org.cairn.web.shell.FileNames;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Files that were read and wait for a yes. Few, and the oldest goes first: who waits too long sends again. */
@Component
class Uploads {

    private static final int MOST = 20;

    private final ImportFile reader;
    private final TemporaryFiles temporary;
    private final Clock clock;
    private final Map<String, Upload> waiting = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Upload> eldest) {
            return size() > MOST;
        }
    };

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
        try {
            sent.transferTo(file);
            return keep(new Upload(name, user, outcome(file, name)));
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private ImportOutcome outcome(Path file, String name) {
        try {
            return reader.read(file, name, null, LocalDate.now(clock));
        } catch (UnreadableFile unreadable) {
            String reason = String.valueOf(unreadable.getMessage());
            return new ImportOutcome.Rejected(
                    List.of(RowProblem.ofFile(unreadable.problem(), name, reason.replace(file.toString(), name))));
        }
    }

    private synchronized String keep(Upload upload) {
        String id = UUID.randomUUID().toString();
        waiting.put(id, upload);
        return id;
    }

    synchronized Optional<Upload> find(String id) {
        return Optional.ofNullable(waiting.get(id));
    }

    synchronized void forget(String id) {
        waiting.remove(id);
    }

    /** A file's outcome; only the sender sees it. */
    record Upload(String file, String user, ImportOutcome outcome) {}
}
