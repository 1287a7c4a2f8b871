package org.cairn.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.cairn.operation.TemporaryFiles;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads each file in a process of its own, with its own memory and time and without the server's environment: the worst file
 * costs that process. Measured: 0.9 s to start from the packed jar, about 70 MB for a small file.
 */
final class ForkedReaders implements ImportFile, TryWorkbook {

    /** What the JVM ends with when {@code ExitOnOutOfMemoryError} strikes. */
    private static final int OUT_OF_MEMORY = 3;

    private static final Duration GRACE = Duration.ofSeconds(3);
    private static final String LAUNCHER = "org.springframework.boot.loader.launch.JarLauncher";
    private static final String MAIN = "org.cairn.Cairn";
    private static final Logger LOG = LoggerFactory.getLogger(ForkedReaders.class);

    private final ExchangeSettings settings;
    private final TemporaryFiles temporary;
    private final Semaphore places;

    ForkedReaders(ExchangeSettings settings, TemporaryFiles temporary) {
        this.settings = settings;
        this.temporary = temporary;
        this.places = new Semaphore(settings.readers(), true);
    }

    @Override
    public ImportOutcome read(Path file, String name, @Nullable Path profile, LocalDate asOf) {
        return inTurn(name, request(file, name, false, profile, asOf));
    }

    @Override
    public List<RowProblem> problems(Path file, String name) {
        return ((ImportOutcome.Rejected) inTurn(name, request(file, name, true, null, LocalDate.EPOCH))).problems();
    }

    private ReaderWorker.Request request(
            Path file, String name, boolean trial, @Nullable Path profile, LocalDate asOf) {
        return new ReaderWorker.Request(
                file.toAbsolutePath().toString(),
                name,
                trial,
                profile == null ? null : profile.toAbsolutePath().toString(),
                asOf,
                settings.work(),
                settings.longest());
    }

    private ImportOutcome inTurn(String name, ReaderWorker.Request request) {
        try {
            if (!places.tryAcquire(settings.longest().toMillis(), TimeUnit.MILLISECONDS)) {
                return BoundedReaders.rejected(
                        FileProblem.BUSY, name, "waits behind too many other files; send it again in a minute");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return BoundedReaders.rejected(FileProblem.BUSY, name, "reading it was interrupted");
        }
        try {
            return fork(name, request);
        } finally {
            places.release();
        }
    }

    private ImportOutcome fork(String name, ReaderWorker.Request request) {
        Path room = room();
        try {
            Process reader = start(room, request.leaveIn(room));
            if (!reader.waitFor(settings.longest().plus(GRACE).toMillis(), TimeUnit.MILLISECONDS)) {
                return tooSlow(name, reader);
            }
            return ended(name, reader.exitValue(), ReaderWorker.outcome(room));
        } catch (IOException e) {
            LOG.error("the reader of {} could not be run", name, e);
            return BoundedReaders.rejected(FileProblem.BUSY, name, "no reader could be started; send it again later");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return BoundedReaders.rejected(FileProblem.BUSY, name, "reading it was interrupted");
        } finally {
            clear(room);
        }
    }

    private ImportOutcome tooSlow(String name, Process reader) {
        reader.destroyForcibly();
        return BoundedReaders.rejected(FileProblem.TOO_SLOW, name, BoundedReaders.tooSlow(settings.work()));
    }

    private ImportOutcome ended(String name, int code, Path outcome) throws IOException {
        return switch (code) {
            case 0 -> OutcomeText.read(outcome);
            case ReaderWorker.TOO_SLOW ->
                BoundedReaders.rejected(FileProblem.TOO_SLOW, name, BoundedReaders.tooSlow(settings.work()));
            case OUT_OF_MEMORY ->
                BoundedReaders.rejected(
                        FileProblem.TOO_HUNGRY,
                        name,
                        "needs more memory to read than the "
                                + settings.memory().toMegabytes() + " MB that a reader has");
            default -> {
                LOG.warn("the reader of {} ended with {}", name, code);
                yield BoundedReaders.rejected(FileProblem.DAMAGED, name, "is damaged and cannot be read");
            }
        };
    }

    private Process start(Path room, String[] words) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + settings.memory().toMegabytes() + "m",
                "-XX:MaxMetaspaceSize=160m",
                "-XX:MaxDirectMemorySize=32m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-Xshare:auto",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + room,
                "-Dfile.encoding=UTF-8",
                "-Dlogback.configurationFile=command-logging.xml",
                "-cp",
                System.getProperty("java.class.path"),
                isPacked() ? LAUNCHER : MAIN));
        command.addAll(Arrays.asList(words));
        ProcessBuilder process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        process.environment().clear();
        Process started = process.start();
        started.getOutputStream().close();
        return started;
    }

    private static boolean isPacked() {
        return ClassLoader.getSystemResource(LAUNCHER.replace('.', '/') + ".class") != null;
    }

    private Path room() {
        try {
            return temporary.folder("reader-");
        } catch (IOException e) {
            throw new UncheckedIOException("no place for a reader's files", e);
        }
    }

    private static void clear(Path room) {
        try {
            TemporaryFiles.delete(room);
        } catch (IOException e) {
            LOG.warn("files of a reader are left in {}", room, e);
        }
    }
}
