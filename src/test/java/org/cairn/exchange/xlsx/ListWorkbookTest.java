package org.cairn.exchange.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.cairn.exchange.ImportOutcome;
import org.cairn.exchange.ListColumn;
import org.cairn.exchange.ListField;
import org.cairn.exchange.ListMapping;
import org.cairn.exchange.Readers;
import org.cairn.programme.Initiative;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A list in a workbook that was not made from the import form. */
class ListWorkbookTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @TempDir
    Path folder;

    @Test
    void its_columns_are_shown_below_a_title_and_dates_as_dates() throws IOException {
        // when
        ImportOutcome.Rejected rejected =
                (ImportOutcome.Rejected) Readers.standard().read(list(), null, TODAY);

        // then
        assertThat(rejected.unmapped())
                .containsExactly(
                        new ListColumn("Project", List.of("Warehouse"), ListField.NAME),
                        new ListColumn("Start", List.of("2026-04-06"), ListField.START),
                        new ListColumn("End", List.of("2026-04-17"), ListField.FINISH),
                        new ListColumn("Cost", List.of("1250.5"), ListField.BUDGET));
        assertThat(rejected.problems().get(0).reason()).startsWith("row 3: no shipped profile");
    }

    @Test
    void it_is_read_by_what_is_said_of_its_columns() throws IOException {
        // given
        ListMapping mapping = new ListMapping(
                Map.of(
                        "Project", ListField.NAME,
                        "Start", ListField.START,
                        "End", ListField.FINISH,
                        "Cost", ListField.BUDGET),
                "d.M.yyyy",
                ',',
                ListMapping.Money.UNITS,
                "house",
                "House",
                "EUR");
        Path profile = Files.writeString(folder.resolve("mapping.yaml"), mapping.profile());

        // when
        ImportOutcome outcome = Readers.standard().read(list(), profile, TODAY);

        // then
        Initiative only =
                ((ImportOutcome.Accepted) outcome).programme().initiatives().get(0);
        assertThat(only.name()).isEqualTo("Warehouse");
        assertThat(only.earliestStart()).isEqualTo("2026-04-06");
        assertThat(only.deadline()).isEqualTo("2026-04-17");
        assertThat(only.budget()).isEqualByComparingTo("1250.5");
    }

    private Path list() throws IOException {
        Path file = folder.resolve("list.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            book.createSheet("Cover");
            XSSFSheet sheet = book.createSheet("Projects");
            sheet.createRow(0).createCell(0).setCellValue("Projects of the house");
            XSSFRow head = sheet.createRow(2);
            XSSFRow row = sheet.createRow(3);
            String[] titles = {"Project", "Start", "End", "Cost"};
            for (int i = 0; i < titles.length; i++) {
                head.createCell(i).setCellValue(titles[i]);
            }
            CellStyle date = book.createCellStyle();
            date.setDataFormat(book.createDataFormat().getFormat("dd.mm.yyyy"));
            row.createCell(0).setCellValue("Warehouse");
            row.createCell(1).setCellValue(LocalDate.of(2026, 4, 6));
            row.createCell(2).setCellValue(LocalDate.of(2026, 4, 17));
            row.createCell(3).setCellValue(1250.5);
            row.getCell(1).setCellStyle(date);
            row.getCell(2).setCellStyle(date);
            book.write(out);
        }
        return file;
    }
}
