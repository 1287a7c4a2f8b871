package org.cairn.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files that nobody honest sends: bombs, entities, references to elsewhere, ways out of a folder, and plain damage. */
final class OddFiles {

    private static final String TYPES = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>";
    private static final int MEGABYTE = 1 << 20;

    private final Path folder;
    private final String listener;
    private final Map<String, Path> files = new LinkedHashMap<>();

    private OddFiles(Path folder, String listener) {
        this.folder = folder;
        this.listener = listener;
    }

    /**
     * Writes them all.
     *
     * @param listener an address that no reader may ever call
     * @return what each one is about → where it is
     */
    static Map<String, Path> in(Path folder, String listener) throws IOException {
        OddFiles odd = new OddFiles(folder, listener);
        odd.bombs();
        odd.entities();
        odd.wayOut();
        odd.tooMuch();
        odd.damage();
        odd.values();
        return odd.files;
    }

    private void bombs() throws IOException {
        add("bomb-one-entry.xlsx", zip(Map.of("xl/worksheets/sheet1.xml", zeros(120 * MEGABYTE))));
        Map<String, Content> many = new LinkedHashMap<>();
        for (int i = 0; i < 60; i++) {
            many.put("xl/worksheets/sheet" + i + ".xml", zeros(3 * MEGABYTE));
        }
        add("bomb-many-entries.xlsx", zip(many));
        Map<String, Content> small = new LinkedHashMap<>();
        for (int i = 0; i < 70_000; i++) {
            small.put("xl/x" + i + ".xml", out -> {});
        }
        add("bomb-seventy-thousand-parts.xlsx", zip(small));
        add("bomb-nested-zip.xlsx", zip(Map.of("xl/embeddings/a.zip", text("PK\003\004".repeat(1000)))));
        add("bomb-depth.xml", ("<Project>" + "<a>".repeat(2_000_000)).getBytes(StandardCharsets.UTF_8));
        add("bomb-attributes.xml", ("<Project " + attributes(200_000) + "/>").getBytes(StandardCharsets.UTF_8));
        add(
                "bomb-depth-sheet.xlsx",
                zip(Map.of("xl/worksheets/sheet1.xml", text("<worksheet>" + "<r>".repeat(1_000_000)))));
    }

    private void entities() throws IOException {
        String laughs = "<?xml version=\"1.0\"?><!DOCTYPE z [<!ENTITY a0 \"ha\">" + laughs(12) + "]><z>&a12;</z>";
        String outside = "<?xml version=\"1.0\"?><!DOCTYPE z SYSTEM \"" + listener + "/dtd\" [<!ENTITY x SYSTEM \""
                + listener + "/entity\"><!ENTITY f SYSTEM \"file:///etc/passwd\">]><z>&x;&f;</z>";
        for (String ending : new String[] {"xml", "xer", "gan", "mpx", "planner", "pmxml", "mspdi"}) {
            add("entities-laughs." + ending, laughs.getBytes(StandardCharsets.UTF_8));
            add("entities-outside." + ending, outside.getBytes(StandardCharsets.UTF_8));
        }
        for (String encoding : new String[] {"UTF-16LE", "UTF-16BE", "UTF-16", "IBM037", "UTF-32"}) {
            String declared = outside.replace("version=\"1.0\"", "version=\"1.0\" encoding=\"" + encoding + "\"");
            add("entities-outside-" + encoding + ".xml", declared.getBytes(Charset.forName(encoding)));
            add(
                    "entities-outside-" + encoding + ".xlsx",
                    zip(Map.of(
                            "xl/sharedStrings.xml", out -> out.write(declared.getBytes(Charset.forName(encoding))))));
        }
        for (String part : new String[] {
            "[Content_Types].xml",
            "xl/workbook.xml",
            "xl/sharedStrings.xml",
            "xl/_rels/workbook.xml.rels",
            "xl/styles.xml"
        }) {
            add("entities-in-" + part.replaceAll("\\W", "-") + ".xlsx", zip(Map.of(part, text(outside))));
        }
        String schema = "<Project xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"a "
                + listener + "/schema\"><?xml-stylesheet href=\"" + listener + "/style\"?><xi:include xmlns:xi="
                + "\"http://www.w3.org/2001/XInclude\" href=\"" + listener + "/include\"/></Project>";
        add("reference-schema.xml", schema.getBytes(StandardCharsets.UTF_8));
        add(
                "reference-external-target.xlsx",
                zip(Map.of(
                        "xl/_rels/workbook.xml.rels",
                        text("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/"
                                + "2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/"
                                + "2006/relationships/worksheet\" TargetMode=\"External\" Target=\"" + listener
                                + "/sheet\"/></Relationships>"))));
    }

