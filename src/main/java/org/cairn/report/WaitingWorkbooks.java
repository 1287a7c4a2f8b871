package org.cairn.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.cairn.operation.TemporaryFiles;
import org.springframework.stereotype.Component;

/** Workbooks that were read and wait for a yes. Few, and the oldest goes first: who waits too long sends again. */
@Component
public class WaitingWorkbooks {

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

    WaitingWorkbooks(ReadReturned reader, TemporaryFiles temporary) {
        this.reader = reader;
        this.temporary = temporary;
    }

    /**
     * Reads it and gives the name under which it waits.
     *
     * @param name of the file, as its sender calls it
     */
    public String read(InputStream sent, String name, String programme, String user) throws IOException {
        // not under the sender's name, which this disk may be unable to write
        Path file = temporary.file("returned-", ".xlsx");
        try {
            Files.copy(sent, file, StandardCopyOption.REPLACE_EXISTING);
            return keep(new Waiting(user, reader.read(file, name, programme)));
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
    public synchronized ReturnedWorkbook get(String id, String programme, String user) {
        Waiting found = waiting.get(id);
        if (found == null
                || !found.user().equals(user)
                || !found.read().programme().equals(programme)) {
            throw new NoSuchElementException("no workbook waits under this name; send it again");
        }
        return found.read();
    }

    public synchronized void forget(String id) {
        waiting.remove(id);
    }

    /** What was read; only the sender sees it. */
    private record Waiting(String user, ReturnedWorkbook read) {}
}
