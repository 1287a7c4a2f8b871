package org.cairn.report.workbook;

import java.util.List;

/**
 * A workbook, sheet by sheet.
 *
 * @param note what stands below each heading and in each footer: of when, from which snapshot, in which unit
 * @param snapshot id of what it was made from
 */
public record Workbook(String title, String note, String snapshot, List<Sheet> sheets) {

    public Workbook {
        sheets = List.copyOf(sheets);
    }
}
