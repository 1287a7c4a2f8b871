package org.cairn.web.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.cairn.operation.TemporaryFiles;
import org.cairn.report.ReadReturned;
import org.cairn.report.ReturnedWorkbook;
import org.cairn.web.shell.FileNames;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Workbooks that were read and wait for a yes. Few, and the oldest goes first: who waits too long sends again. */
@Component
class Returned {

    private static final int MOST = 20;

    private final ReadReturned reader;
    private final TemporaryFiles temporary;
    private final Map<String, Waiting> waiting = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Waiting> eldest) {
            return size() > MOST;
        }
    };

    Returned(ReadReturned reader, TemporaryFiles temporary) {
        this.reader = reader;
        this.temporary = temporary;
    }

    /** Reads it and gives the name under which it waits. */
    String read(MultipartFile sent, String programme, String user) throws IOException {
        // not under the sender's name, which this disk may be unable to write
        Path file = temporary.file("returned-", ".xlsx");
        try {
            sent.transferTo(file);
            ReturnedWorkbook read = reader.read(file, FileNames.plain(sent.getOriginalFilename()), programme);
            return keep(new Waiting(user, read));
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private synchronized String keep(Waiting read) {
        String id = UUID.randomUUID().toString();
        waiting.put(id, read);
        return id;
    }

    /** The one of this programme that this user sent; throws {@link NoSuchElementException} when none waits. */
    synchronized ReturnedWorkbook get(String id, String programme, String user) {
        Waiting found = waiting.get(id);
        if (found == null
                || !found.user().equals(user)
                || !found.read().programme().equals(programme)) {
            throw new NoSuchElementException("no workbook waits under this name; send it again");
        }
        return found.read();
    }

    synchronized void forget(String id) {
        waiting.remove(id);
    }

    /** What was read; only the sender sees it. */
    private record Waiting(String user, ReturnedWorkbook read) {}
}
