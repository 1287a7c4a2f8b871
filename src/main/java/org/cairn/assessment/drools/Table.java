package org.cairn.assessment.drools;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A table of the office: rows by column title, and an error that says which cell is wrong. */
final class Table {

    private Table() {}

    static List<Line> read(String resource) {
        DataFormatter format = new DataFormatter(java.util.Locale.ROOT);
        try (InputStream in = Table.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing");
            }
            try (Workbook book = new XSSFWorkbook(in)) {
                Sheet sheet = book.getSheetAt(0);
                List<Line> lines = new ArrayList<>();
                Row head = sheet.getRow(0);
                for (int r = 1; r <= sheet.getLastRowNum(); r++) {
                    Map<String, String> cells = new LinkedHashMap<>();
                    for (int c = 0; c < head.getLastCellNum(); c++) {
                        cells.put(
                                format.formatCellValue(head.getCell(c)),
                                format.formatCellValue(sheet.getRow(r).getCell(c))
                                        .strip());
                    }
                    lines.add(new Line(resource + ", row " + (r + 1), cells));
                }
                return List.copyOf(lines);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " cannot be read", e);
        }
    }

    /** A row. */
    record Line(String where, Map<String, String> cells) {

        String text(String column) {
            String text = cells.getOrDefault(column, "");
            if (text.isEmpty()) {
                throw new IllegalStateException(where + ": column «" + column + "» is empty");
            }
            return text;
        }

        double number(String column) {
            try {
                return Double.parseDouble(text(column));
            } catch (NumberFormatException e) {
                throw new IllegalStateException(where + ": column «" + column + "» must be a number", e);
            }
        }
    }
}
