package org.cairn.report.office;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagePartName;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.cairn.report.office.BookLook.Role;

/** The workbook's template: a sheet that shows each role's look in a named cell. */
final class LookTemplate {

    private static final Instant THEN = Instant.parse("2026-01-01T00:00:00Z");
    private static final String NAVY = "17324D";
    private static final String INK = "1F2A33";
    private static final String QUIET = "5F707E";
    private static final String THEME = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/theme";

    private final XSSFWorkbook book = new XSSFWorkbook();
    private final XSSFSheet sheet = book.createSheet("Look");
    private int row = 1;

    static byte[] made() {
        LookTemplate template = new LookTemplate();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            template.draw();
            template.theme();
            StablePackage.write(template.book, THEN, out);
            template.book.close();
        } catch (IOException | InvalidFormatException e) {
            throw new UncheckedIOException(new IOException(e));
        }
        return out.toByteArray();
    }

    private void draw() {
        book.getProperties().getCoreProperties().setCreator("Cairn");
        book.getProperties().getCoreProperties().setCreated(Optional.of(Date.from(THEN)));
        sheet.setColumnWidth(0, 16 * 256);
        sheet.setColumnWidth(1, 40 * 256);
        sheet.createRow(0)
                .createCell(0)
                .setCellValue("Format the cells of column B: each is the look of its role wherever it occurs.");
        style(Role.TITLE, "Title", 18, true, NAVY, null, null);
        style(Role.EXPLAINS, "What the sheet answers", 11, false, INK, null, null);
        style(Role.NOTE, "As of, snapshot, unit", 9, false, QUIET, null, null);
        style(Role.HEADING, "Heading of a table", 12, true, NAVY, null, null);
        XSSFCellStyle head = style(Role.HEAD, "Column", 10, true, "FFFFFF", NAVY, null);
        head.setWrapText(true);
        head.setVerticalAlignment(VerticalAlignment.CENTER);
        left(head);
        style(Role.WEEK, "Week", 7, false, "FFFFFF", NAVY, ";;;");
        XSSFCellStyle text = style(Role.TEXT, "Text of one line or several", 10, false, INK, null, null);
        text.setWrapText(true);
        text.setQuotePrefixed(true);
        left(text);
        line(text);
        line(style(Role.WHOLE, "1,234", 10, false, INK, null, aside("#,##0")));
        line(style(Role.AMOUNT, "1,234.0", 10, false, INK, null, aside("#,##0.0")));
        line(style(Role.RATIO, "1.23", 10, false, INK, null, aside("#,##0.00")));
        line(style(Role.SHARE, "12 %", 10, false, INK, null, aside("0%")));
        line(style(Role.RATE, "8.5 %", 10, false, INK, null, aside("0.0%")));
        line(style(Role.FLAG, "yes", 10, false, INK, null, "\"yes\"_);\"yes\"_);\"–\"_);@_)"));
        line(style(Role.DATE, "2026-01-31", 10, false, INK, null, aside("yyyy-mm-dd")));
        XSSFCellStyle status = style(Role.STATUS, "GREEN", 10, true, INK, null, null);
        status.setAlignment(HorizontalAlignment.CENTER);
        line(status);
        style(Role.INPUT, "may be changed", 10, false, "1F4EB4", "FFF6D6", null);
        style(Role.GREEN, "GREEN", 10, true, "FFFFFF", "2E7D4F", null);
        style(Role.AMBER, "AMBER", 10, true, INK, "F2B134", null);
        style(Role.RED, "RED", 10, true, "FFFFFF", "B92D2D", null);
        style(Role.NO_DATA, "NO_DATA", 10, true, INK, "C9D1D7", null);
        style(Role.BAR, "bar", 10, false, INK, "8DB4D6", null);
        style(Role.CRITICAL, "critical bar", 10, false, "FFFFFF", "B5472F", null);
        style(Role.DONE, "done", 10, false, "FFFFFF", "1F4E79", null);
        style(Role.TODAY, "day of the figures", 10, false, INK, "D9A441", null);
        style(Role.ALERT, "too high", 10, true, "B92D2D", null, null);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        for (PageMargin margin : PageMargin.values()) {
            sheet.setMargin(margin, margin == PageMargin.BOTTOM ? 0.7 : 0.4);
        }
    }

    private XSSFCellStyle style(
            Role role, String sample, int size, boolean bold, String ink, String fill, String format) {
        XSSFCellStyle style = book.createCellStyle();
        XSSFFont font = book.createFont();
        font.setFontName("Arial");
        font.setFontHeightInPoints((short) size);
        font.setBold(bold);
        font.setColor(colour(ink));
        style.setFont(font);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        if (fill != null) {
            style.setFillForegroundColor(colour(fill));
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
        if (format != null) {
            style.setDataFormat(book.createDataFormat().getFormat(format));
            style.setAlignment(HorizontalAlignment.RIGHT);
            style.setShrinkToFit(true);
        }
        XSSFRow line = sheet.createRow(row);
        line.createCell(0).setCellValue(role.range());
        XSSFCell cell = line.createCell(1);
        cell.setCellValue(sample);
        cell.setCellStyle(style);
        XSSFName name = book.createName();
        name.setNameName(role.range());
        name.setRefersToFormula("Look!$B$" + (row + 1));
        row++;
        return style;
    }

    /** Figures, and words in their place, a little away from the next column. */
    private static String aside(String format) {
        boolean signed = !format.startsWith("y");
        return signed ? format + "_);-" + format + "_);" + format + "_);@_)" : format + "_)";
    }

    private static void left(XSSFCellStyle style) {
        style.setAlignment(HorizontalAlignment.LEFT);
        style.setIndention((short) 1);
    }

    /** A light line below. */
    private static void line(XSSFCellStyle style) {
        style.setBorderBottom(BorderStyle.THIN);
        style.setBottomBorderColor(colour("E3E8EC"));
    }

    private static XSSFColor colour(String rgb) {
        return new XSSFColor(java.util.HexFormat.of().parseHex("FF" + rgb));
    }

    /** The deck's colours and fonts. */
    private void theme() throws IOException, InvalidFormatException {
        PackagePartName name = PackagingURIHelper.createPartName("/xl/theme/theme1.xml");
        PackagePart theme =
                book.getPackage().createPart(name, "application/vnd.openxmlformats-officedocument.theme+xml");
        try (OutputStream out = theme.getOutputStream()) {
            Files.copy(OfficeTemplates.PARTS.resolve("steering-deck/ppt/theme/theme1.xml"), out);
        }
        book.getPackagePart().addRelationship(name, TargetMode.INTERNAL, THEME);
    }
}
