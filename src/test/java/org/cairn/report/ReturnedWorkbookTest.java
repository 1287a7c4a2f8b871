package org.cairn.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Row.MissingCellPolicy;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.cairn.exchange.InputField;
import org.cairn.exchange.RowProblem;
import org.cairn.programme.Estimate;
import org.cairn.programme.Initiative;
import org.cairn.programme.Programme;
import org.cairn.report.office.EditedCells;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks are edited and come back. */
class ReturnedWorkbookTest {

    private static final String KEY = "I07";

    private final Snapshot made = PackSamples.demo();
    private final Programme programme = made.programme();

    @TempDir
    private Path folder;

    @Test
    void an_untouched_workbook_brings_nothing_back() throws IOException {
        ReturnedWorkbook read = read(book -> {});

        assertThat(read.problems()).isEmpty();
        assertThat(read.edits()).isEmpty();
        assertThat(read.remarks()).isEmpty();
        assertThat(read.snapshot()).isEqualTo(made.id());
    }

    @Test
    void what_is_edited_comes_back_as_changes_with_before_after_and_cell() throws IOException {
        ReturnedWorkbook read = read(book -> {
            input(book, InputField.BUDGET, KEY).setCellValue(1_234.5);
            input(book, InputField.DONE, KEY).setCellValue(0.75);
            input(book, InputField.PESSIMISTIC, KEY).setCellValue(95);
            input(book, InputField.FINISHED, KEY).setBlank();
            input(book, InputField.BENEFIT, "I18#1").setCellValue(310);
            input(book, InputField.DISCOUNT_RATE, programme.key()).setCellValue(0.08);
            input(book, InputField.KPI_VALUE, "K1").setCellValue(1.9);
            input(book, InputField.KPI_DATE, "K1").setCellValue(LocalDate.of(2026, 7, 31));
        });

        assertThat(read.problems()).isEmpty();
        assertThat(read.edits()).hasSize(8).anySatisfy(e -> {
            assertThat(e.field()).isEqualTo(InputField.BUDGET);
            assertThat(e.before()).isEqualTo("980");
            assertThat(e.after()).isEqualTo("1234.5");
            assertThat(e.sheet()).isEqualTo("Business cases");
        });
        Programme changed = new Edits("x", read.edits()).applied(programme, "workbook", "tmo");
        Initiative initiative = changed.findInitiative(KEY).orElseThrow();
        assertThat(initiative.budget()).isEqualByComparingTo(new BigDecimal("1234.5"));
        assertThat(initiative.percentComplete()).isEqualTo(75);
        assertThat(initiative.actualFinish()).isNull();
        Estimate before = programme.findInitiative(KEY).orElseThrow().estimate();
        assertThat(initiative.estimate()).isEqualTo(new Estimate(before.optimistic(), before.likely(), 95));
        assertThat(changed.discountRate()).isEqualByComparingTo("0.08");
        assertThat(changed.findInitiative("I18").orElseThrow().benefits().get(0).yearly())
                .isEqualByComparingTo("310");
        assertThat(changed.observations()).hasSize(programme.observations().size() + 1);
        assertThat(changed.observations().get(changed.observations().size() - 1).value())
                .isEqualTo(1.9);
    }

    @Test
    void a_benefit_that_was_changed_must_be_validated_again() {
        Edit edit = new Edit(InputField.BENEFIT, "I18#1", "300", "310", "Benefits", "F6");

        Programme changed = new Edits("x", List.of(edit)).applied(programme, "workbook", "tmo");

        assertThat(programme
                        .findInitiative("I18")
                        .orElseThrow()
                        .benefits()
                        .get(0)
                        .validated())
                .isTrue();
        assertThat(changed.findInitiative("I18").orElseThrow().benefits().get(0).validated())
                .isFalse();
    }

    @Test
    void changed_formulas_sorted_rows_and_words_in_place_of_figures_are_refused_with_their_cells() throws IOException {
        ReturnedWorkbook read = read(book -> {
            book.getSheet("Roadmap").getRow(7).getCell(9).setCellFormula("TODAY()");
            anew(book.getSheet("Roadmap"), 8, 9).setCellValue(1);
            anew(book.getSheet("Estimates"), 5, 0).setCellValue("I02");
            anew(book.getSheet("Estimates"), 6, 0).setCellValue("I01");
            input(book, InputField.ACTUAL_COST, KEY).setCellValue("a lot");
            anew(book.getSheet("Risk"), 5, 1).setCellValue("All is well");
        });

        assertThat(read.isAcceptable()).isFalse();
        assertThat(read.problems()).hasSize(5);
        assertThat(read.problems())
                .filteredOn(p -> "Roadmap".equals(p.sheet()))
                .allSatisfy(p ->
                        assertThat(p.reason()).contains("formula was changed").contains("WORKDAY"))
                .extracting(p -> p.column() + p.row())
                .containsExactly("J8", "J9");
        assertThat(read.problems())
                .filteredOn(p -> "Estimates".equals(p.sheet()))
                .hasSize(2)
                .allSatisfy(p -> assertThat(p.reason()).contains("moved"));
        assertThat(read.problems())
                .filteredOn(p -> "Earned value".equals(p.sheet()))
                .singleElement()
                .satisfies(
                        p -> assertThat(p.reason()).contains("must be a number").contains("a lot"));
        assertThat(read.remarks())
                .as("what is not open for editing is named and left")
                .singleElement()
                .satisfies(r -> assertThat(r.reason()).contains("not brought back"));
    }

