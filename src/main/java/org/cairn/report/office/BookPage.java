package org.cairn.report.office;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.cairn.report.office.BookLayout.Placed;
import org.cairn.report.workbook.Feature;
import org.cairn.report.workbook.Sheet;
import org.cairn.report.workbook.Table;

/** How a sheet is seen and printed: widths, what stays while one scrolls, paper, titles on every page, footer. */
final class BookPage {

    private static final int CHARACTER = 256;
    private static final double WEEK = 1.2;
    private static final int A4_CHARACTERS = 210;
    private static final int A3_CHARACTERS = 360;
    private static final int CHART_COLUMN = 9;

    private final XSSFSheet drawn;
    private final Sheet sheet;
    private final List<Placed> placed;
    private final XSSFSheet look;

    /**
     * Sets up one sheet.
     *
     * @param look the sheet whose page set-up is used
     */
    BookPage(XSSFSheet drawn, Sheet sheet, List<Placed> placed, XSSFSheet look) {
        this.drawn = drawn;
        this.sheet = sheet;
        this.placed = placed;
        this.look = look;
    }

    void setUp(String note) {
        widths();
        freeze();
        paper();
        titles(note);
        area();
    }

    /** The Mondays of a table's bars. */
    static List<LocalDate> weeks(Table table) {
        List<LocalDate> weeks = new ArrayList<>();
        for (Feature feature : table.features()) {
            if (feature instanceof Feature.Gantt gantt) {
                for (int w = 0; w < gantt.weeks(); w++) {
                    weeks.add(gantt.firstMonday().plusWeeks(w));
                }
            }
        }
        return weeks;
    }

    private void widths() {
        List<Integer> widths = placed.get(0).widths();
        for (int c = 0; c < widths.size(); c++) {
            drawn.setColumnWidth(c, (int) ((widths.get(c) + 0.7) * CHARACTER));
        }
        for (Table table : sheet.tables()) {
            for (int w = 0; w < weeks(table).size(); w++) {
                drawn.setColumnWidth(table.columns().size() + w, (int) (WEEK * CHARACTER));
            }
        }
    }

    private void freeze() {
        int row = placed.size() == 1 ? placed.get(0).first() : BookLayout.TOP - 1;
        drawn.createFreezePane(sheet.frozen(), row);
    }

    /** One page wide where that can be read, on larger paper or on several pages where not. */
    private void paper() {
        double wide = characters();
        PrintSetup set = drawn.getPrintSetup();
        set.setLandscape(look.getPrintSetup().getLandscape());
        set.setPaperSize(
                wide > A4_CHARACTERS
                        ? PrintSetup.A3_PAPERSIZE
                        : look.getPrintSetup().getPaperSize());
        drawn.setFitToPage(true);
        set.setFitWidth((short) Math.ceil(wide / A3_CHARACTERS));
        set.setFitHeight((short) (sheet.charts().isEmpty() ? 0 : 1));
        for (PageMargin margin : PageMargin.values()) {
            drawn.setMargin(margin, look.getMargin(margin));
        }
    }

    private double characters() {
        List<Integer> widths = placed.get(0).widths();
        double wide = 0;
        for (int c = 0; c < Math.min(tableColumns(), widths.size()); c++) {
            wide += widths.get(c);
        }
        int weeks = sheet.tables().stream().mapToInt(t -> weeks(t).size()).sum();
        return wide + weeks * WEEK + Math.max(0, chartColumns() - widths.size()) * CHART_COLUMN;
    }

    private void titles(String note) {
        drawn.setDisplayGridlines(false);
        drawn.getHeader().setLeft(look.getHeader().getLeft());
        drawn.getFooter().setLeft(note.replace("&", "&&"));
        drawn.getFooter().setRight("&A  &P / &N");
        if (placed.size() == 1) {
            int head = placed.get(0).head();
            drawn.setRepeatingRows(new CellRangeAddress(head, head, -1, -1));
        }
        if (drawn.getPrintSetup().getFitWidth() > 1 && sheet.frozen() > 0) {
            drawn.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, sheet.frozen() - 1));
        }
    }

    private void area() {
        int bottom = placed.get(placed.size() - 1).last();
        int weeks = sheet.tables().stream().mapToInt(t -> weeks(t).size()).sum();
        int right = Math.max(tableColumns() + weeks, chartColumns()) - 1;
        int below = sheet.charts().stream()
                .mapToInt(c -> c.cells().row() + c.cells().rows())
                .max()
                .orElse(0);
        var book = drawn.getWorkbook();
        book.setPrintArea(book.getSheetIndex(drawn), 0, right, 0, Math.max(bottom, below));
        drawn.getCTWorksheet()
                .getDimension()
                .setRef("A1:"
                        + CellReference.convertNumToColString(
                                placed.get(0).widths().size() + weeks - 1) + (bottom + 1));
    }

    private int tableColumns() {
        return sheet.printed() > 0 ? sheet.printed() : placed.get(0).widths().size();
    }

    private int chartColumns() {
        return sheet.charts().stream()
                .mapToInt(c -> c.cells().column() + c.cells().columns())
                .max()
                .orElse(0);
    }
}
