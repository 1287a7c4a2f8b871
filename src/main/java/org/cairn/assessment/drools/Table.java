package org.cairn.assessment.drools;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** A table of the office: rows by column title, and an error that says which cell is wrong. */
final class Table {

    private Table() {}

    /** Reads the first sheet; rows without any text are left out. */
    static List<Line> read(String file, byte[] content) {
        DataFormatter format = new DataFormatter(Locale.ROOT);
        try (Workbook book = new XSSFWorkbook(new ByteArrayInputStream(content))) {
            Sheet sheet = book.getSheetAt(0);
            Row head = sheet.getRow(0);
            if (head == null) {
                throw new BrokenTable(file, sheet.getSheetName(), "A1", "the titles of the columns are missing");
            }
            Map<String, Integer> columns = new LinkedHashMap<>();
            head.forEach(c -> columns.put(format.formatCellValue(c).strip(), c.getColumnIndex()));
            List<Line> lines = new ArrayList<>();
            for (Row row : sheet) {
                Map<String, String> cells = new LinkedHashMap<>();
                columns.forEach((title, c) ->
                        cells.put(title, format.formatCellValue(row.getCell(c)).strip()));
                if (row.getRowNum() > 0 && cells.values().stream().anyMatch(t -> !t.isEmpty())) {
                    lines.add(new Line(file, sheet.getSheetName(), row.getRowNum(), columns, cells));
                }
            }
            return List.copyOf(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    /** A row. */
    record Line(String file, String sheet, int row, Map<String, Integer> columns, Map<String, String> cells) {

        String text(String column) {
            String text = cells.getOrDefault(column, "");
            if (text.isEmpty()) {
                throw broken(column, "«" + column + "» is empty");
            }
            return text;
        }

        boolean has(String column) {
            return !cells.getOrDefault(column, "").isEmpty();
        }

        double number(String column) {
            String text = text(column);
            try {
                return Double.parseDouble(text);
            } catch (NumberFormatException e) {
                BrokenTable broken = broken(column, "«" + column + "» («" + text + "») must be a number");
                broken.initCause(e);
                throw broken;
            }
        }

        /** The number; null when the cell is empty. */
        @Nullable
        Double findNumber(String column) {
            return has(column) ? (Double) number(column) : null;
        }

        /** The text, which must be one of some. */
        String oneOf(String column, List<String> allowed) {
            String text = text(column);
            if (!allowed.contains(text)) {
                throw broken(column, "«" + column + "» («" + text + "») must be one of " + String.join(", ", allowed));
            }
            return text;
        }

        BrokenTable broken(String column, String reason) {
            Integer index = columns.get(column);
            String cell = new CellReference(row, index == null ? 0 : index).formatAsString(false);
            return new BrokenTable(file, sheet, cell, reason);
        }
    }
}
