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
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ooxml.POIXMLDocument;

/**
 * Writes an Office file whose bytes hang on its content alone: parts in a fixed order with one time, in embedded workbooks
 * too. What the library stamps with the clock is stamped with the document's own time.
 */
final class StablePackage {

    private static final Set<String> FIRST = Set.of("[Content_Types].xml");
    private static final String STAMP = "(<dcterms:(created|modified)[^>]*>)[^<]*(</dcterms:)";

    private StablePackage() {}

    static void write(POIXMLDocument document, Instant time, OutputStream out) throws IOException {
        ByteArrayOutputStream raw = new ByteArrayOutputStream();
        document.write(raw);
        copy(raw.toByteArray(), time, out);
    }

    private static void copy(byte[] raw, Instant time, OutputStream out) throws IOException {
        TreeMap<String, byte[]> parts = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(raw))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), stable(entry.getName(), in, time));
            }
        }
        ZipOutputStream zip = new ZipOutputStream(new Kept(out));
        zip.setLevel(Deflater.DEFAULT_COMPRESSION);
        for (String first : FIRST) {
            put(zip, first, parts.remove(first), time);
        }
        for (var part : parts.entrySet()) {
            put(zip, part.getKey(), part.getValue(), time);
        }
        zip.close();
    }

    private static byte[] stable(String name, InputStream in, Instant time) throws IOException {
        byte[] content = in.readAllBytes();
        if (name.endsWith(".xlsx")) {
            ByteArrayOutputStream inner = new ByteArrayOutputStream();
            copy(content, time, inner);
            return inner.toByteArray();
        }
        if (name.equals("docProps/core.xml")) {
            return new String(content, StandardCharsets.UTF_8)
                    .replaceAll(STAMP, "$1" + time.truncatedTo(java.time.temporal.ChronoUnit.SECONDS) + "$3")
                    .getBytes(StandardCharsets.UTF_8);
        }
        return content;
    }

    private static void put(ZipOutputStream zip, String name, byte[] content, Instant time) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(time.atZone(ZoneOffset.UTC).toLocalDateTime());
        zip.putNextEntry(entry);
        zip.write(content);
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
