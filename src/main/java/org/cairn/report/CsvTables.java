package org.cairn.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.cairn.report.workbook.Column;
import org.cairn.report.workbook.Sheet;
import org.cairn.report.workbook.Table;
import org.cairn.report.workbook.Table.Live;
import org.cairn.report.workbook.Table.Typed;
import org.cairn.report.workbook.Workbook;
import org.jspecify.annotations.Nullable;

/**
 * Every table of a workbook as a CSV file (RFC 4180, UTF-8 with its mark, so that Excel reads it) in one zip. A text that a
 * spreadsheet would take for a formula begins with an apostrophe.
 */
public final class CsvTables {

    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final Pattern FORMULA = Pattern.compile("^[\\s]*[=+\\-@\\t\\r]");
    private static final String END = "\r\n";

    private CsvTables() {}

    /** Writes them; rows are made one by one. */
    public static void write(Workbook workbook, Instant time, OutputStream out, ReportProgress progress)
            throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        int done = 0;
        for (Sheet sheet : workbook.sheets()) {
            for (Table table : sheet.tables()) {
                ZipEntry entry = new ZipEntry(table.name() + ".csv");
                entry.setTimeLocal(time.atZone(ZoneOffset.UTC).toLocalDateTime());
                zip.putNextEntry(entry);
                write(table, zip);
                zip.closeEntry();
            }
            progress.orStop(++done / (double) workbook.sheets().size());
        }
        zip.finish();
    }

    private static void write(Table table, ZipOutputStream zip) throws IOException {
        zip.write(MARK);
        zip.write(line(table.columns().stream().map(Column::title).toList()));
        for (List<? extends @Nullable Object> row : table.rows()) {
            zip.write(line(row));
        }
    }

    private static byte[] line(List<? extends @Nullable Object> row) {
        return (row.stream().map(CsvTables::cell).collect(Collectors.joining(",")) + END)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String cell(@Nullable Object value) {
        Object inner = value instanceof Typed typed ? typed.value() : value;
        inner = inner instanceof Live live ? live.value() : inner;
        if (inner instanceof Number || inner instanceof java.time.LocalDate) {
            return String.valueOf(Edit.plain(inner));
        }
        String text = inner == null ? "" : inner.toString();
        String safe = FORMULA.matcher(text).find() ? "'" + text : text;
        return safe.matches("(?s).*[\",\\r\\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
