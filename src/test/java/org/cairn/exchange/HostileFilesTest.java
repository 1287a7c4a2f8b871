package org.cairn.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.cairn.operation.TemporaryFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

/**
 * Hostile and odd files, our own and those of others: each is refused with a code, its name and a reason, within ten
 * seconds, without a call to anywhere. With {@code -Dcairn.hostile=forked} each is read as the server reads it, in a process
 * of its own with 256 MB.
 */
class HostileFilesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Duration LONGEST = Duration.ofSeconds(8);
    private static final Duration ALLOWED = Duration.ofSeconds(10);

    /** Odd, and yet a plan that can be read: what is wrong with it is a matter for planning or for a person. */
    private static final List<String> MAY_BE_ACCEPTED = List.of("values-", "much-nested-tasks", "damage-flipped");

    @TempDir
    private Path folder;

    @Test
    void each_is_refused_with_a_code_in_time_and_nothing_is_called() throws IOException {
        List<String> called = new CopyOnWriteArrayList<>();
        HttpServer listener = listener(called);
        List<String> wrong = new ArrayList<>();
        Map<FileProblem, Integer> codes = new LinkedHashMap<>();
        long slowest = 0;
        try {
            Map<String, Path> files = OddFiles.in(
                    folder, "http://127.0.0.1:" + listener.getAddress().getPort());
            files.putAll(ofOthers());
            for (var file : files.entrySet()) {
                long begun = System.nanoTime();
                ImportOutcome outcome = reader().read(file.getValue(), null, TODAY);
                long took = System.nanoTime() - begun;
                slowest = Math.max(slowest, took);
                judge(file.getKey(), outcome, took).ifPresent(wrong::add);
                if (outcome instanceof ImportOutcome.Rejected rejected) {
                    codes.merge(rejected.problems().get(0).problem(), 1, Integer::sum);
                }
            }
            System.out.printf(
                    "hostile and odd files: %d, of them refused %s; slowest %.1f s; calls to elsewhere %d%n",
                    files.size(), codes, slowest / 1e9, called.size());
        } finally {
            listener.stop(0);
        }
        assertThat(wrong).isEmpty();
        assertThat(called).as("calls to elsewhere").isEmpty();
        assertThat(Path.of("/tmp/cairn-was-here")).doesNotExist();
    }

    private static Optional<String> judge(String name, ImportOutcome outcome, long nanos) {
        if (nanos > ALLOWED.toNanos()) {
            return Optional.of(name + " took " + nanos / 1_000_000 + " ms");
        }
        if (outcome instanceof ImportOutcome.Accepted) {
            return MAY_BE_ACCEPTED.stream().anyMatch(name::startsWith)
                    ? Optional.empty()
                    : Optional.of(name + " was accepted");
        }
        RowProblem first = ((ImportOutcome.Rejected) outcome).problems().get(0);
        boolean clear = first.file().equals(name)
                && !first.reason().isBlank()
                && !first.reason().contains("Exception")
                && !first.reason().contains("\n")
                && first.problem() != FileProblem.TOO_SLOW;
        return clear ? Optional.empty() : Optional.of(first.line());
    }

    private static ImportFile reader() {
        return "forked".equals(System.getProperty("cairn.hostile"))
                ? new ForkedReaders(
                        new ExchangeSettings(DataSize.ofMegabytes(256), LONGEST, Duration.ofSeconds(60), 1),
                        TemporaryFiles.ofMachine())
                : new BoundedReaders(LONGEST);
    }

    private static Map<String, Path> ofOthers() throws IOException {
        Path data = Path.of(Optional.ofNullable(System.getenv("CAIRN_DATA")).orElse("../shared/data"), "hostile");
        Map<String, Path> found = new LinkedHashMap<>();
        if (Files.isDirectory(data)) {
            try (Stream<Path> all = Files.list(data)) {
                all.sorted().forEach(file -> found.put(file.getFileName().toString(), file));
            }
        }
        return found;
    }

    private static HttpServer listener(List<String> called) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            called.add(exchange.getRequestURI().toString());
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        return server;
    }
}
