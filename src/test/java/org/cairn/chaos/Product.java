package org.cairn.chaos;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The product's classes without the tests, as a jar, so that the classes of a first server can be kept for those that follow:
 * a start then takes 6.2 s of processor time in place of 8.6 s.
 */
final class Product {

    private static final Path FOLDER = Path.of("target", "chaos").toAbsolutePath();
    private static List<String> command = List.of();

    private Product() {}

    /** What starts it, up to its own arguments; the first call makes the jar. */
    static synchronized List<String> command() {
        if (command.isEmpty()) {
            command = List.copyOf(made());
        }
        return command;
    }

    /** Has the next server keep its classes when it is stopped, and those after it use them. */
    static void shareClasses(Path folder, Store store) {
        Path archive = FOLDER.resolve("classes.jsa");
        try (ServerProcess first = new ServerProcess(folder, store.settings())) {
            Files.deleteIfExists(archive);
            first.start("-XX:ArchiveClassesAtExit=" + archive).awaitReady();
            first.stop();
        } catch (IOException e) {
            throw new UncheckedIOException("an old archive cannot be deleted", e);
        }
        List<String> shared = new ArrayList<>(command());
        shared.add(1, "-XX:SharedArchiveFile=" + archive);
        synchronized (Product.class) {
            command = List.copyOf(shared);
        }
    }

    private static List<String> made() {
        List<String> path = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (entry.endsWith("test-classes")) {
                continue;
            }
            path.add(Files.isDirectory(Path.of(entry)) ? jar(Path.of(entry)) : entry);
        }
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                String.join(File.pathSeparator, path));
    }

    private static String jar(Path classes) {
        try {
            Files.createDirectories(FOLDER);
            Path jar = FOLDER.resolve("product-" + ProcessHandle.current().pid() + "-"
                    + Arrays.hashCode(classes.toString().toCharArray()) + ".jar");
            try (OutputStream out = Files.newOutputStream(jar);
                    ZipOutputStream zip = new ZipOutputStream(out);
                    Stream<Path> files = Files.walk(classes)) {
                zip.setLevel(1);
                for (Path file : files.toList()) {
                    String name = classes.relativize(file).toString().replace(File.separatorChar, '/');
                    if (!name.isEmpty()) {
                        zip.putNextEntry(new ZipEntry(Files.isDirectory(file) ? name + "/" : name));
                        if (Files.isRegularFile(file)) {
                            Files.copy(file, zip);
                        }
                    }
                }
            }
            jar.toFile().deleteOnExit();
            return jar.toString();
        } catch (IOException e) {
            throw new UncheckedIOException("no jar of " + classes, e);
        }
    }
}
