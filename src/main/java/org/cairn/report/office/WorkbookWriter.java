package org.cairn.report.office;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.cairn.exchange.InputField;
import org.cairn.report.ReportProgress;
import org.cairn.report.office.BookLayout.Placed;
import org.cairn.report.workbook.Column;
import org.cairn.report.workbook.Sheet;
import org.cairn.report.workbook.Workbook;
import org.jspecify.annotations.Nullable;

/**
 * Draws a workbook on a template: everything but the rows as the library does it, then the rows, streamed into the sheets
 * while the file is written. The same workbook on the same template gives the same bytes.
 */
final class WorkbookWriter {

    private final Workbook workbook;
    private final XSSFWorkbook book;
    private final BookLook look;
    private final BookLayout layout;
    private long tables;

    private WorkbookWriter(Workbook workbook, XSSFWorkbook book) {
        this.workbook = workbook;
        this.book = book;
        this.look = BookLook.of(book);
        this.layout = BookLayout.of(workbook);
    }

    /**
     * Writes it whole.
     *
     * @param madeAt the time that the document says it was made at
     */
    static void write(
            Workbook workbook, InputStream template, Instant madeAt, OutputStream out, ReportProgress progress)
            throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(template)) {
            WorkbookWriter writer = new WorkbookWriter(workbook, book);
            writer.frame(madeAt);
            writer.stream(madeAt, out, progress);
        }
    }

    /** Sheets without rows: names, tables, formats, validations, charts, page set-up. */
    private void frame(Instant madeAt) {
        for (Sheet sheet : workbook.sheets()) {
            book.createSheet(sheet.name());
        }
        for (Sheet sheet : workbook.sheets()) {
            XSSFSheet drawn = book.getSheet(sheet.name());
            List<Placed> placed = layout.on(sheet);
            placed.forEach(p -> {
                ranges(p);
                table(drawn, p);
                new BookFeatures(drawn, p, look).draw();
            });
            BookPaper paper = BookPaper.of(sheet, placed);
            new BookPage(drawn, placed, paper, SheetLines.of(placed, paper, workbook.note(), look), look)
                    .setUp(workbook.note());
            new BookCharts(drawn, layout).draw(sheet.charts());
        }
        contents();
        takeOutLook();
        book.setActiveSheet(0);
        var properties = book.getProperties().getCoreProperties();
        properties.setTitle(workbook.title());
        properties.setCreator("Cairn");
        properties.setCreated(Optional.of(Date.from(madeAt)));
        properties.setModified(Optional.of(Date.from(madeAt)));
    }

    private void ranges(Placed placed) {
        boolean named = placed.columns().containsKey("Name") && placed.columns().containsKey("Value");
        for (Column column : placed.table().columns()) {
            String cells = BookLayout.column(placed, column.id());
            if (placed.table().columns().size() < 60 || !column.id().matches("[QS]\\d+")) {
                name(placed.table().name() + "_" + column.id(), cells);
            }
            InputField input = column.input();
            if (input != null) {
                name(input.range(), cells);
                name(input.subjects(), BookLayout.column(placed, subject(placed)));
            }
        }
        if (named) {
            int row = placed.first();
            int value = placed.column("Value");
            for (List<? extends @Nullable Object> line : placed.table().rows()) {
                String cell = "$" + CellReference.convertNumToColString(value) + "$" + (++row);
                name(
                        String.valueOf(line.get(placed.column("Name"))),
                        BookLayout.quoted(placed.sheet().name()) + "!" + cell);
            }
        }
    }

    /** The column that says what a row is about. */
    private static String subject(Placed placed) {
        for (String id : List.of("Of", "Id", "Key")) {
            if (placed.columns().containsKey(id)) {
                return id;
            }
        }
        throw new IllegalArgumentException("table " + placed.table().name() + " does not say what its rows are about");
    }

    private void name(String name, String cells) {
        XSSFName range = book.createName();
        range.setNameName(name);
        range.setRefersToFormula(cells);
    }

    private void table(XSSFSheet drawn, Placed placed) {
        List<Column> columns = placed.table().columns();
        XSSFTable table = drawn.createTable(new AreaReference(
                new CellReference(placed.head(), 0),
                new CellReference(placed.last(), columns.size() - 1),
                book.getSpreadsheetVersion()));
        tables++;
        table.getCTTable().setId(tables);
        table.setName(placed.table().name());
        table.setDisplayName("T_" + placed.table().name());
        List<String> titles = SheetRows.titles(columns);
        for (int c = 0; c < titles.size(); c++) {
            var column = table.getCTTable().getTableColumns().getTableColumnArray(c);
            column.setId(c + 1L);
            column.setName(titles.get(c).replace("\n", "_x000a_"));
        }
        table.getCTTable().addNewAutoFilter().setRef(table.getArea().formatAsString());
        var style = table.getCTTable().addNewTableStyleInfo();
        style.setName("TableStyleLight1");
        style.setShowRowStripes(true);
    }

    /** From the list of sheets one gets to each. */
    private void contents() {
        Placed contents = layout.table("Contents");
        XSSFSheet drawn = book.getSheet(contents.sheet().name());
        int row = contents.first();
        for (List<? extends @Nullable Object> line : contents.table().rows()) {
            XSSFHyperlink link = book.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
            link.setAddress(BookLayout.quoted(String.valueOf(line.get(0))) + "!A1");
            link.setCellReference(new CellReference(row++, 0));
            drawn.addHyperlink(link);
        }
    }

    private void takeOutLook() {
        for (BookLook.Role role : BookLook.Role.values()) {
            XSSFName name = book.getName(role.range());
            if (name != null) {
                book.removeName(name);
            }
        }
        book.removeSheetAt(book.getSheetIndex(look.sheet()));
    }

    private void stream(Instant madeAt, OutputStream out, ReportProgress progress) throws IOException {
        Map<String, StablePackage.Rows> rows = new HashMap<>();
        long all = workbook.sheets().stream().mapToLong(WorkbookWriter::weight).sum();
        AtomicLong done = new AtomicLong();
        for (Sheet sheet : workbook.sheets()) {
            String part = book.getSheet(sheet.name())
                    .getPackagePart()
                    .getPartName()
                    .getName()
                    .substring(1);
            List<Placed> placed = layout.on(sheet);
            SheetLines lines = SheetLines.of(placed, BookPaper.of(sheet, placed), workbook.note(), look);
            List<LocalDate> weeks = sheet.tables().stream()
                    .flatMap(t -> BookPage.weeks(t).stream())
                    .toList();
            rows.put(part, to -> {
                new SheetRows(look, to, written -> progress.orStop((done.get() + written) / (double) all))
                        .write(placed, lines, weeks);
                done.addAndGet(weight(sheet));
            });
        }
        StablePackage.write(book, madeAt, rows, out);
    }

    /** Rows of a sheet, and one for the sheet itself. */
    private static long weight(Sheet sheet) {
        return 1 + sheet.tables().stream().mapToLong(t -> t.rows().count()).sum();
    }
}
