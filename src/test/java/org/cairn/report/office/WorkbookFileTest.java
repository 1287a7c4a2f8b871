package org.cairn.report.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.cairn.report.Documents;
import org.cairn.report.Figures;
import org.cairn.report.PackSamples;
import org.cairn.report.Packs;
import org.cairn.report.ReportKind;
import org.cairn.report.ReportProgress;
import org.cairn.report.ReportStopped;
import org.cairn.report.Snapshot;
import org.cairn.report.Wording;
import org.cairn.report.office.BookLayout.Placed;
import org.cairn.report.workbook.ProgrammeWorkbook;
import org.cairn.report.workbook.Sheet;
import org.cairn.report.workbook.Table.Live;
import org.cairn.report.workbook.Table.Typed;
import org.cairn.report.workbook.Workbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Workbooks of all kinds of programmes hold what they were composed of, and are as the file format wants them. */
class WorkbookFileTest {

    static Stream<Arguments> samples() {
        return DeckLayoutTest.samples();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void every_part_is_valid_by_the_schemas(String name, Snapshot snapshot) throws IOException {
        try (XSSFWorkbook book = book(snapshot)) {
            List<String> errors = new ArrayList<>();
            Schemas.validate("workbook", book.getCTWorkbook(), errors);
            Schemas.validate("styles", book.getStylesSource().getCTStylesheet(), errors);
            for (int s = 0; s < book.getNumberOfSheets(); s++) {
                XSSFSheet sheet = book.getSheetAt(s);
                Schemas.validate(sheet.getSheetName(), sheet.getCTWorksheet(), errors);
                for (XSSFTable table : sheet.getTables()) {
                    Schemas.validate("table " + table.getName(), table.getCTTable(), errors);
                }
                if (sheet.getDrawingPatriarch() != null) {
                    Schemas.validate("drawing", sheet.getDrawingPatriarch().getCTDrawing(), errors);
                    for (XSSFChart chart : sheet.getDrawingPatriarch().getCharts()) {
                        Schemas.validate("chart", chart.getCTChartSpace(), errors);
                    }
                }
            }
            assertThat(errors).isEmpty();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void nothing_is_cut_or_shows_as_hashes_and_every_sheet_can_be_printed(String name, Snapshot snapshot)
            throws IOException {
        try (XSSFWorkbook book = book(snapshot)) {
            assertThat(SheetProblems.of(book).stream().limit(12)).isEmpty();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void an_empty_table_says_why_and_what_to_do(String name, Snapshot snapshot) throws IOException {
        Workbook made = ProgrammeWorkbook.of(Figures.of(snapshot), Wording.of(Locale.ENGLISH));
        BookLayout layout = BookLayout.of(made);
        try (XSSFWorkbook book = book(snapshot)) {
            for (Placed placed : layout.all()) {
                if (placed.table().rows().count() == 0) {
                    assertThat(book.getSheet(placed.sheet().name())
                                    .getRow(placed.remark())
                                    .getCell(0)
                                    .getStringCellValue())
                            .as(placed.table().name())
                            .isNotBlank();
                }
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void every_cell_reads_back_as_the_figure_that_it_was_made_of(String name, Snapshot snapshot) throws IOException {
        Workbook made = ProgrammeWorkbook.of(Figures.of(snapshot), Wording.of(Locale.ENGLISH));
        BookLayout layout = BookLayout.of(made);
        List<String> differences = new ArrayList<>();
        try (XSSFWorkbook book = book(snapshot)) {
            for (Sheet sheet : made.sheets()) {
                for (Placed placed : layout.on(sheet)) {
                    compare(placed, book.getSheet(sheet.name()), differences);
                }
            }
        }
        assertThat(differences.stream().limit(20)).isEmpty();
    }

    private static void compare(Placed placed, XSSFSheet drawn, List<String> differences) {
        int row = placed.first();
        for (List<? extends @Nullable Object> values : placed.table().rows()) {
            XSSFRow line = drawn.getRow(row++);
            for (int c = 0; c < values.size(); c++) {
                Object wanted = plain(values.get(c));
                Object found = value(line.getCell(c), wanted);
                if (!wanted.equals(found)) {
                    differences.add(placed.table().name() + " row " + row + " column " + c + ": " + found
                            + " instead of " + wanted);
                }
            }
        }
    }

    /** The value as a cell can hold it. */
    private static Object plain(@Nullable Object value) {
        Object inner = value instanceof Typed typed ? typed.value() : value;
        inner = inner instanceof Live live ? live.value() : inner;
        if (inner == null) {
            return "";
        }
        return inner instanceof Number number
                ? (Object) (number.doubleValue() + 0.0)
                : inner instanceof LocalDate ? inner : inner.toString();
    }

    private static Object value(@Nullable Cell cell, Object like) {
        if (cell == null || cell.getCellType() == CellType.BLANK) {
            return "";
        }
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        if (type == CellType.NUMERIC) {
            double number = cell.getNumericCellValue();
            return like instanceof LocalDate
                    ? (Object) DateUtil.getLocalDateTime(number).toLocalDate()
                    : (Object) number;
        }
        return cell.getStringCellValue();
    }

    @Test
    void the_same_snapshot_gives_the_same_bytes() {
        assertThat(Packs.bytes(ReportKind.WORKBOOK, PackSamples.demo()))
                .isEqualTo(Packs.bytes(ReportKind.WORKBOOK, PackSamples.demo()));
    }

    @Test
    void progress_rises_to_the_end_and_a_stop_is_heard_at_once() {
        List<Double> heard = new ArrayList<>();

        write(PackSamples.of(400), share -> heard.add(share));

        assertThat(heard).hasSizeGreaterThan(17).isSorted().startsWith(0.0).endsWith(1.0);

        heard.clear();
        assertThatThrownBy(() -> write(PackSamples.of(400), share -> heard.add(share) && share < 0.5))
                .isInstanceOf(ReportStopped.class);
        assertThat(heard.get(heard.size() - 1)).isGreaterThanOrEqualTo(0.5);
        assertThat(heard.subList(0, heard.size() - 1))
                .allSatisfy(share -> assertThat(share).isLessThan(0.5));
    }

    private static void write(Snapshot snapshot, ReportProgress progress) {
        try {
            Documents.office().write(ReportKind.WORKBOOK, "", snapshot, OutputStream.nullOutputStream(), progress);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void every_chart_has_words_for_those_who_cannot_see_it() throws IOException {
        try (XSSFWorkbook book = book(PackSamples.demo())) {
            var frames = book.getSheet("Dashboard")
                    .getDrawingPatriarch()
                    .getCTDrawing()
                    .getTwoCellAnchorList();

            assertThat(frames).hasSize(5).allSatisfy(f -> assertThat(
                            f.getGraphicFrame().getNvGraphicFramePr().getCNvPr().getDescr())
                    .isNotBlank());
            assertThat(book.getAllPictures()).isEmpty();
        }
    }

    @Test
    void there_are_neither_macros_nor_links_to_other_files() throws IOException {
        try (XSSFWorkbook book = book(PackSamples.demo())) {
            assertThat(book.isMacroEnabled()).isFalse();
            assertThat(book.getExternalLinksTable()).isEmpty();
        }
    }

    private static XSSFWorkbook book(Snapshot snapshot) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(Packs.cached(ReportKind.WORKBOOK, snapshot)));
    }
}
