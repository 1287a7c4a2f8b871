package org.cairn.exchange.xlsx;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Date;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Draws the import form, filled with the rows of a programme. */
final class FormWriter {

    private static final int LAST_ROW = 5_000;
    private static final byte[] INK = {(byte) 0x1F, (byte) 0x3A, (byte) 0x5F};
    private static final byte[] NEEDED = {(byte) 0x2E, (byte) 0x6D, (byte) 0xA4};
    private static final byte[] OPTIONAL = {(byte) 0x7A, (byte) 0x8B, (byte) 0x99};
    private static final Map<FormColumn.Kind, Integer> WIDTHS = Map.of(
            FormColumn.Kind.TEXT, 18,
            FormColumn.Kind.LONG_TEXT, 60,
            FormColumn.Kind.DATE, 14,
            FormColumn.Kind.NUMBER, 12,
            FormColumn.Kind.WHOLE, 13,
            FormColumn.Kind.MONEY, 14);

    private final XSSFWorkbook book = new XSSFWorkbook();
    private final Map<FormColumn.Kind, CellStyle> styles = new EnumMap<>(FormColumn.Kind.class);
    private final CellStyle neededHead = head(NEEDED);
    private final CellStyle optionalHead = head(OPTIONAL);

    private FormWriter() {
        for (FormColumn.Kind kind : FormColumn.Kind.values()) {
            styles.put(kind, style(kind));
        }
    }

    static XSSFWorkbook draw(Map<FormSheet, List<List<Object>>> rows, List<String> introduction) {
        FormWriter writer = new FormWriter();
        writer.readMe(introduction);
        for (FormSheet sheet : FormSheet.values()) {
            writer.sheet(sheet, rows.getOrDefault(sheet, List.of()));
        }
        writer.book
                .getProperties()
                .getCoreProperties()
                .setCreated(Optional.of(Date.from(java.time.Instant.parse("2026-01-05T08:00:00Z"))));
        writer.book.getProperties().getCoreProperties().setCreator("Cairn");
        return writer.book;
    }

    static void save(XSSFWorkbook book, Path file) throws IOException {
        try (book;
                OutputStream out = Files.newOutputStream(file)) {
            book.write(out);
        }
    }

    private void readMe(List<String> introduction) {
        XSSFSheet sheet = book.createSheet("Read me");
        sheet.setDisplayGridlines(false);
        sheet.setColumnWidth(0, 22 * 256);
        sheet.setColumnWidth(1, 24 * 256);
        sheet.setColumnWidth(2, 84 * 256);
        XSSFFont large = book.createFont();
        large.setBold(true);
        large.setFontHeightInPoints((short) 18);
        large.setColor(new XSSFColor(INK, null));
        XSSFCellStyle title = book.createCellStyle();
        title.setFont(large);
        XSSFFont strong = book.createFont();
        strong.setBold(true);
        XSSFCellStyle bold = book.createCellStyle();
        bold.setFont(strong);
        XSSFCellStyle wrapped = book.createCellStyle();
        wrapped.setWrapText(true);
        wrapped.setVerticalAlignment(VerticalAlignment.TOP);
        int at = 0;
        Cell head = sheet.createRow(at++).createCell(0);
        head.setCellValue(introduction.get(0));
        head.setCellStyle(title);
        for (String line : introduction.subList(1, introduction.size())) {
            Row row = sheet.createRow(at);
            row.createCell(0).setCellValue(line);
            row.getCell(0).setCellStyle(wrapped);
            row.setHeightInPoints(15f * (1 + line.length() / 135));
            sheet.addMergedRegion(new CellRangeAddress(at, at, 0, 2));
            at++;
        }
        at++;
        Row heads = sheet.createRow(at++);
        List<String> titles = List.of("Sheet", "Column", "What to write");
        for (int c = 0; c < titles.size(); c++) {
            heads.createCell(c).setCellValue(titles.get(c));
            heads.getCell(c).setCellStyle(neededHead);
        }
        for (FormSheet form : FormSheet.values()) {
            boolean first = true;
            for (FormColumn column : form.columns()) {
                Row row = sheet.createRow(at++);
                if (first) {
                    row.createCell(0).setCellValue(form.title());
                    row.getCell(0).setCellStyle(bold);
                }
                first = false;
                row.createCell(1).setCellValue(column.title());
                row.createCell(2).setCellValue((column.required() ? "needed · " : "") + column.note());
            }
        }
        print(sheet, 2, at);
    }

