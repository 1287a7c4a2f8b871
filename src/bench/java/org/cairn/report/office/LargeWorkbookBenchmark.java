package org.cairn.report.office;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.cairn.report.Documents;
import org.cairn.report.PackSamples;
import org.cairn.report.ReportKind;
import org.cairn.report.ReportStopped;
import org.cairn.report.Snapshot;

/**
 * The real way at full size: a programme of 5,000 initiatives is planned, judged and frozen with 100,000 tasks, and its
 * workbook is written; then once more and stopped half-way. Give it the heap that is the bound.
 */
public final class LargeWorkbookBenchmark {

    private static final int INITIATIVES = 5_000;
    private static final int TASKS = 100_000;

    private LargeWorkbookBenchmark() {}

    public static void main(String[] args) throws IOException {
        Clocks begun = Clocks.read();
        Snapshot snapshot = PackSamples.large(INITIATIVES, TASKS);
        say("planned, judged and frozen", begun);
        Path file = Files.createTempFile("large", ".xlsx");
        for (int k = 0; k < 3; k++) {
            begun = Clocks.read();
            AtomicInteger heard = new AtomicInteger();
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                Documents.office()
                        .write(ReportKind.WORKBOOK, "", snapshot, out, share -> heard.incrementAndGet() > 0);
            }
            say("workbook of %,d bytes, told of %d steps".formatted(Files.size(file), heard.get()), begun);
        }
        begun = Clocks.read();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            Documents.office().write(ReportKind.WORKBOOK, "", snapshot, out, share -> share < 0.5);
        } catch (ReportStopped stopped) {
            say("stopped half-way", begun);
        }
        Files.delete(file);
        System.out.printf(
                Locale.ROOT, "heap: %d MB allowed%n", Runtime.getRuntime().maxMemory() >> 20);
    }

    private static void say(String what, Clocks begun) {
        Clocks now = Clocks.read();
        System.out.printf(
                Locale.ROOT,
                "%-60s %6.2f s processor, %6.2f s clock%n",
                what,
                (now.busy() - begun.busy()) / 1e9,
                (now.clock() - begun.clock()) / 1e9);
    }

    /** Nanoseconds. */
    private record Clocks(long busy, long clock) {
        static Clocks read() {
            return new Clocks(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime(), System.nanoTime());
        }
    }
}
