package org.cairn.report.workbook;

import java.util.List;

/**
 * A sheet: its heading, tables below each other, and charts.
 *
 * @param explains what the sheet answers
 * @param frozen columns that stay when one scrolls to the right
 * @param printed columns that are printed; the ones after these hold what formulas need; 0 for all
 */
public record Sheet(
        String name,
        String heading,
        String explains,
        int frozen,
        int printed,
        List<Table> tables,
        List<SheetChart> charts) {

    public Sheet {
        tables = List.copyOf(tables);
        charts = List.copyOf(charts);
    }

    Sheet withTables(List<Table> others) {
        return new Sheet(name, heading, explains, frozen, printed, others, charts);
    }

    static Sheet of(String name, String heading, String explains, Table... tables) {
        return new Sheet(name, heading, explains, 2, 0, List.of(tables), List.of());
    }
}
