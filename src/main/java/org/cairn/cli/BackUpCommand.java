package org.cairn.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.Set;
import org.cairn.audit.AuditTrail;
import org.cairn.operation.BackUp;
import org.cairn.operation.Manifest;
import org.cairn.operation.Restore;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;

/**
 * {@code backup FILE} writes all of the store and counts that the file holds it; {@code restore FILE} fills an empty store,
 * on the same kind of database or the other, and checks the audit trail.
 */
public final class BackUpCommand {

    private final Clock clock;
    private final PrintStream out;
    private final PrintStream err;

    public BackUpCommand(Clock clock, PrintStream out, PrintStream err) {
        this.clock = clock;
        this.out = out;
        this.err = err;
    }

    /** Exit code: 0 done and counted, 2 bad usage, an unreadable archive or a store that cannot be reached. */
    public int backUp(String... words) {
        return act("backup", words, this::backUp);
    }

    /** Exit code: 0 done and counted, 2 bad usage, an archive that does not fit or a store that is not empty. */
    public int restore(String... words) {
        return act("restore", words, this::restore);
    }

    private int act(String command, String[] words, Act act) {
        Path file;
        try {
            Arguments arguments = new Arguments(command, Set.of(), words);
            if (arguments.files().size() != 1) {
                throw new Arguments.Usage(command + ": is followed by one file");
            }
            file = arguments.files().get(0);
        } catch (Arguments.Usage e) {
            return refuse(e.getMessage());
        }
        try {
            return act.on(file);
        } catch (Restore.Refused e) {
            return refuse(file + ": file: " + e.getMessage());
        } catch (IOException e) {
            return refuse(file + ": file: " + e.getMessage());
        } catch (DataAccessException e) {
            return refuse(
                    "store: " + NestedExceptionUtils.getMostSpecificCause(e).getMessage()
                            + ". Maybe the server has it open: stop it, or fetch the back-up from its administration page");
        }
    }

    private int backUp(Path file) throws IOException {
        if (Files.exists(file)) {
            return refuse(file + ": file: is there already");
        }
        Path unfinished = Path.of(file + ".unfinished");
        try (StoreContext store = StoreContext.open()) {
            try (OutputStream archive = Files.newOutputStream(unfinished)) {
                new BackUp(store.database(), clock).write(archive);
            }
            Manifest counted = Restore.check(unfinished);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            return say(file, "written and counted", counted, store.trail().head());
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private int restore(Path file) throws IOException {
        Restore.check(file);
        try (StoreContext store = StoreContext.create()) {
            Manifest restored = new Restore(store.database()).read(file);
            if (!store.trail().verify().intact()) {
                return refuse(store.where() + ": restored, but the audit trail does not hold; it did not before");
            }
            return say(
                    file,
                    "restored into " + store.where() + " and counted",
                    restored,
                    store.trail().head());
        }
    }

    private int say(Path file, String what, Manifest manifest, AuditTrail.Head head) {
        out.println(file + ": " + what + ": " + manifest.tables().size() + " tables, " + manifest.rows() + " rows of "
                + manifest.takenAt() + ", audit head " + head);
        return 0;
    }

    private int refuse(@Nullable String line) {
        err.println(line);
        return 2;
    }

    private interface Act {
        int on(Path file) throws IOException;
    }
}
