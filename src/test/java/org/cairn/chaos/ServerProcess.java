package org.cairn.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.FileVisitResult;
import java.nio.file.FileVisitor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A node: the product in a process of its own, on this machine only. */
final class ServerProcess implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofMinutes(4);
    private static final HttpClient PROBE =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private final Product product;
    private final Path folder;
    private final int port = freePort();
    private final Map<String, String> settings;
    private final Map<String, String> environment = new HashMap<>();
    private @Nullable Process process;

    /**
     * @param folder where it works and writes its log
     * @param settings properties of the server, beside the port
     */
    ServerProcess(Path folder, Map<String, String> settings) {
        this(Product.compiled(), folder, settings);
    }

    ServerProcess(Product product, Path folder, Map<String, String> settings) {
        this.product = product;
        this.folder = folder;
        this.settings = settings;
    }

    /** The same with more in its environment. */
    ServerProcess with(Map<String, String> more) {
        environment.putAll(more);
        return this;
    }

    /** Starts it and comes back at once. */
    ServerProcess start() {
        List<String> command = new ArrayList<>(product.command("-Djava.io.tmpdir=" + machines()));
        command.addAll(List.of("--server.address=127.0.0.1", "--server.port=" + port));
        settings.forEach((name, value) -> command.add("--" + name + "=" + value));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        builder.environment().putAll(environment);
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException("the server does not start", e);
        }
        return this;
    }

    /** Comes back when it takes requests; throws with the end of its log when it has ended or takes too long. */
    Duration awaitReady() {
        long begun = System.nanoTime();
        while (!isReady()) {
            boolean late = System.nanoTime() - begun > LONGEST_START.toNanos();
            if (late || !isAlive()) {
                throw new IllegalStateException("the server is not ready; its log ends with\n" + endOfLog());
            }
            pause(Duration.ofMillis(100));
        }
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    boolean isReady() {
        return status("/actuator/health/readiness") == 200;
    }

    boolean isAlive() {
        return process != null && process.isAlive();
    }

    /** What it answers to a GET; 0 when it does not. */
    int status(String path) {
        try {
            return PROBE.send(
                            HttpRequest.newBuilder(address().resolve(path))
                                    .timeout(Duration.ofSeconds(10))
                                    .build(),
                            BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** {@code kill -9}. */
    void kill() {
        Process victim = running();
        victim.destroyForcibly();
        await(victim);
    }

    /** Asks it to end, as a service manager does. */
    void stop() {
        Process leaving = running();
        leaving.destroy();
        await(leaving);
    }

    long pid() {
        return running().pid();
    }

    /** Those that servers have taken here: one for each that lives, if all is well. */
    List<Path> temporaryFolders() {
        return found(folder.resolve("data/tmp"), 1, Files::isDirectory);
    }

    /** All that lie in them, and what libraries have put where the machine keeps such. */
    List<Path> temporaryFiles() {
        List<Path> all = new ArrayList<>(found(folder.resolve("data/tmp"), Integer.MAX_VALUE, Files::isRegularFile));
        all.addAll(found(machines(), Integer.MAX_VALUE, Files::isRegularFile));
        return all;
    }

    /** The machine's folder for temporary files, as the server sees it. */
    private Path machines() {
        try {
            return Files.createDirectories(folder.resolve("machine")).toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException("no folder for temporary files", e);
        }
    }

    private static List<Path> found(Path folder, int depth, Predicate<Path> wanted) {
        List<Path> found = new ArrayList<>();
        FileVisitor<Path> look = new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes about) {
                if (wanted.test(file)) {
                    found.add(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path gone, IOException meanwhile) {
                return FileVisitResult.CONTINUE;
            }
        };
        try {
            Files.walkFileTree(folder, Set.of(), depth, look);
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException("the server has no place for temporary files", e);
        }
    }

    Path log() {
        return folder.resolve("server-" + port + ".log");
    }

    String endOfLog() {
        try {
            List<String> lines = Files.readAllLines(log());
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size()));
        } catch (IOException e) {
            return "(no log: " + e.getMessage() + ")";
        }
    }

    private Process running() {
        if (process == null) {
            throw new IllegalStateException("the server was not started");
        }
        return process;
    }

    private static void await(Process ending) {
        try {
            if (!ending.waitFor(60, TimeUnit.SECONDS)) {
                ending.destroyForcibly();
                throw new IllegalStateException("the server did not end within a minute");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Lets others work for a while. */
    static void pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("no free port", e);
        }
    }

    @Override
    public void close() {
        if (isAlive()) {
            running().destroyForcibly();
            await(running());
        }
    }
}
