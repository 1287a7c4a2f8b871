package org.cairn.report.office;

import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** The look of a workbook: one set of styles, cells by the kind of their value, tables with filter and frozen head. */
final class Sheets {

    private final XSSFWorkbook book;
    private final XSSFCellStyle title;
    private final XSSFCellStyle head;
    private final XSSFCellStyle text;
    private final XSSFCellStyle date;
    private final XSSFCellStyle number;
    private final XSSFCellStyle share;
    private int tables;

    Sheets(XSSFWorkbook book) {
        this.book = book;
        title = style(16, true, null);
        head = style(10, true, Palette.INK);
        head.getFont().setColor(new XSSFColor(new byte[] {-1, -1, -1}));
        head.setVerticalAlignment(VerticalAlignment.CENTER);
        text = style(10, false, null);
        text.setWrapText(true);
        text.setQuotePrefixed(true);
        date = format("yyyy-mm-dd");
        number = format("#,##0.00;[Red]-#,##0.00");
        share = format("0 %");
    }

    XSSFSheet sheet(String name, String heading, String note) {
        XSSFSheet sheet = book.createSheet(WorkbookUtil.createSafeSheetName(name));
        sheet.setDisplayGridlines(false);
        Cell cell = sheet.createRow(0).createCell(0);
        cell.setCellValue(heading);
        cell.setCellStyle(title);
        sheet.getRow(0).setHeightInPoints(26);
        Cell under = sheet.createRow(1).createCell(0);
        under.setCellValue(note);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.setFitToPage(true);
        sheet.getFooter().setLeft("Cairn");
        sheet.getFooter().setRight("&P / &N");
        return sheet;
    }

    /** Writes a table from a row on; a value may be text, number, date, boolean or a {@link Formula}. */
    void table(XSSFSheet sheet, int top, List<String> columns, List<? extends List<? extends @Nullable Object>> rows) {
        Row names = row(sheet, top);
        names.setHeightInPoints(22);
        for (int c = 0; c < columns.size(); c++) {
            Cell cell = names.createCell(c);
            cell.setCellValue(columns.get(c));
            cell.setCellStyle(head);
        }
        for (int r = 0; r < rows.size(); r++) {
            Row row = row(sheet, top + 1 + r);
            for (int c = 0; c < columns.size(); c++) {
                put(row.createCell(c), rows.get(r).get(c));
            }
        }
        int last = top + Math.max(1, rows.size());
        if (rows.isEmpty()) {
            row(sheet, last).createCell(0).setCellValue("nothing to show");
        }
        XSSFTable table = sheet.createTable(new AreaReference(
                new CellReference(top, 0), new CellReference(last, columns.size() - 1), book.getSpreadsheetVersion()));
        table.setName("Table" + ++tables);
        table.setDisplayName("Table" + tables);
        table.getCTTable().addNewAutoFilter().setRef(table.getArea().formatAsString());
        table.getCTTable().addNewTableStyleInfo().setName("TableStyleLight1");
        sheet.createFreezePane(Math.min(2, columns.size() - 1), top + 1);
        sheet.setRepeatingRows(new org.apache.poi.ss.util.CellRangeAddress(top, top, -1, -1));
    }

    void put(Cell cell, @Nullable Object value) {
        if (value instanceof Formula formula) {
            cell.setCellFormula(formula.text());
            cell.setCellStyle(formula.share() ? share : formula.date() ? date : number);
        } else if (value instanceof LocalDate day) {
            cell.setCellValue(day);
            cell.setCellStyle(date);
        } else if (value instanceof Integer whole) {
            cell.setCellValue(whole);
        } else if (value instanceof Number amount) {
            cell.setCellValue(amount.doubleValue());
            cell.setCellStyle(number);
        } else if (value != null) {
            String words = value.toString();
            cell.setCellValue(words.length() > 32_000 ? words.substring(0, 32_000) : words);
            cell.setCellStyle(text);
        }
    }

    void widths(XSSFSheet sheet, int... characters) {
        for (int c = 0; c < characters.length; c++) {
            sheet.setColumnWidth(c, characters[c] * 256);
        }
    }

    static Row row(XSSFSheet sheet, int index) {
        Row row = sheet.getRow(index);
        return row == null ? sheet.createRow(index) : row;
    }

    private XSSFCellStyle format(String pattern) {
        XSSFCellStyle style = style(10, false, null);
        style.setDataFormat(book.createDataFormat().getFormat(pattern));
        style.setAlignment(HorizontalAlignment.RIGHT);
        return style;
    }

    private XSSFCellStyle style(int size, boolean bold, byte @Nullable [] fill) {
        XSSFCellStyle style = book.createCellStyle();
        XSSFFont font = book.createFont();
        font.setFontName("Calibri");
        font.setFontHeightInPoints((short) size);
        font.setBold(bold);
        style.setFont(font);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        if (fill != null) {
            style.setFillForegroundColor(new XSSFColor(fill));
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            style.setBorderBottom(BorderStyle.NONE);
        }
        return style;
    }

    /** A live cell. */
    record Formula(String text, boolean share, boolean date) {

        static Formula amount(String text) {
            return new Formula(text, false, false);
        }

        static Formula share(String text) {
            return new Formula(text, true, false);
        }
    }
}
