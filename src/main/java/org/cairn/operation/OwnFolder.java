package org.cairn.operation;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder of one server below one that several may share. It is held by a lock on a file in it, which the machine lets go
 * when its holder dies: so whoever starts next knows what a killed server left, and clears it away.
 */
final class OwnFolder implements AutoCloseable {

    private static final String HELD = "held";
    private static final Logger LOG = LoggerFactory.getLogger(OwnFolder.class);

    private final Path path;
    private final FileChannel held;

    private OwnFolder(Path path, FileChannel held) {
        this.path = path;
        this.held = held;
    }

    /**
     * Clears away what is left of servers that live no more and takes a new folder.
     *
     * @throws IOException if nothing can be written there
     */
    static synchronized OwnFolder below(Path shared) throws IOException {
        Files.createDirectories(shared);
        // one at a time, or a folder that another has just made and not yet taken would look left
        try (FileChannel turn = open(shared.resolve("turn"));
                FileLock mine = turn.lock()) {
            clear(shared);
            Path path = Files.createTempDirectory(shared, "server-");
            FileChannel held = open(path.resolve(HELD));
            if (!mine.isValid() || held.tryLock() == null) {
                throw new IOException("the new folder " + path + " is held by somebody else");
            }
            return new OwnFolder(path, held);
        }
    }

    private static void clear(Path shared) throws IOException {
        List<Path> others;
        try (Stream<Path> all = Files.list(shared)) {
            others = all.filter(Files::isDirectory).toList();
        }
        for (Path other : others) {
            if (isLeft(other)) {
                delete(other);
            }
        }
    }

    private static boolean isLeft(Path folder) throws IOException {
        try (FileChannel channel = open(folder.resolve(HELD));
                @Nullable FileLock lock = channel.tryLock()) {
            return lock != null;
        } catch (OverlappingFileLockException heldInThisProcess) {
            return false;
        }
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private static void delete(Path folder) {
        try {
            TemporaryFiles.delete(folder);
        } catch (IOException e) {
            LOG.warn("temporary files are left in {} until the next start", folder, e);
        }
    }

    Path path() {
        return path;
    }

    /** Gives it back, empty. */
    @Override
    public void close() throws IOException {
        held.close();
        delete(path);
    }
}
