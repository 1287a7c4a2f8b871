package org.cairn.report.office;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ooxml.POIXMLDocument;
import org.jspecify.annotations.Nullable;

/**
 * Writes an Office file whose bytes hang on its content alone: parts in a fixed order with one time, in embedded workbooks
 * too. What the library stamps with the clock is stamped with the document's own time.
 */
final class StablePackage {

    private static final Set<String> FIRST = Set.of("[Content_Types].xml");
    private static final String NO_ROWS = "<sheetData/>";
    private static final String STAMP = "(<dcterms:(created|modified)[^>]*>)[^<]*(</dcterms:)";

    private StablePackage() {}

    /** The rows of a sheet, written where the sheet has none yet. */
    interface Rows {

        void to(OutputStream out) throws IOException;
    }

    static void write(POIXMLDocument document, Instant time, OutputStream out) throws IOException {
        write(document, time, Map.of(), out);
    }

    /**
     * The same, with rows streamed into sheets that are empty.
     *
     * @param rows by the name of the sheet's part
     */
    static void write(POIXMLDocument document, Instant time, Map<String, Rows> rows, OutputStream out)
            throws IOException {
        ByteArrayOutputStream raw = new ByteArrayOutputStream();
        document.write(raw);
        copy(raw.toByteArray(), time, rows, out);
    }

    private static void copy(byte[] raw, Instant time, Map<String, Rows> rows, OutputStream out) throws IOException {
        TreeMap<String, byte[]> parts = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(raw))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), stable(entry.getName(), in, time));
            }
        }
        ZipOutputStream zip = new ZipOutputStream(new Kept(out));
        zip.setLevel(rows.isEmpty() ? Deflater.DEFAULT_COMPRESSION : Deflater.BEST_SPEED);
        for (String first : FIRST) {
            put(zip, first, parts.remove(first), null, time);
        }
        for (var part : parts.entrySet()) {
            put(zip, part.getKey(), part.getValue(), rows.get(part.getKey()), time);
        }
        zip.close();
    }

    private static byte[] stable(String name, InputStream in, Instant time) throws IOException {
        byte[] content = in.readAllBytes();
        if (name.endsWith(".xlsx")) {
            ByteArrayOutputStream inner = new ByteArrayOutputStream();
            copy(content, time, Map.of(), inner);
            return inner.toByteArray();
        }
        if (name.equals("docProps/core.xml")) {
            return new String(content, StandardCharsets.UTF_8)
                    .replaceAll(STAMP, "$1" + time.truncatedTo(java.time.temporal.ChronoUnit.SECONDS) + "$3")
                    .getBytes(StandardCharsets.UTF_8);
        }
        return content;
    }

    private static void put(ZipOutputStream zip, String name, byte[] content, @Nullable Rows rows, Instant time)
            throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(time.atZone(ZoneOffset.UTC).toLocalDateTime());
        zip.putNextEntry(entry);
        if (rows == null) {
            zip.write(content);
        } else {
            String sheet = new String(content, StandardCharsets.UTF_8);
            int at = sheet.indexOf(NO_ROWS);
            if (at < 0) {
                throw new IllegalStateException("sheet " + name + " has rows already");
            }
            zip.write((sheet.substring(0, at) + "<sheetData>").getBytes(StandardCharsets.UTF_8));
            rows.to(zip);
            zip.write(("</sheetData>" + sheet.substring(at + NO_ROWS.length())).getBytes(StandardCharsets.UTF_8));
        }
        zip.closeEntry();
    }

    /** Whoever gave the stream closes it. */
    private static final class Kept extends FilterOutputStream {

        Kept(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
