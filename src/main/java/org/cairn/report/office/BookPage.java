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
    /** Rows of a sheet that is looked at whether it fits on one page. */
    private static final int FEW = 60;

    /** How much higher than a page a sheet may be to be made smaller until it fits. */
    private static final double A_LITTLE = 1.4;

    private static final double POINTS_AN_INCH = 72;
    private static final double A4_WIDE = 841.9;
    private static final double A4_HIGH = 595.3;
    private static final double USUAL_ROW = 13.5;

    private final XSSFSheet drawn;
    private final Sheet sheet;
    private final List<Placed> placed;
    private final BookPaper paper;
    private final SheetLines lines;
    private final BookLook styles;
    private final XSSFSheet look;

    /** Sets up one sheet, as the look's own is set up. */
    BookPage(XSSFSheet drawn, List<Placed> placed, BookPaper paper, SheetLines lines, BookLook look) {
        this.drawn = drawn;
        this.sheet = paper.sheet();
        this.placed = placed;
        this.paper = paper;
        this.lines = lines;
        this.styles = look;
        this.look = look.sheet();
    }

    void setUp(String note) {
        widths();
        freeze();
        paper();
        titles(note);
        area();
        longLines();
    }

    private void longLines() {
        for (SheetLines.Line line : lines.all()) {
            if (line.columns() > 1) {
                drawn.addMergedRegion(new CellRangeAddress(line.row(), line.row(), 0, line.columns() - 1));
            }
        }
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
                drawn.setColumnWidth(table.columns().size() + w, (int) (BookPaper.WEEK * CHARACTER));
            }
        }
    }

    private void freeze() {
        int row = placed.size() == 1 ? placed.get(0).first() : BookLayout.TOP - 1;
        drawn.createFreezePane(sheet.frozen(), row);
    }

    private void paper() {
        PrintSetup set = drawn.getPrintSetup();
        set.setLandscape(look.getPrintSetup().getLandscape());
        set.setPaperSize(
                paper.isLarge() ? PrintSetup.A3_PAPERSIZE : look.getPrintSetup().getPaperSize());
        for (PageMargin margin : PageMargin.values()) {
            drawn.setMargin(margin, look.getMargin(margin));
        }
        drawn.setFitToPage(true);
        set.setFitWidth((short) paper.pages());
        set.setFitHeight((short) (!sheet.charts().isEmpty() || isHardlyHigher() ? 1 : 0));
    }

    /** Whether it is a page or a little more, so that one page is better than two. */
    private boolean isHardlyHigher() {
        int last = placed.get(placed.size() - 1).end();
        if (last >= FEW || paper.pages() > 1) {
            return false;
        }
        RowHeights heights = new RowHeights(styles);
        double high = (last + 1) * USUAL_ROW;
        for (SheetLines.Line line : lines.all()) {
            high += Math.max(0, line.height() - USUAL_ROW);
        }
        for (Placed table : placed) {
            for (var row : table.table().rows()) {
                high += Math.max(0, heights.of(table, row) - USUAL_ROW);
            }
        }
        double side = paper.isLarge() ? Math.sqrt(2) : 1;
        double wide = A4_WIDE * side - inches(PageMargin.LEFT, PageMargin.RIGHT);
        double scale = Math.min(1, wide / (paper.width() * BookPaper.CHARACTER));
        return high * scale <= A_LITTLE * (A4_HIGH * side - inches(PageMargin.TOP, PageMargin.BOTTOM));
    }

    private double inches(PageMargin one, PageMargin other) {
        return (look.getMargin(one) + look.getMargin(other)) * POINTS_AN_INCH;
    }

    private void titles(String note) {
        drawn.setDisplayGridlines(false);
        drawn.getHeader().setLeft(look.getHeader().getLeft());
        drawn.getFooter().setLeft(note.replace("&", "&&"));
        drawn.getFooter().setRight("&A  &P / &N");
        Placed longest = longest();
        if (longest.equals(placed.get(placed.size() - 1))) {
            drawn.setRepeatingRows(new CellRangeAddress(longest.head(), longest.head(), -1, -1));
        }
        if (paper.repeatsColumns()) {
            drawn.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, sheet.frozen() - 1));
        }
    }

    /** The table that runs over pages; its column titles stand on each, unless another table follows. */
    private Placed longest() {
        Placed longest = placed.get(0);
        for (Placed table : placed) {
            if (table.table().rows().count() > longest.table().rows().count()) {
                longest = table;
            }
        }
        return longest;
    }

    private void area() {
        int bottom = placed.get(placed.size() - 1).end();
        int below = sheet.charts().stream()
                .mapToInt(c -> c.cells().row() + c.cells().rows())
                .max()
                .orElse(0);
        int weeks = sheet.tables().stream().mapToInt(t -> weeks(t).size()).sum();
        var book = drawn.getWorkbook();
        book.setPrintArea(book.getSheetIndex(drawn), 0, paper.columns() - 1, 0, Math.max(bottom, below));
        drawn.getCTWorksheet()
                .getDimension()
                .setRef("A1:"
                        + CellReference.convertNumToColString(
                                placed.get(0).widths().size() + weeks - 1) + (bottom + 1));
    }
}
