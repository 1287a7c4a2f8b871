package org.cairn.report.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFChart;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.cairn.programme.Initiative;
import org.cairn.report.PackSamples;
import org.cairn.report.Packs;
import org.cairn.report.ReportKind;
import org.cairn.report.Snapshot;
import org.junit.jupiter.api.Test;

/** Names that would like to be a formula, a tag, a path or the end of the file are names. */
class HostileNamesTest {

    private static final Path HOSTILE = Path.of("../shared/data/hostile");
    private static final List<String> NAMES = List.of(
            "=1+1",
            "=HYPERLINK(\"http://example.com\",\"click\")",
            "+cmd|' /C calc'!A0",
            "-2+3",
            "@SUM(A1:A9)",
            "</t></is></c><c><f>1</f></c>",
            "{Key} {0} ${x} %s",
            "' OR 1=1 --",
            "<script>alert(1)</script>",
            "../../etc/passwd",
            "a\u202Eb",
            "\uD83D\uDE80 rocket",
            "]]>&lt;&#0;",
            "tab\there");

    private final Snapshot snapshot = hostile();

    private static Snapshot hostile() {
        List<String> names = new ArrayList<>(NAMES);
        if (Files.isDirectory(HOSTILE)) {
            try (Stream<Path> files = Files.list(HOSTILE)) {
                files.map(f -> f.getFileName().toString()).sorted().forEach(names::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        int[] turn = {0};
        return PackSamples.renamed(n -> names.get(turn[0]++ % names.size()));
    }

    @Test
    void in_the_workbook_they_are_text() throws IOException {
        List<String> wanted = snapshot.programme().initiatives().stream()
                .map(Initiative::name)
                .toList();
        try (XSSFWorkbook book =
                new XSSFWorkbook(new ByteArrayInputStream(Packs.cached(ReportKind.WORKBOOK, snapshot)))) {
            for (String sheet : List.of("Roadmap", "Estimates")) {
                assertThat(column(book.getSheet(sheet), 1)).as(sheet).containsAll(wanted);
            }
            assertThat(column(book.getSheet("Business cases"), 0)).containsAll(wanted);
        }
    }

    @Test
    void in_the_workbook_no_formula_but_those_of_the_columns_arises() throws IOException {
        assertThat(formulas(snapshot)).isEqualTo(formulas(PackSamples.demo()));
    }

    @Test
    void in_the_deck_they_are_text_and_charts_hold_no_formula() throws Exception {
        try (XMLSlideShow show = new XMLSlideShow(new ByteArrayInputStream(Packs.cached(ReportKind.DECK, snapshot)))) {
            String said = said(show);
            assertThat(said).contains("+cmd|' /C calc'!A0").contains("<script>alert(1)</script>");
            for (XSLFChart chart : show.getCharts()) {
                chart.getWorkbook()
                        .getSheetAt(0)
                        .forEach(row -> row.forEach(
                                cell -> assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA)));
            }
        }
    }

    private static String said(XMLSlideShow show) {
        StringBuilder text = new StringBuilder();
        for (XSLFSlide slide : show.getSlides()) {
            text.append(slide.getXmlObject().xmlText(new org.apache.xmlbeans.XmlOptions().setSaveUseOpenFrag()))
                    .append('\n');
        }
        return text.toString().replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }

    private static List<String> column(XSSFSheet sheet, int column) {
        List<String> texts = new ArrayList<>();
        sheet.forEach(row -> {
            Cell cell = row.getCell(column);
            if (cell != null && cell.getCellType() == CellType.STRING) {
                texts.add(cell.getStringCellValue());
            }
        });
        return texts;
    }

    private static long formulas(Snapshot snapshot) throws IOException {
        long count = 0;
        try (XSSFWorkbook book =
                new XSSFWorkbook(new ByteArrayInputStream(Packs.cached(ReportKind.WORKBOOK, snapshot)))) {
            for (var sheet : book) {
                for (var row : sheet) {
                    for (Cell cell : row) {
                        count += cell.getCellType() == CellType.FORMULA ? 1 : 0;
                    }
                }
            }
        }
        return count;
    }
}