    private void wayOut() throws IOException {
        add("way-out-zip-slip.xlsx", zip(Map.of("../../../../tmp/cairn-was-here", text("out"))));
        add("way-out-absolute.xlsx", zip(Map.of("/tmp/cairn-was-here", text("out"))));
        add("way-out-backslash.xlsx", zip(Map.of("..\\..\\cairn-was-here", text("out"))));
        files.put(
                "way-out-link.csv",
                Files.createSymbolicLink(folder.resolve("way-out-link.csv"), Path.of("/etc/passwd")));
        files.put(
                "way-out-device.csv",
                Files.createSymbolicLink(folder.resolve("way-out-device.csv"), Path.of("/dev/zero")));
        files.put("way-out-folder.csv", Files.createDirectory(folder.resolve("way-out-folder.csv")));
    }

    private void tooMuch() throws IOException {
        add("much-one-line.csv", "x".repeat(19 * MEGABYTE).getBytes(StandardCharsets.UTF_8));
        add("much-commas.csv", ",".repeat(19 * MEGABYTE).getBytes(StandardCharsets.UTF_8));
        add("much-quotes.csv", "\"".repeat(19 * MEGABYTE).getBytes(StandardCharsets.UTF_8));
        add("much-rows.csv", "a\n".repeat(5_000_000).getBytes(StandardCharsets.UTF_8));
        add("much-twenty-one-megabytes.csv", new byte[21 * MEGABYTE]);
        add("much-tasks.gan", gantt(200_000).getBytes(StandardCharsets.UTF_8));
        add("much-nested-tasks.gan", nestedGantt(3_000).getBytes(StandardCharsets.UTF_8));
        add(
                "much-tables.xer",
                ("ERMHDR\t19.12\n" + "%T\tTASK\n%F\ttask_id\n%R\t1\n".repeat(100_000))
                        .getBytes(StandardCharsets.UTF_8));
        add(
                "much-lines.mpx",
                ("MPX,Microsoft Project,4.0,ANSI\n" + "70,1,x\n".repeat(60_000)).getBytes(StandardCharsets.UTF_8));
        add(
                "much-wide-row.xlsx",
                zip(Map.of(
                        "xl/worksheets/sheet1.xml",
                        text("<worksheet><sheetData><row r=\"1\">"
                                + "<c r=\"ZZZZZZ99999999\"><v>1</v></c>".repeat(300_000)
                                + "</row></sheetData></worksheet>"))));
    }

