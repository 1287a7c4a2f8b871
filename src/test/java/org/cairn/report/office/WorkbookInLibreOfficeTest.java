package org.cairn.report.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.cairn.report.PackSamples;
import org.cairn.report.Packs;
import org.cairn.report.ReportKind;
import org.cairn.report.ReturnedWorkbook;
import org.cairn.report.Snapshot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What LibreOffice computes from the formulas of a workbook is what the engine computed, of every kind of programme. */
class WorkbookInLibreOfficeTest {

    private static final double TOLERANCE = 1e-6;

    @TempDir
    private Path folder;

    @Test
    void every_formula_gives_what_the_engine_says_and_the_saved_file_comes_back() throws IOException {
        LibreOffice office = LibreOffice.find().orElse(null);
        assumeTrue(office != null, "skipped: LibreOffice (soffice) is not on the path");

        Map<String, byte[]> all = new LinkedHashMap<>();
        samples().forEach((name, snapshot) -> all.put(name, Packs.cached(ReportKind.WORKBOOK, snapshot)));
        Map<String, Path> saved = Recalculated.by(office, all, folder);
        for (var sample : samples().entrySet()) {
            byte[] made = Objects.requireNonNull(all.get(sample.getKey()));
            Path computed = Objects.requireNonNull(saved.get(sample.getKey()));

            List<String> differences = new ArrayList<>();
            int formulas = 0;
            try (XSSFWorkbook expected = new XSSFWorkbook(new ByteArrayInputStream(made));
                    XSSFWorkbook actual = new XSSFWorkbook(Files.newInputStream(computed))) {
                for (Sheet sheet : expected) {
                    for (Row row : sheet) {
                        for (Cell cell : row) {
                            if (cell.getCellType() == CellType.FORMULA) {
                                formulas++;
                                compare(sheet, cell, actual, differences);
                            }
                        }
                    }
                }
            }
            ReturnedWorkbook returned = EditedCells.read(
                    computed, "saved.xlsx", sample.getValue().programme().key(), id -> Optional.of(sample.getValue())
                            .filter(x -> x.id().equals(id)));
            assertThat(returned.problems()).as("saved there, it comes back").isEmpty();
            assertThat(returned.edits()).isEmpty();
            assertThat(differences.stream().limit(40)).as(sample.getKey()).isEmpty();
            assertThat(formulas).as(sample.getKey()).isGreaterThan(20);
        }
    }

    private static void compare(Sheet sheet, Cell expected, XSSFWorkbook book, List<String> differences) {
        Cell actual = book.getSheet(sheet.getSheetName())
                .getRow(expected.getRowIndex())
                .getCell(expected.getColumnIndex());
        Object wanted = value(expected);
        Object found = actual == null ? "" : value(actual);
        boolean same = wanted instanceof Double w && found instanceof Double f
                ? Math.abs(w - f) <= TOLERANCE * Math.max(1, Math.abs(w))
                : wanted.equals(found);
        if (!same) {
            differences.add(sheet.getSheetName() + "!" + expected.getAddress() + " =" + expected.getCellFormula() + ": "
                    + found + " instead of " + wanted);
        }
    }

    private static Object value(Cell cell) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case NUMERIC -> (Object) cell.getNumericCellValue();
            case ERROR -> "error " + cell.getErrorCellValue();
            case BOOLEAN -> cell.getBooleanCellValue();
            default -> cell.getStringCellValue();
        };
    }

    private static Map<String, Snapshot> samples() {
        Map<String, Snapshot> samples = new LinkedHashMap<>();
        samples.put("demo", PackSamples.demo());
        samples.put("one", PackSamples.of(1));
        samples.put("many", PackSamples.of(400));
        samples.put("long", PackSamples.longNames());
        samples.put("foreign", PackSamples.foreignNames());
        samples.put("empty", PackSamples.empty());
        samples.put("red", PackSamples.allRed());
        samples.put("decided", PackSamples.decided());
        return samples;
    }
}
