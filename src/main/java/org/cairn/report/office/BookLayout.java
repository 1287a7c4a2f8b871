package org.cairn.report.office;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.regex.Matcher;
import org.apache.poi.ss.util.CellReference;
import org.cairn.report.workbook.Column;
import org.cairn.report.workbook.Sheet;
import org.cairn.report.workbook.SheetChart.Range;
import org.cairn.report.workbook.Table;
import org.cairn.report.workbook.Workbook;

/** Where the tables of a workbook lie, and what formulas and ranges are called there. */
final class BookLayout {

    /** Rows of heading, explanation and note, and an empty one. */
    static final int TOP = 4;

    private final Map<String, Placed> tables = new LinkedHashMap<>();

    private BookLayout() {}

    /**
     * A table and where it lies; rows from 0.
     *
     * @param heading row of its heading; -1 for none
     * @param head row of its column titles
     * @param last row of its last line; one empty line where it has none
     * @param remark row of its remark; -1 for none
     * @param widths of the sheet's columns, in characters: the widest of its tables counts
     */
    record Placed(
            Sheet sheet,
            Table table,
            int heading,
            int head,
            int last,
            int remark,
            Map<String, Integer> columns,
            List<Integer> widths) {

        int first() {
            return head + 1;
        }

        /** The last row that it takes. */
        int end() {
            return Math.max(last, remark);
        }

        int column(String id) {
            Integer column = columns.get(id);
            if (column == null) {
                throw new NoSuchElementException("table " + table.name() + " has no column " + id);
            }
            return column;
        }

        /** The formula of a row with its places filled in. */
        String formula(String text, int row) {
            return RowFormula.of(text, this).at(row);
        }

        /** A condition for the first row, its columns fixed. */
        String condition(String text) {
            Matcher place = RowFormula.PLACE.matcher(text);
            StringBuilder filled = new StringBuilder();
            while (place.find()) {
                place.appendReplacement(
                        filled, "\\$" + CellReference.convertNumToColString(column(place.group(1))) + (first() + 1));
            }
            return place.appendTail(filled).toString();
        }
    }

    static BookLayout of(Workbook workbook) {
        BookLayout layout = new BookLayout();
        for (Sheet sheet : workbook.sheets()) {
            int row = TOP;
            List<Integer> widths = widths(sheet);
            for (Table table : sheet.tables()) {
                int heading = table.heading().isEmpty() ? -1 : row++;
                int head = row;
                int last = head + Math.max(1, table.rows().count());
                Map<String, Integer> columns = new HashMap<>();
                for (Column column : table.columns()) {
                    columns.put(column.id(), columns.size());
                }
                int remark = table.remark().isEmpty() ? -1 : last + 1;
                Placed placed = new Placed(sheet, table, heading, head, last, remark, columns, widths);
                if (layout.tables.put(table.name(), placed) != null) {
                    throw new IllegalArgumentException("two tables are called " + table.name());
                }
                row = placed.end() + 2;
            }
        }
        return layout;
    }

    private static List<Integer> widths(Sheet sheet) {
        List<Integer> widths = new ArrayList<>();
        for (Table table : sheet.tables()) {
            for (int c = 0; c < table.columns().size(); c++) {
                int width = table.columns().get(c).width();
                if (c == widths.size()) {
                    widths.add(width);
                } else {
                    widths.set(c, Math.max(widths.get(c), width));
                }
            }
        }
        return List.copyOf(widths);
    }

    Placed table(String name) {
        Placed placed = tables.get(name);
        if (placed == null) {
            throw new NoSuchElementException("the workbook has no table " + name);
        }
        return placed;
    }

    List<Placed> on(Sheet sheet) {
        return tables.values().stream().filter(t -> t.sheet().equals(sheet)).toList();
    }

    List<Placed> all() {
        return new ArrayList<>(tables.values());
    }

    static String quoted(String sheet) {
        return "'" + sheet.replace("'", "''") + "'";
    }

    /** The cells of a column, fixed. */
    static String column(Placed placed, String id) {
        String letter = CellReference.convertNumToColString(placed.column(id));
        return quoted(placed.sheet().name()) + "!$" + letter + "$" + (placed.first() + 1) + ":$" + letter + "$"
                + (placed.last() + 1);
    }

    /** The cells of a chart's range, fixed. */
    String cells(Range range) {
        Placed placed = table(range.table());
        return column(placed, range.from());
    }
}