    private void damage() throws IOException {
        add("damage-empty.xlsx", new byte[0]);
        add("damage-empty-zip.xlsx", new byte[] {'P', 'K', 5, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0});
        byte[] form = Files.readAllBytes(Path.of("templates/office/demo-programme.xlsx"));
        for (int share = 1; share < 4; share++) {
            add("damage-cut-" + share + ".xlsx", java.util.Arrays.copyOf(form, form.length * share / 4));
        }
        var random = new SplittableRandom(7);
        for (int i = 0; i < 5; i++) {
            byte[] flipped = form.clone();
            for (int k = 0; k < 200; k++) {
                flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
            }
            add("damage-flipped-" + i + ".xlsx", flipped);
        }
        for (String ending : new String[] {"csv", "mpp", "mpt", "xml", "xer", "gan", "mpx", "planner", "xlsx", "exe"}) {
            byte[] noise = new byte[100_000];
            random.nextBytes(noise);
            add("damage-noise." + ending, noise);
            add("damage-zeros." + ending, new byte[10_000]);
        }
        byte[] compound = new byte[100_000];
        random.nextBytes(compound);
        System.arraycopy(
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1},
                0,
                compound,
                0,
                8);
        add("damage-compound.mpp", compound);
        add("damage-compound.xls", compound);
    }

    private void values() throws IOException {
        add(
                "values-dates.gan",
                ("<project name=\"${7*7}\" version=\"3.3\"><tasks><task id=\"0\" name=\"x\" start=\"999999999-99-99\""
                                + " duration=\"2147483647\" complete=\"-5\"/></tasks></project>")
                        .getBytes(StandardCharsets.UTF_8));
        add(
                "values-durations.xml",
                ("<Project xmlns=\"http://schemas.microsoft.com/project\"><Tasks><Task><UID>1</UID><ID>1</ID>"
                                + "<Name>x</Name><Duration>PT99999999999999999999H0M0S</Duration><Start>2026-13-45T00:00:00</Start>"
                                + "</Task></Tasks></Project>")
                        .getBytes(StandardCharsets.UTF_8));
        add(
                "values-cycle.gan",
                ("<project version=\"3.3\"><tasks><task id=\"1\" name=\"a\" start=\"2026-01-01\" duration=\"1\">"
                                + "<depend id=\"2\" type=\"2\"/></task><task id=\"2\" name=\"b\" start=\"2026-01-01\" duration=\"1\">"
                                + "<depend id=\"1\" type=\"2\"/></task></tasks></project>")
                        .getBytes(StandardCharsets.UTF_8));
    }

    private void add(String name, byte[] content) throws IOException {
        files.put(name, Files.write(folder.resolve(name), content));
    }

    /** A workbook's zip with these parts in place of its own. */
    private static byte[] zip(Map<String, Content> parts) throws IOException {
        Map<String, Content> all = new LinkedHashMap<>();
        all.put("[Content_Types].xml", text(TYPES));
        all.put("xl/workbook.xml", text("<workbook/>"));
        all.putAll(parts);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(Deflater.BEST_SPEED);
            for (var part : all.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                part.getValue().write(zip);
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static Content zeros(int count) {
        return out -> {
            byte[] block = new byte[MEGABYTE];
            for (int written = 0; written < count; written += block.length) {
                out.write(block);
            }
        };
    }

    private static Content text(String content) {
        return out -> out.write(content.getBytes(StandardCharsets.UTF_8));
    }

    private static String laughs(int levels) {
        StringBuilder all = new StringBuilder();
        for (int i = 1; i <= levels; i++) {
            all.append("<!ENTITY a")
                    .append(i)
                    .append(" \"")
                    .append(("&a" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        return all.toString();
    }

    private static String attributes(int count) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < count; i++) {
            all.append('a').append(i).append("=\"\" ");
        }
        return all.toString();
    }

    private static String gantt(int tasks) {
        StringBuilder all = new StringBuilder("<project version=\"3.3\"><tasks>");
        for (int i = 0; i < tasks; i++) {
            all.append("<task id=\"").append(i).append("\" name=\"t\" start=\"2026-01-01\" duration=\"1\"/>");
        }
        return all.append("</tasks></project>").toString();
    }

    private static String nestedGantt(int levels) {
        StringBuilder all = new StringBuilder("<project version=\"3.3\"><tasks>");
        for (int i = 0; i < levels; i++) {
            all.append("<task id=\"").append(i).append("\" name=\"t\" start=\"2026-01-01\" duration=\"1\">");
        }
        return all.append("</task>".repeat(levels)).append("</tasks></project>").toString();
    }

    /** What is written into a part. */
    private interface Content {
        void write(java.io.OutputStream out) throws IOException;
    }
}
