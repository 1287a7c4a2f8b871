package org.cairn.report.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * What a controller would send back: figures that show as ####, text that is cut by the next cell, its row or the page's end,
 * errors, sheets whose head scrolls away or that print too small, without paper, footer or all of their rows.
 */
final class SheetProblems {

    /** Smallest share of its size to which a figure may be shrunk to its column. */
    private static final double SMALLEST_FIGURE = 0.6;

    /** Smallest share of its size in which a sheet may be printed. */
    private static final double SMALLEST_PRINT = 0.55;

    private static final String UNSEEN = ";;;";
    private static final double POINTS_A_PIXEL = 0.75;
    private static final double POINTS_AN_INCH = 72;
    private static final double SIDES = 3;
    private static final double INDENT = 6;
    private static final double TOLERANCE = 1;

    private final XSSFWorkbook book;
    private final XSSFSheet sheet;
    private final CellRangeAddress printed;
    private final TextMeasure measure = TextMeasure.of("Arial");
    private final DataFormatter formatter = new DataFormatter(Locale.ENGLISH);
    private final List<String> found = new ArrayList<>();

    private SheetProblems(XSSFWorkbook book, XSSFSheet sheet) {
        this.book = book;
        this.sheet = sheet;
        String area = book.getPrintArea(book.getSheetIndex(sheet));
        AreaReference reference =
                new AreaReference(area == null ? "A1" : area.substring(area.lastIndexOf('!') + 1), null);
        this.printed = new CellRangeAddress(
                reference.getFirstCell().getRow(),
                reference.getLastCell().getRow(),
                reference.getFirstCell().getCol(),
                reference.getLastCell().getCol());
        formatter.setUseCachedValuesForFormulaCells(true);
    }

    static List<String> of(XSSFWorkbook book) {
        List<String> all = new ArrayList<>();
        for (int s = 0; s < book.getNumberOfSheets(); s++) {
            SheetProblems problems = new SheetProblems(book, book.getSheetAt(s));
            problems.page();
            problems.sheet.forEach(row -> row.forEach(cell -> problems.cell((XSSFCell) cell)));
            all.addAll(problems.found);
        }
        return all;
    }

    private void page() {
        PrintSetup set = sheet.getPrintSetup();
        if (sheet.getPaneInformation() == null) {
            found.add(sheet.getSheetName() + ": nothing stays while one scrolls");
        }
        if (!sheet.getFitToPage() || set.getFitWidth() < 1 || !set.getLandscape()) {
            found.add(sheet.getSheetName() + ": is not fitted to its paper");
        }
        if (sheet.getFooter().getLeft().isBlank()
                || !sheet.getFooter().getRight().contains("&P")) {
            found.add(sheet.getSheetName() + ": pages say neither where they come from nor which they are");
        }
        if (sheet.getLastRowNum() > printed.getLastRow()) {
            found.add(sheet.getSheetName() + ": rows below " + (printed.getLastRow() + 1) + " are not printed");
        }
        double wide = 0;
        for (int c = 0; c <= printed.getLastColumn(); c++) {
            wide += width(c);
        }
        double paper = (set.getPaperSize() == PrintSetup.A3_PAPERSIZE ? 1190.6 : 841.9)
                - (sheet.getMargin(PageMargin.LEFT) + sheet.getMargin(PageMargin.RIGHT)) * POINTS_AN_INCH;
        if (paper * set.getFitWidth() / wide < SMALLEST_PRINT) {
            found.add("%s: prints at %.0f %%".formatted(sheet.getSheetName(), 100 * paper * set.getFitWidth() / wide));
        }
    }

    private double width(int column) {
        return sheet.getColumnWidthInPixels(column) * POINTS_A_PIXEL;
    }

    private void cell(XSSFCell cell) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        if (type == CellType.ERROR) {
            add(cell, "is an error");
        } else if (type == CellType.NUMERIC) {
            figure(cell, formatter.formatCellValue(cell));
        } else if (type == CellType.STRING && !cell.getStringCellValue().isEmpty()) {
            text(cell, cell.getStringCellValue());
        }
    }

    private void figure(XSSFCell cell, String shown) {
        if (cell.getCellStyle().getDataFormatString().equals(UNSEEN)) {
            return;
        }
        double room = width(cell.getColumnIndex()) - SIDES;
        double need = wide(cell, shown.strip());
        if (need * smallest(cell) > room + TOLERANCE) {
            add(cell, "shows as ####: " + shown);
        }
    }

    private static double smallest(XSSFCell cell) {
        return cell.getCellStyle().getShrinkToFit() ? SMALLEST_FIGURE : 1;
    }

    private double wide(XSSFCell cell, String text) {
        var font = cell.getCellStyle().getFont();
        return measure.width(text, font.getFontHeightInPoints(), font.getBold());
    }

    private void text(XSSFCell cell, String text) {
        XSSFCellStyle style = cell.getCellStyle();
        double room = room(cell) - SIDES - INDENT * style.getIndention();
        if (style.getWrapText()) {
            double size = style.getFont().getFontHeightInPoints();
            int lines =
                    measure.wrap(text, size, style.getFont().getBold(), room).size();
            double high = cell.getRow().getHeightInPoints();
            boolean itself = !((XSSFRow) cell.getRow()).getCTRow().isSetHt();
            if (itself ? lines > 1 : lines * size * 1.15 > high + TOLERANCE) {
                add(cell, "has %d lines in %.0f points: %s".formatted(lines, high, text));
            }
        } else if (wide(cell, text) * smallest(cell) > room + TOLERANCE) {
            add(cell, "is cut after %.0f points: %s".formatted(room, text));
        }
    }

    /** Its own column, those it is merged with, and else the empty ones that follow, unless it is a figure's place. */
    private double room(XSSFCell cell) {
        int last = cell.getColumnIndex();
        for (CellRangeAddress merged : sheet.getMergedRegions()) {
            if (merged.isInRange(cell)) {
                last = merged.getLastColumn();
            }
        }
        XSSFCellStyle style = cell.getCellStyle();
        if (last == cell.getColumnIndex() && !style.getWrapText() && !style.getShrinkToFit()) {
            while (last < end() && isEmpty(cell, last + 1)) {
                last++;
            }
        }
        double room = 0;
        for (int c = cell.getColumnIndex(); c <= last; c++) {
            room += width(c);
        }
        return room;
    }

    /** The last column on a page that every text reaches. */
    private int end() {
        CellRangeAddress repeated = sheet.getRepeatingColumns();
        return repeated == null ? printed.getLastColumn() : repeated.getLastColumn();
    }

    private static boolean isEmpty(XSSFCell cell, int column) {
        Cell next = cell.getRow().getCell(column);
        return next == null || next.getCellType() == CellType.BLANK;
    }

    private void add(XSSFCell cell, String what) {
        found.add(sheet.getSheetName() + "!" + cell.getAddress() + " " + what);
    }
}
