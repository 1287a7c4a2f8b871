package org.cairn.chaos;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/**
 * What this test runs with, without the tests, as the words that start it. Where servers are started fifty times, their
 * classes are packed and shared from an archive that one start leaves: a third less work at each (8.1 → 5.5 s of processor
 * time).
 */
final class Product {

    private static final List<String> LEAN = List.of("-Xmx384m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
    private static final String MAIN = "org.cairn.Cairn";

    private final List<String> words;

    private Product(List<String> words) {
        this.words = words;
    }

    /** As it was compiled. */
    static Product compiled() {
        return new Product(command(LEAN, String.join(File.pathSeparator, classPath())));
    }

    /** Packed into a folder, with an archive of its classes beside it. */
    static Product archived(Path folder) throws IOException, InterruptedException {
        List<String> path = new ArrayList<>();
        for (String entry : classPath()) {
            Path place = Path.of(entry);
            path.add(Files.isDirectory(place) ? packed(place, folder.resolve("product.jar")) : entry);
        }
        String packed = String.join(File.pathSeparator, path);
        Path archive = folder.resolve("product.jsa");
        List<String> training = new ArrayList<>(LEAN);
        training.addAll(List.of("-XX:ArchiveClassesAtExit=" + archive, "-Dspring.context.exit=onRefresh"));
        List<String> words = command(training, packed);
        words.addAll(List.of("--server.port=0", "--server.address=127.0.0.1", "--spring.datasource.url=jdbc:h2:mem:x"));
        int ended = new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("product.log").toFile())
                .start()
                .waitFor();
        if (!Files.exists(archive)) {
            throw new IOException(
                    "the start that leaves an archive ended with " + ended + " and left none, see product.log");
        }
        List<String> shared = new ArrayList<>(LEAN);
        shared.add("-XX:SharedArchiveFile=" + archive);
        return new Product(command(shared, packed));
    }

    private static List<String> command(List<String> options, String classPath) {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(options);
        words.addAll(List.of("-cp", classPath, MAIN));
        return words;
    }

    private static List<String> classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .toList();
    }

    private static String packed(Path classes, Path jar) throws IOException {
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
                Stream<Path> all = Files.walk(classes)) {
            // folders too: templates and migrations are looked for in them
            for (Path entry : all.skip(1).sorted().toList()) {
                boolean isFolder = Files.isDirectory(entry);
                String name = classes.relativize(entry).toString().replace(File.separatorChar, '/');
                out.putNextEntry(new JarEntry(isFolder ? name + "/" : name));
                if (!isFolder) {
                    Files.copy(entry, out);
                }
                out.closeEntry();
            }
        }
        return jar.toString();
    }

    /** What starts it: the program, its options and these, and the main class; more words may follow. */
    List<String> command(String... options) {
        List<String> command = new ArrayList<>(words);
        command.addAll(1, List.of(options));
        return command;
    }
}
