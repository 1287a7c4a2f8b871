package org.cairn.operation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where files go that nobody needs for long: the machine's folder for a command, a folder of its own for a server, which
 * clears away what a killed one left.
 *
 * @param root exists and may be written
 */
public record TemporaryFiles(Path root) {

    /** The folder that the machine has for them. */
    public static TemporaryFiles ofMachine() {
        return new TemporaryFiles(Path.of(System.getProperty("java.io.tmpdir")));
    }

    /** A new, empty file. */
    public Path file(String prefix, String suffix) throws IOException {
        return Files.createTempFile(root, prefix, suffix);
    }

    /** A new, empty folder. */
    public Path folder(String prefix) throws IOException {
        return Files.createTempDirectory(root, prefix);
    }

    /** Deletes a folder and all in it. */
    public static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> innermostFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path path : innermostFirst) {
                Files.deleteIfExists(path);
            }
        }
    }
}