    @Test
    void a_figure_that_moved_since_the_snapshot_is_refused_with_its_cell() {
        List<Edit> edits = List.of(new Edit(InputField.BUDGET, KEY, "980", "1234.5", "Business cases", "F41"));
        Programme meanwhile =
                programme.with(programme.findInitiative(KEY).orElseThrow().withBudget(new BigDecimal("1000")));

        List<RowProblem> problems = new Edits("x.xlsx", edits).problems(meanwhile);

        assertThat(problems).singleElement().satisfies(p -> {
            assertThat(p.sheet()).isEqualTo("Business cases");
            assertThat(p.column() + p.row()).isEqualTo("F41");
            assertThat(p.reason()).contains("out of date").contains("980").contains("1000");
        });
        assertThat(new Edits("x.xlsx", edits).problems(programme)).isEmpty();
    }

    @Test
    void estimates_out_of_order_an_end_before_the_beginning_and_a_value_without_its_day_are_refused() {
        Initiative now = programme.findInitiative(KEY).orElseThrow();
        List<Edit> edits = List.of(
                new Edit(
                        InputField.OPTIMISTIC,
                        KEY,
                        Edit.plain(now.estimate().optimistic()),
                        "9000",
                        "Estimates",
                        "C12"),
                new Edit(InputField.FINISHED, KEY, Edit.plain(now.actualFinish()), "2020-01-01", "Estimates", "G12"),
                new Edit(InputField.KPI_VALUE, "K2", null, "3", "KPIs", "J7"));

        assertThat(new Edits("x.xlsx", edits).problems(programme))
                .extracting(RowProblem::reason)
                .anySatisfy(r -> assertThat(r).contains("must rise"))
                .anySatisfy(r -> assertThat(r).contains("before it begins"))
                .anySatisfy(r -> assertThat(r).contains("needs its day"));
    }

    @Test
    void a_workbook_of_another_programme_or_none_is_refused() throws IOException {
        assertThat(EditedCells.read(edited(book -> {}), "x.xlsx", programme.key(), id -> Optional.empty())
                        .problems())
                .singleElement()
                .satisfies(p -> assertThat(p.reason()).contains(made.id()));
        assertThat(EditedCells.read(
                                Path.of("templates/office/portfolio.xlsx"),
                                "x.xlsx",
                                programme.key(),
                                id -> Optional.of(made))
                        .problems())
                .singleElement()
                .satisfies(p -> assertThat(p.reason()).contains("does not say which snapshot"));
        Path noise = Files.write(folder.resolve("noise.xlsx"), new byte[] {1, 2, 3});
        assertThat(EditedCells.read(noise, "x.xlsx", programme.key(), id -> Optional.of(made))
                        .problems())
                .singleElement()
                .satisfies(p -> assertThat(p.reason()).contains("cannot be read"));
    }

    private ReturnedWorkbook read(Consumer<XSSFWorkbook> edit) throws IOException {
        return EditedCells.read(edited(edit), "back.xlsx", programme.key(), id -> Optional.of(made)
                .filter(s -> s.id().equals(id)));
    }

    private Path edited(Consumer<XSSFWorkbook> edit) throws IOException {
        Path file = folder.resolve("back.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(Packs.cached(ReportKind.WORKBOOK, made)));
                OutputStream out = Files.newOutputStream(file)) {
            edit.accept(book);
            book.write(out);
        }
        return file;
    }

    private static XSSFCell anew(XSSFSheet sheet, int row, int column) {
        XSSFRow line = sheet.getRow(row);
        var style = line.getCell(column).getCellStyle();
        line.removeCell(line.getCell(column));
        XSSFCell cell = line.createCell(column);
        cell.setCellStyle(style);
        return cell;
    }

    /** The open cell of a field for a subject, found by the names that a reader of the file would use. */
    private static XSSFCell input(XSSFWorkbook book, InputField field, String subject) {
        CellReference[] subjects = cells(book, field.subjects());
        CellReference[] inputs = cells(book, field.range());
        XSSFSheet sheet = book.getSheet(subjects[0].getSheetName());
        for (int k = 0; k < subjects.length; k++) {
            XSSFRow row = sheet.getRow(subjects[k].getRow());
            if (row.getCell(subjects[k].getCol()).getStringCellValue().equals(subject)) {
                return row.getCell(inputs[k].getCol(), MissingCellPolicy.CREATE_NULL_AS_BLANK);
            }
        }
        throw new AssertionError("no " + field + " of " + subject);
    }

    private static CellReference[] cells(XSSFWorkbook book, String name) {
        return new AreaReference(book.getName(name).getRefersToFormula(), book.getSpreadsheetVersion())
                .getAllReferencedCells();
    }
}
