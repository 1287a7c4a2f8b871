package org.cairn.exchange.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.cairn.exchange.FileProblem;
import org.cairn.exchange.UnreadableFile;

/**
 * Looks through a workbook as a mere zip, before a parser sees it. Declared sizes can lie, so every entry is inflated and
 * counted; nothing is kept.
 */
final class ZipBounds {

    private static final int MOST_ENTRIES = 2_000;
    private static final int MOST_SHEETS = 100;
    private static final long LARGEST_ENTRY = 100L << 20;
    private static final long LARGEST_TOTAL = 150L << 20;
    private static final long RATIO_MATTERS_FROM = 1L << 20;
    private static final long HIGHEST_RATIO = 100;
    private static final int OVERLAP = 16;

    private final String name;
    private long total;
    private int sheets;

    private ZipBounds(String name) {
        this.name = name;
    }

    /** Throws {@link UnreadableFile} when the workbook is damaged or could do harm. */
    static void check(Path file, String name) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            new ZipBounds(name).check(zip);
        } catch (ZipException | IllegalArgumentException e) {
            throw refused(name, FileProblem.DAMAGED, "is damaged: its zip container cannot be read");
        } catch (java.io.EOFException e) {
            throw refused(name, FileProblem.DAMAGED, "is damaged: a part of it ends early");
        }
    }

    private void check(ZipFile zip) throws IOException {
        if (zip.size() > MOST_ENTRIES) {
            throw refused(FileProblem.TOO_MANY, "holds more than " + MOST_ENTRIES + " parts");
        }
        if (zip.getEntry("xl/workbook.bin") != null) {
            throw refused(FileProblem.UNKNOWN_KIND, "is a binary workbook; save it as .xlsx");
        }
        if (zip.getEntry("[Content_Types].xml") == null || zip.getEntry("xl/workbook.xml") == null) {
            throw refused(FileProblem.UNKNOWN_KIND, "is a zip, but no workbook");
        }
        for (ZipEntry entry : Collections.list(zip.entries())) {
            String part = entry.getName().toLowerCase(Locale.ROOT);
            if (part.endsWith("vbaproject.bin")) {
                throw refused(FileProblem.MACROS, "holds macros; save it as .xlsx without them");
            }
            if (part.startsWith("xl/worksheets/") && part.endsWith(".xml") && ++sheets > MOST_SHEETS) {
                throw refused(FileProblem.TOO_MANY, "has more than " + MOST_SHEETS + " sheets");
            }
            try (InputStream in = zip.getInputStream(entry)) {
                inflate(in, entry, part.endsWith(".xml") || part.endsWith(".rels") || part.endsWith(".vml"));
            }
        }
    }

    private void inflate(InputStream in, ZipEntry entry, boolean markup) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long size = 0;
        String before = "";
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            size += read;
            total += read;
            long packed = Math.max(1, entry.getCompressedSize());
            if (size > LARGEST_ENTRY
                    || total > LARGEST_TOTAL
                    || (size > RATIO_MATTERS_FROM && size / packed > HIGHEST_RATIO)) {
                throw refused(FileProblem.BOMB, "unpacks to far more than its size; it looks like a bomb");
            }
            if (markup) {
                String text = before + new String(buffer, 0, read, StandardCharsets.ISO_8859_1).replace("\0", "");
                if (text.contains("<!DOCTYPE") || text.contains("<!ENTITY")) {
                    throw refused(
                            FileProblem.ENTITIES,
                            "declares XML entities in " + shown(entry) + "; it looks like an XML bomb");
                }
                before = text.substring(Math.max(0, text.length() - OVERLAP));
            }
        }
    }

    private static String shown(ZipEntry entry) {
        String plain = entry.getName().replaceAll("[^\\w./\\[\\]-]", "?");
        return plain.length() > 60 ? plain.substring(0, 60) + "…" : plain;
    }

    private UnreadableFile refused(FileProblem problem, String what) {
        return refused(name, problem, what);
    }

    private static UnreadableFile refused(String name, FileProblem problem, String what) {
        return new UnreadableFile(problem, name, "file", what);
    }
}