    private void sheet(FormSheet form, List<List<Object>> rows) {
        XSSFSheet sheet = book.createSheet(form.title());
        Row head = sheet.createRow(0);
        head.setHeightInPoints(24);
        for (int c = 0; c < form.columns().size(); c++) {
            FormColumn column = form.columns().get(c);
            head.createCell(c).setCellValue(column.title());
            head.getCell(c).setCellStyle(column.required() ? neededHead : optionalHead);
            int width = column.title().equals("Name")
                            || column.title().equals("Title")
                            || column.title().equals("Measure")
                    ? 46
                    : WIDTHS.get(column.kind());
            sheet.setColumnWidth(c, Math.max(width, column.title().length() + 5) * 256);
            sheet.setDefaultColumnStyle(c, styles.get(column.kind()));
            validate(sheet, form, column, c);
        }
        int at = 1;
        for (List<Object> values : rows) {
            Row row = sheet.createRow(at++);
            for (int c = 0; c < values.size(); c++) {
                fill(row, c, form.columns().get(c), values.get(c));
            }
        }
        sheet.createFreezePane(1, 1);
        sheet.setAutoFilter(new CellRangeAddress(
                0, Math.max(1, rows.size()), 0, form.columns().size() - 1));
        print(sheet, form.columns().size() - 1, Math.max(2, at));
    }

    private void fill(Row row, int at, FormColumn column, Object value) {
        if (value == null) {
            return;
        }
        Cell cell = row.createCell(at);
        cell.setCellStyle(styles.get(column.kind()));
        if (value instanceof LocalDate date) {
            cell.setCellValue(date);
        } else if (value instanceof BigDecimal money) {
            cell.setCellValue(money.doubleValue());
        } else if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else {
            cell.setCellValue(value.toString());
        }
    }

    private void validate(XSSFSheet sheet, FormSheet form, FormColumn column, int at) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidationConstraint constraint = constraint(helper, form, column);
        if (constraint == null) {
            return;
        }
        DataValidation validation = helper.createValidation(constraint, new CellRangeAddressList(1, LAST_ROW, at, at));
        validation.setShowErrorBox(true);
        validation.setErrorStyle(DataValidation.ErrorStyle.STOP);
        validation.createErrorBox(column.title(), column.note());
        validation.setShowPromptBox(true);
        validation.createPromptBox(column.title(), column.note());
        validation.setSuppressDropDownArrow(true);
        sheet.addValidationData(validation);
    }

    private static DataValidationConstraint constraint(DataValidationHelper helper, FormSheet form, FormColumn column) {
        if (!column.choices().isEmpty()) {
            return helper.createExplicitListConstraint(column.choices().toArray(String[]::new));
        }
        if (column.note().contains("from sheet Teams")) {
            return helper.createFormulaListConstraint("Teams!$A$2:$A$500");
        }
        if (column.note().startsWith("from sheet Initiatives")) {
            return helper.createFormulaListConstraint("Initiatives!$A$2:$A$" + LAST_ROW);
        }
        return switch (column.kind()) {
            case DATE ->
                helper.createDateConstraint(OperatorType.BETWEEN, "DATE(1970,1,1)", "DATE(2150,12,31)", "yyyy-mm-dd");
            case NUMBER, MONEY ->
                helper.createDecimalConstraint(OperatorType.BETWEEN, "-1000000000000", "1000000000000");
            case WHOLE -> helper.createIntegerConstraint(OperatorType.BETWEEN, "-10000", "10000");
            default -> null;
        };
    }

    private CellStyle style(FormColumn.Kind kind) {
        XSSFCellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat()
                .getFormat(
                        switch (kind) {
                            case TEXT, LONG_TEXT -> "@";
                            case DATE -> "yyyy-mm-dd";
                            case NUMBER -> "0.00##";
                            case WHOLE -> "0";
                            case MONEY -> "#,##0.##";
                        }));
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setWrapText(kind == FormColumn.Kind.LONG_TEXT);
        return style;
    }

    private CellStyle head(byte[] colour) {
        XSSFFont font = book.createFont();
        font.setBold(true);
        font.setColor(new XSSFColor(new byte[] {-1, -1, -1}, null));
        XSSFCellStyle style = book.createCellStyle();
        style.setFont(font);
        style.setFillForegroundColor(new XSSFColor(colour, null));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setAlignment(HorizontalAlignment.LEFT);
        return style;
    }

    private static void print(XSSFSheet sheet, int lastColumn, int rows) {
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setPaperSize((short) 9);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
        sheet.getWorkbook().setPrintArea(sheet.getWorkbook().getSheetIndex(sheet), 0, lastColumn, 0, rows - 1);
    }
}
