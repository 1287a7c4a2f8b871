package org.cairn.exchange.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.SharedStrings;
import org.cairn.exchange.FileProblem;
import org.cairn.exchange.UnreadableFile;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/** Streams the wanted sheets of a workbook that {@link ZipBounds} let pass. */
record SheetStream(Map<String, Sheet> sheets, Set<String> others, boolean from1904) {

    static SheetStream of(Path file, String name, Set<String> wanted) throws IOException {
        return open(file, name, (reader, strings) -> {
            Map<String, Sheet> sheets = new LinkedHashMap<>();
            Set<String> others = new LinkedHashSet<>();
            XSSFReader.SheetIterator each = (XSSFReader.SheetIterator) reader.getSheetsData();
            while (each.hasNext()) {
                try (InputStream in = each.next()) {
                    String title = each.getSheetName().strip();
                    if (wanted.contains(title)) {
                        SheetHandler handler = new SheetHandler(name, title, strings, new BitSet());
                        parse(in, handler);
                        sheets.put(title, handler.sheet());
                    } else {
                        others.add(title);
                    }
                }
            }
            return new SheetStream(sheets, others, from1904(reader));
        });
    }

    /** The first sheet that holds something, its dates told apart from numbers; without lines when all are empty. */
    static SheetStream firstFilled(Path file, String name) throws IOException {
        return open(file, name, (reader, strings) -> {
            BitSet dates = dates(reader);
            Sheet found = new Sheet("", List.of());
            XSSFReader.SheetIterator each = (XSSFReader.SheetIterator) reader.getSheetsData();
            while (each.hasNext() && found.lines().isEmpty()) {
                try (InputStream in = each.next()) {
                    SheetHandler handler =
                            new SheetHandler(name, each.getSheetName().strip(), strings, dates);
                    parse(in, handler);
                    found = handler.sheet();
                }
            }
            return new SheetStream(Map.of(found.title(), found), Set.of(), from1904(reader));
        });
    }

    /** What makes no workbook is damaged, wherever that shows. */
    private static SheetStream open(Path file, String name, Streaming streaming) throws IOException {
        try (OPCPackage parts = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            return streaming.of(new XSSFReader(parts), new ReadOnlySharedStringsTable(parts));
        } catch (UnreadableFile e) {
            throw e;
        } catch (OpenXML4JException | SAXException | RuntimeException e) {
            throw new UnreadableFile(FileProblem.DAMAGED, name, "file", "is damaged: its parts do not make a workbook");
        }
    }

    /** What is taken of an open workbook. */
    private interface Streaming {
        SheetStream of(XSSFReader reader, SharedStrings strings) throws IOException, OpenXML4JException, SAXException;
    }

    private static BitSet dates(XSSFReader reader) throws OpenXML4JException, IOException, SAXException {
        DateStyles styles = new DateStyles();
        try (InputStream in = reader.getStylesData()) {
            if (in != null) {
                parse(in, styles);
            }
        }
        return styles.dates();
    }

    private static boolean from1904(XSSFReader reader) throws OpenXML4JException, IOException, SAXException {
        boolean[] found = new boolean[1];
        try (InputStream in = reader.getWorkbookData()) {
            parse(in, new DefaultHandler() {
                @Override
                public void startElement(String uri, String local, String name, Attributes attributes) {
                    String flag = local.equals("workbookPr") ? attributes.getValue("date1904") : null;
                    found[0] |= "1".equals(flag) || "true".equals(flag);
                }
            });
        }
        return found[0];
    }

    private static void parse(InputStream in, DefaultHandler handler) throws IOException, SAXException {
        XMLReader xml;
        try {
            xml = XMLHelper.newXMLReader();
        } catch (javax.xml.parsers.ParserConfigurationException e) {
            throw new IllegalStateException("no XML parser", e);
        }
        xml.setContentHandler(handler);
        xml.parse(new InputSource(in));
    }
}
