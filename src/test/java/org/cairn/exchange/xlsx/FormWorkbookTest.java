package org.cairn.exchange.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.cairn.exchange.ImportOutcome;
import org.cairn.exchange.Readers;
import org.cairn.exchange.RowProblem;
import org.cairn.programme.Initiative;
import org.cairn.programme.Programme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormWorkbookTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+49 30 1234", "-5 degrees", "@everyone", "=HYPERLINK(\"http://x\",\"y\")"})
    void text_that_looks_like_a_formula_stays_text(String name) {
        // when
        Programme programme = accepted(form(book -> cell(book, "Initiatives", 1, "Name", c -> c.setCellValue(name))));

        // then
        assertThat(programme.initiatives().get(0).name()).isEqualTo(name);
    }

    @Test
    void of_a_formula_the_stored_result_counts() {
        // when
        Programme programme = accepted(form(book -> cell(book, "Teams", 1, "Capacity", c -> {
            c.setCellFormula("3+4.5");
            c.setCellValue(6.25);
        })));

        // then
        assertThat(programme.teams().get(0).capacity()).isEqualTo(6.25);
    }

    @Test
    void a_formula_without_a_stored_result_is_named() {
        // when
        List<RowProblem> problems = rejected(form(book -> cell(book, "Efforts", 3, "FTE", c -> {
            c.setBlank();
            c.setCellFormula("1+1");
        })));

        // then
        assertThat(problems).singleElement().satisfies(p -> assertThat(p.line())
                .startsWith("form.xlsx: sheet Efforts, row 4, column FTE: holds a formula without"));
    }

    @Test
    void every_wrong_cell_is_named_with_sheet_row_and_column() {
        // when
        List<RowProblem> problems = rejected(form(book -> {
            cell(book, "Initiatives", 2, "Likely days", c -> c.setCellValue("soon"));
            cell(book, "Initiatives", 4, "Percent complete", c -> c.setCellValue(140));
            cell(book, "Efforts", 1, "Team", c -> c.setCellValue("NOBODY"));
            cell(book, "Dependencies", 2, "Type", c -> c.setCellValue("XX"));
            cell(book, "Risks", 1, "Due", c -> c.setCellValue("tomorrow"));
            cell(book, "Programme", 1, "Currency", c -> c.setCellValue("Euro"));
        }));

        // then
        assertThat(problems.stream().map(RowProblem::line))
                .containsExactlyInAnyOrder(
                        "form.xlsx: sheet Programme, row 2, column Currency: «EURO» is no currency of three letters, such as EUR",
                        "form.xlsx: sheet Efforts, row 2, column Team: «NOBODY» is not on sheet Teams",
                        "form.xlsx: sheet Initiatives, row 3, column Likely days: «soon» is no number",
                        "form.xlsx: sheet Initiatives, row 5, column Percent complete: 140 is no whole number from 0 to 100",
                        "form.xlsx: sheet Dependencies, row 3, column Type: «XX» is none of FS, SS, FF, SF",
                        "form.xlsx: sheet Risks, row 2, column Due: «tomorrow» is no date from 1970 to 2150, such as 2026-01-05");
    }

    @Test
    void a_key_that_is_there_twice_is_named() {
        // when
        List<RowProblem> problems =
                rejected(form(book -> cell(book, "Initiatives", 5, "Initiative", c -> c.setCellValue("A1"))));

        // then
        assertThat(problems.stream().map(RowProblem::line))
                .contains("form.xlsx: sheet Initiatives, row 6, column Initiative: «A1» is there twice");
    }

    @Test
    void a_missing_column_and_a_missing_sheet_are_named() {
        // when
        List<RowProblem> problems = rejected(form(book -> {
            book.getSheet("Teams").getRow(0).getCell(2).setCellValue("People");
            book.removeSheetAt(book.getSheetIndex("Initiatives"));
        }));

        // then
        assertThat(problems.stream().map(RowProblem::line))
                .containsExactlyInAnyOrder(
                        "form.xlsx: sheet Teams, row 1, column Capacity: this column is missing",
                        "form.xlsx: sheet Initiatives: this sheet is missing");
    }

    @Test
    void columns_may_stand_in_any_order_and_unknown_ones_are_remarked_on() {
        // when
        ImportOutcome outcome = read(form(book -> {
            for (Row row : book.getSheet("Teams")) {
                String key = row.getCell(0).getStringCellValue();
                row.getCell(0).setCellValue(row.getCell(1).getStringCellValue());
                row.getCell(1).setCellValue(key);
                row.createCell(3).setCellValue("Colour of the room");
            }
        }));

        // then
        assertThat(outcome).isInstanceOfSatisfying(ImportOutcome.Accepted.class, accepted -> {
            assertThat(accepted.programme()).isEqualTo(OfficeForms.example());
            assertThat(accepted.remarks()).singleElement().satisfies(r -> assertThat(r.reason())
                    .isEqualTo("this column is unknown and not read"));
        });
    }

    @Test
    void an_excel_workbook_that_counts_days_from_1904_keeps_its_dates() {
        // when
        Programme programme = accepted(form(book -> {
            book.getCTWorkbook().addNewWorkbookPr().setDate1904(true);
            cell(
                    book,
                    "Programme",
                    1,
                    "Start",
                    c -> c.setCellValue(LocalDate.of(2026, 1, 5).toEpochDay()
                            - LocalDate.of(1904, 1, 1).toEpochDay()));
        }));

        // then
        assertThat(programme.start()).isEqualTo(LocalDate.of(2026, 1, 5));
    }

    @Test
    void names_in_any_script_survive() {
        // given
        String name = "データ基盤 منصة البيانات 🚀 <b>&amp;";

        // when
        Programme programme = accepted(form(book -> cell(book, "Initiatives", 1, "Name", c -> c.setCellValue(name))));

        // then
        assertThat(programme.initiatives()).first().extracting(Initiative::name).isEqualTo(name);
    }

    @Test
    void a_workbook_that_is_no_form_says_so() throws IOException {
        // given
        Path file = folder.resolve("other.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            book.createSheet("Lunch").createRow(0).createCell(0).setCellValue("Soup");
            FormWriter.save(book, file);
        }

        // then
        assertThat(rejected(file)).singleElement().satisfies(p -> assertThat(p.reason())
                .contains("not made from the import form"));
    }

    @Test
    void a_bomb_is_refused_before_it_is_unpacked() throws IOException {
        // given
        Path file = zip(Set.of("[Content_Types].xml", "xl/workbook.xml"), out -> {
            out.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 300; i++) {
                out.write(zeros);
            }
        });

        // then
        assertThat(rejected(file)).singleElement().satisfies(p -> assertThat(p.reason())
                .contains("looks like a bomb"));
    }

    @Test
    void macros_entities_and_binary_workbooks_are_refused() throws IOException {
        // given
        Path macros = zip(Set.of("[Content_Types].xml", "xl/workbook.xml", "xl/vbaProject.bin"), out -> {});
        Path binary = zip(Set.of("[Content_Types].xml", "xl/workbook.bin"), out -> {});
        Path entities = zip(Set.of("[Content_Types].xml", "xl/workbook.xml"), out -> {
            out.putNextEntry(new ZipEntry("xl/styles.xml"));
            out.write("<?xml version='1.0'?><!DOCTYPE x [<!ENTITY a 'b'>]><x/>".getBytes(StandardCharsets.UTF_16LE));
        });

        // then
        assertThat(rejected(macros).get(0).reason()).contains("macros");
        assertThat(rejected(binary).get(0).reason()).contains("binary workbook");
        assertThat(rejected(entities).get(0).reason()).contains("XML bomb");
    }

    @Test
    void a_form_of_too_many_sheets_is_refused() {
        // when
        List<RowProblem> problems = rejected(form(book -> {
            for (int i = 0; i < 100; i++) {
                book.createSheet("More " + i);
            }
        }));

        // then
        assertThat(problems).singleElement().satisfies(p -> assertThat(p.reason())
                .contains("more than 100 sheets"));
    }

    private static void cell(
            XSSFWorkbook book,
            String sheet,
            int row,
            String column,
            Consumer<org.apache.poi.ss.usermodel.Cell> change) {
        for (org.apache.poi.ss.usermodel.Cell head : book.getSheet(sheet).getRow(0)) {
            if (head.getStringCellValue().equals(column)) {
                Row line = book.getSheet(sheet).getRow(row);
                change.accept(line.getCell(head.getColumnIndex(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK));
                return;
            }
        }
        throw new IllegalArgumentException(sheet + " has no column " + column);
    }

    private Path form(Consumer<XSSFWorkbook> change) {
        Path file = folder.resolve("form.xlsx");
        XSSFWorkbook book = FormWriter.draw(FormRows.of(OfficeForms.example()), List.of("A form"));
        change.accept(book);
        try {
            FormWriter.save(book, file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return file;
    }

    /** Writes further parts of a container. */
    private interface Parts {
        void write(ZipOutputStream out) throws IOException;
    }

    private Path zip(Set<String> empty, Parts parts) throws IOException {
        Path file = Files.createTempFile(folder, "made", ".xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String part : empty) {
                zip.putNextEntry(new ZipEntry(part));
                zip.write("<x/>".getBytes(StandardCharsets.UTF_8));
            }
            parts.write(zip);
        }
        return file;
    }

    private static ImportOutcome read(Path file) {
        return Readers.standard().read(file, null, TODAY);
    }

    private static Programme accepted(Path file) {
        ImportOutcome outcome = read(file);
        assertThat(outcome).isInstanceOf(ImportOutcome.Accepted.class);
        return ((ImportOutcome.Accepted) outcome).programme();
    }

    private static List<RowProblem> rejected(Path file) {
        ImportOutcome outcome = read(file);
        assertThat(outcome).isInstanceOf(ImportOutcome.Rejected.class);
        return ((ImportOutcome.Rejected) outcome).problems();
    }
}
