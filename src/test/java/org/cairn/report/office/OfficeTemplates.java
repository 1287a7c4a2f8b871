package org.cairn.report.office;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Makes the shipped templates anew from their parts, which are kept as readable files: {@code OfficeTemplates
 * templates/office}.
 */
final class OfficeTemplates {

    static final Path PARTS = Path.of("src/test/resources/office");
    static final List<String> TEMPLATES = List.of("steering-deck.pptx", "workbook.xlsx");

    private static final long THEN = 1_767_225_600_000L;
    private static final String FIRST = "[Content_Types].xml";

    private OfficeTemplates() {}

    public static void main(String[] args) throws IOException {
        for (String template : TEMPLATES) {
            try (OutputStream out = Files.newOutputStream(Path.of(args[0], template))) {
                out.write(made(template));
            }
        }
    }

    /** The template, from its parts. */
    static byte[] made(String template) {
        if (template.endsWith(".xlsx")) {
            return LookTemplate.made();
        }
        return zipped(PARTS.resolve(template.substring(0, template.indexOf('.'))));
    }

    /** A folder of parts as an Office file. */
    static byte[] zipped(Path folder) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes);
                Stream<Path> parts = Files.walk(folder)) {
            List<Path> files = parts.filter(Files::isRegularFile)
                    .sorted((a, b) -> rank(a).compareTo(rank(b)))
                    .toList();
            for (Path file : files) {
                ZipEntry entry = new ZipEntry(folder.relativize(file).toString().replace('\\', '/'));
                entry.setTime(THEN);
                zip.putNextEntry(entry);
                zip.write(Files.readAllBytes(file));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String rank(Path file) {
        return file.getFileName().toString().equals(FIRST) ? "" : file.toString();
    }
}
