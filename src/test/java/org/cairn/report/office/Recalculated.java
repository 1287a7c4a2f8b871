package org.cairn.report.office;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A workbook whose formulas LibreOffice has computed: their kept values are taken out before, so that none can be passed on. */
final class Recalculated {

    private static final Pattern KEPT =
            Pattern.compile("(<c r=\"\\w+\" s=\"\\d+\")(?: t=\"str\")?>(<f>[^<]*</f>)<v>[^<]*</v>");

    private Recalculated() {}

    /** The workbooks as computed, by their names; all in one run of the program. */
    static Map<String, Path> by(LibreOffice office, Map<String, byte[]> workbooks, Path folder) throws IOException {
        Path computed = Files.createDirectories(folder.resolve("computed"));
        List<Path> bare = new ArrayList<>();
        Map<String, Path> found = new LinkedHashMap<>();
        for (var workbook : workbooks.entrySet()) {
            String name = workbook.getKey() + ".xlsx";
            bare.add(Files.write(folder.resolve(name), withoutValues(workbook.getValue())));
            found.put(workbook.getKey(), computed.resolve(name));
        }
        office.convert("xlsx", computed, bare);
        return found;
    }

    static byte[] withoutValues(byte[] workbook) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                byte[] part = in.readAllBytes();
                if (entry.getName().startsWith("xl/worksheets/sheet")) {
                    String sheet = new String(part, StandardCharsets.UTF_8);
                    part = KEPT.matcher(sheet).replaceAll("$1>$2").getBytes(StandardCharsets.UTF_8);
                }
                out.write(part);
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
