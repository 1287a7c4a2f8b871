package org.cairn.report.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.cairn.report.PackSamples;
import org.cairn.report.Packs;
import org.cairn.report.ReportKind;
import org.cairn.report.ReportProgress;
import org.cairn.report.workbook.Column;
import org.cairn.report.workbook.Column.Format;
import org.cairn.report.workbook.Sheet;
import org.cairn.report.workbook.Table;
import org.cairn.report.workbook.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Seconds of processor time and by the clock for a workbook of 100,000 rows, beside the same rows by a bare loop over POI's
 * streaming workbook and by fastexcel; then for the longest deck. Run it with {@code -Xmx256m}, which is the bound.
 */
public final class OfficeBenchmark {

    private static final int ROWS = 100_000;
    private static final int WARM = 2;
    private static final int RUNS = 5;
    private static final Instant TIME = Instant.parse("2026-01-01T00:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);

    private OfficeBenchmark() {}

    public static void main(String[] args) throws IOException {
        measure("workbook of 100,000 rows", OfficeBenchmark::ours);
        measure("bare loop over POI's SXSSF", OfficeBenchmark::poi);
        measure("fastexcel", OfficeBenchmark::fastexcel);
        if (args.length == 0) {
            var snapshot = PackSamples.of(400);
            measure("deck of " + slides(Packs.bytes(ReportKind.DECK, snapshot)) + " slides", out -> {
                out.write(Packs.bytes(ReportKind.DECK, snapshot));
            });
        }
    }

    private static void measure(String what, Work work) throws IOException {
        double cpu = Double.MAX_VALUE;
        double clock = Double.MAX_VALUE;
        Path file = Files.createTempFile("office", ".bin");
        for (int k = 0; k < WARM + RUNS; k++) {
            long begun = System.nanoTime();
            long busy = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            try (OutputStream out = Files.newOutputStream(file)) {
                work.to(out);
            }
            if (k >= WARM) {
                cpu = Math.min(cpu, (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - busy) / 1e9);
                clock = Math.min(clock, (System.nanoTime() - begun) / 1e9);
            }
        }
        System.out.printf(Locale.ROOT, "%-32s %6.2f s processor, %6.2f s clock, %,d bytes%n", what, cpu, clock, Files.size(file));
        Files.delete(file);
    }

    private interface Work {
        void to(OutputStream out) throws IOException;
    }

    private static void ours(OutputStream out) throws IOException {
        List<Integer> numbers = IntStream.range(0, ROWS).boxed().toList();
        Table table = new Table(
                "Rows",
                "",
                List.of(
                        column("Key", Format.TEXT),
                        column("Name", Format.TEXT),
                        column("Phase", Format.WHOLE),
                        column("Team", Format.TEXT),
                        column("Start", Format.DATE),
                        column("Finish", Format.DATE),
                        column("Budget", Format.AMOUNT),
                        column("Done", Format.SHARE),
                        column("Spi", Format.RATIO),
                        column("State", Format.TEXT)),
                Table.Rows.of(numbers, OfficeBenchmark::row),
                List.of());
        Table contents = new Table(
                "Contents",
                "",
                List.of(column("Sheet", Format.TEXT)),
                Table.Rows.of(List.of(List.of("Data"))),
                List.of());
        Workbook workbook = new Workbook(
                "Rows",
                "note",
                "snapshot",
                List.of(
                        new Sheet("Start", "Start", "", 0, 0, List.of(contents), List.of()),
                        new Sheet("Data", "Data", "", 0, 0, List.of(table), List.of())));
        try (InputStream template =
                OfficeBenchmark.class.getClassLoader().getResourceAsStream("templates/office/workbook.xlsx")) {
            WorkbookWriter.write(workbook, template, TIME, out, ReportProgress.SILENT);
        }
    }

    private static Column column(String id, Format format) {
        return new Column(id, id, format, 14, null, null);
    }

    private static List<?> row(int n) {
        return Arrays.asList(
                "I" + n,
                "Initiative number " + n,
                n % 4 + 1,
                "TEAM" + n % 50,
                DAY.plusDays(n % 900),
                DAY.plusDays(n % 900 + 40),
                n * 1.25,
                n % 101 / 100.0,
                0.5 + n % 100 / 100.0,
                "open");
    }

    private static void poi(OutputStream out) throws IOException {
        try (SXSSFWorkbook book = new SXSSFWorkbook(100)) {
            SXSSFSheet sheet = book.createSheet("Data");
            for (int n = 0; n < ROWS; n++) {
                SXSSFRow line = sheet.createRow(n);
                int column = 0;
                for (Object value : row(n)) {
                    var cell = line.createCell(column++);
                    if (value instanceof Number number) {
                        cell.setCellValue(number.doubleValue());
                    } else if (value instanceof LocalDate day) {
                        cell.setCellValue(day);
                    } else {
                        cell.setCellValue(value.toString());
                    }
                }
            }
            book.write(out);
        }
    }

    private static void fastexcel(OutputStream out) throws IOException {
        try (org.dhatim.fastexcel.Workbook book = new org.dhatim.fastexcel.Workbook(out, "Bench", "1.0")) {
            Worksheet sheet = book.newWorksheet("Data");
            for (int n = 0; n < ROWS; n++) {
                int column = 0;
                for (Object value : row(n)) {
                    if (value instanceof Number number) {
                        sheet.value(n, column++, number);
                    } else if (value instanceof LocalDate day) {
                        sheet.value(n, column++, day);
                    } else {
                        sheet.value(n, column++, value.toString());
                    }
                }
                if (n % 1_000 == 999) {
                    sheet.flush();
                }
            }
        }
    }

    private static int slides(byte[] deck) throws IOException {
        try (var show = new org.apache.poi.xslf.usermodel.XMLSlideShow(new ByteArrayInputStream(deck))) {
            return show.getSlides().size();
        }
    }
}
