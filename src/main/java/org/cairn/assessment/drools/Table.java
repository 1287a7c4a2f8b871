package org.cairn.assessment.drools;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.ss.util.NumberToTextConverter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.cairn.assessment.BrokenRuleFile;
import org.cairn.assessment.RuleTable;
import org.jspecify.annotations.Nullable;

/** A table of the office: rows by column title, and an error that says which cell is wrong. */
record Table(String file, String sheet, List<String> columns, List<Table.Line> lines) {

    private static final int MOST_LINES = 5_000;
    private static final int MOST_TEXT = 1_000;

    /** Reads the first sheet, which must have these columns; rows without any text are left out. */
    static Table read(String file, byte[] content, String... wanted) {
        return read(file, content, 0, wanted);
    }

    /**
     * Reads a sheet, which must have these columns.
     *
     * @param number of the sheet, from 0
     */
    static Table read(String file, byte[] content, int number, String... wanted) {
        try (Workbook book = new XSSFWorkbook(new ByteArrayInputStream(content))) {
            if (number >= book.getNumberOfSheets()) {
                throw new BrokenRuleFile(file, "", "", "sheet " + (number + 1) + " is missing");
            }
            return read(file, book.getSheetAt(number), wanted);
        } catch (BrokenRuleFile e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // what breaks the reader is a file that is no workbook, whatever it throws
            BrokenRuleFile broken = new BrokenRuleFile(file, "", "", "this is no workbook that can be read");
            broken.initCause(e);
            throw broken;
        }
    }

    private static Table read(String file, Sheet sheet, String... wanted) {
        String name = sheet.getSheetName();
        Row head = sheet.getRow(0);
        if (head == null) {
            throw new BrokenRuleFile(file, name, "A1", "the titles of the columns are missing");
        }
        Map<String, Integer> columns = new LinkedHashMap<>();
        head.forEach(c -> {
            String title = text(file, name, c);
            if (!title.isEmpty() && columns.put(title, c.getColumnIndex()) != null) {
                throw new BrokenRuleFile(file, name, place(c), "the column «" + title + "» stands twice");
            }
        });
        for (String title : wanted) {
            if (!columns.containsKey(title)) {
                throw new BrokenRuleFile(file, name, "A1", "the column «" + title + "» is missing");
            }
        }
        List<Line> lines = new ArrayList<>();
        for (Row row : sheet) {
            Map<String, String> cells = new LinkedHashMap<>();
            columns.forEach((title, c) -> cells.put(title, text(file, name, row.getCell(c))));
            if (row.getRowNum() > 0 && cells.values().stream().anyMatch(t -> !t.isEmpty())) {
                lines.add(new Line(file, name, row.getRowNum(), columns, cells));
            }
            if (lines.size() > MOST_LINES) {
                throw new BrokenRuleFile(file, name, "A" + (row.getRowNum() + 1), "a table has at most 5000 lines");
            }
        }
        return new Table(file, name, List.copyOf(columns.keySet()), List.copyOf(lines));
    }

    /** A number in full, whatever it is shown as; a formula is refused, because what it gives stands nowhere. */
    private static String text(String file, String sheet, @Nullable Cell cell) {
        if (cell == null) {
            return "";
        }
        if (cell.getCellType() == CellType.FORMULA) {
            throw new BrokenRuleFile(file, sheet, place(cell), "a formula stands where a value belongs");
        }
        String text =
                switch (cell.getCellType()) {
                    case NUMERIC -> NumberToTextConverter.toText(cell.getNumericCellValue());
                    case STRING -> cell.getStringCellValue().strip();
                    default ->
                        new DataFormatter(Locale.ROOT).formatCellValue(cell).strip();
                };
        if (text.length() > MOST_TEXT) {
            throw new BrokenRuleFile(file, sheet, place(cell), "a text has at most " + MOST_TEXT + " characters");
        }
        return text;
    }

    private static String place(Cell cell) {
        return new CellReference(cell.getRowIndex(), cell.getColumnIndex()).formatAsString(false);
    }

    /** As people read it. */
    RuleTable shown() {
        return new RuleTable(
                file,
                sheet,
                columns,
                lines.stream()
                        .map(l -> new RuleTable.Row(
                                l.row() + 1,
                                columns.stream()
                                        .map(c -> l.cells().getOrDefault(c, ""))
                                        .toList()))
                        .toList());
    }

    /** The texts of these columns, line by line. */
    String[][] texts(String... wanted) {
        return lines.stream()
                .map(line -> Stream.of(wanted).map(line::text).toArray(String[]::new))
                .toArray(String[][]::new);
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
                double number = Double.parseDouble(text);
                if (Double.isFinite(number)) {
                    return number;
                }
            } catch (NumberFormatException e) {
                BrokenRuleFile broken = broken(column, "«" + column + "» («" + text + "») must be a number");
                broken.initCause(e);
                throw broken;
            }
            throw broken(column, "«" + column + "» («" + text + "») must be a number");
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

        BrokenRuleFile broken(String column, String reason) {
            Integer index = columns.get(column);
            String cell = new CellReference(row, index == null ? 0 : index).formatAsString(false);
            return new BrokenRuleFile(file, sheet, cell, reason);
        }
    }
}
