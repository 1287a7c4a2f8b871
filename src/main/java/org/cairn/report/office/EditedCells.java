package org.cairn.report.office;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.cairn.exchange.FileProblem;
import org.cairn.exchange.InputField;
import org.cairn.exchange.RowProblem;
import org.cairn.report.Edit;
import org.cairn.report.Figures;
import org.cairn.report.ReturnedWorkbook;
import org.cairn.report.Snapshot;
import org.cairn.report.Wording;
import org.cairn.report.office.BookLayout.Placed;
import org.cairn.report.workbook.Column;
import org.cairn.report.workbook.ProgrammeWorkbook;
import org.cairn.report.workbook.Table.Live;
import org.cairn.report.workbook.Table.Typed;
import org.jspecify.annotations.Nullable;

/**
 * Holds a workbook that came back against what its snapshot says, cell by cell: what was typed into open cells are edits;
 * formulas and the keys of rows must be as they were.
 */
public final class EditedCells {

    private static final String SNAPSHOT = "SnapshotId";
    private static final int ENOUGH = 100;
    private static final double SAME = 1e-12;
    private static final Pattern NUMBER = Pattern.compile("(?<![A-Z0-9_.])\\d+(\\.\\d+)?(E[+-]?\\d+)?");

    private final String file;
    private final List<Edit> edits = new ArrayList<>();
    private final List<RowProblem> problems = new ArrayList<>();
    private final List<RowProblem> remarks = new ArrayList<>();

    private EditedCells(String file) {
        this.file = file;
    }

    /**
     * Reads it.
     *
     * @param name of the file, as its sender calls it
     * @param snapshots where the snapshot that the workbook names is found
     */
    public static ReturnedWorkbook read(
            Path path, String name, String programme, Function<String, Optional<Snapshot>> snapshots)
            throws IOException {
        EditedCells cells = new EditedCells(name);
        String id = "";
        try (InputStream in = Files.newInputStream(path);
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            id = snapshotId(book);
            Snapshot snapshot = id.isEmpty() ? null : snapshots.apply(id).orElse(null);
            if (snapshot == null || !snapshot.programme().key().equals(programme)) {
                cells.refuse(
                        FileProblem.CONTENT,
                        id.isEmpty()
                                ? "does not say which snapshot it was made from; send a workbook that was made under Reports"
                                : "was made from snapshot " + id + ", which is not one of this programme");
            } else {
                cells.compare(book, snapshot);
            }
        } catch (POIXMLException | OpenXML4JRuntimeException | IllegalArgumentException | IOException unreadable) {
            cells.refuse(FileProblem.DAMAGED, "cannot be read as a workbook (.xlsx)");
        }
        return new ReturnedWorkbook(name, programme, id, cells.edits, cells.problems, cells.remarks);
    }

    private void refuse(FileProblem kind, String reason) {
        problems.add(RowProblem.ofFile(kind, file, reason));
    }

    private static String snapshotId(XSSFWorkbook book) {
        XSSFName name = book.getName(SNAPSHOT);
        if (name == null) {
            return "";
        }
        CellReference at = new CellReference(name.getRefersToFormula());
        XSSFSheet sheet = book.getSheet(at.getSheetName());
        XSSFCell cell = cell(sheet, at.getRow(), at.getCol());
        return cell == null || cell.getCellType() != CellType.STRING ? "" : cell.getStringCellValue();
    }

    private static @Nullable XSSFCell cell(@Nullable XSSFSheet sheet, int row, int column) {
        XSSFRow line = sheet == null ? null : sheet.getRow(row);
        return line == null ? null : line.getCell(column);
    }

    private void compare(XSSFWorkbook book, Snapshot snapshot) {
        BookLayout layout = BookLayout.of(ProgrammeWorkbook.of(Figures.of(snapshot), Wording.of(Locale.ENGLISH)));
        for (Placed placed : layout.all()) {
            XSSFSheet sheet = book.getSheet(placed.sheet().name());
            if (sheet == null) {
                refuse(FileProblem.CONTENT, "lacks the sheet «" + placed.sheet().name() + "»");
                return;
            }
            table(placed, sheet);
        }
    }

    private void table(Placed placed, XSSFSheet sheet) {
        int row = placed.first();
        for (List<? extends @Nullable Object> values : placed.table().rows()) {
            String subject = subject(placed, values);
            for (int c = 0; c < values.size() && problems.size() < ENOUGH; c++) {
                look(placed, sheet, row, c, values.get(c), subject);
            }
            row++;
        }
    }

    private static String subject(Placed placed, List<? extends @Nullable Object> values) {
        Integer column = subjectColumn(placed);
        return column == null ? "" : String.valueOf(values.get(column));
    }

    private static @Nullable Integer subjectColumn(Placed placed) {
        for (String id : List.of("Of", "Id", "Key")) {
            if (placed.columns().containsKey(id)) {
                return placed.columns().get(id);
            }
        }
        return null;
    }

    private void look(Placed placed, XSSFSheet sheet, int row, int at, @Nullable Object value, String subject) {
        Column column = placed.table().columns().get(at);
        XSSFCell cell = cell(sheet, row, at);
        Object inner = value instanceof Typed typed ? typed.value() : value;
        String formula = inner instanceof Live live ? live.formula() : column.formula();
        InputField input = column.input();
        if (input != null) {
            input(input, subject, cell, inner, sheet, row, at);
        } else if (formula != null) {
            formula(placed.formula(formula, row), cell, sheet, row, at);
        } else if (!same(Edit.plain(inner), found(cell, inner instanceof java.time.LocalDate))) {
            boolean key = Objects.equals(subjectColumn(placed), at);
            (key ? problems : remarks)
                    .add(problem(
                            sheet,
                            row,
                            at,
                            key
                                    ? "must stay " + subject + ": rows may be neither moved nor sorted nor renamed"
                                    : "was changed and is not brought back"));
        }
    }

    private void input(
            InputField field,
            String subject,
            @Nullable XSSFCell cell,
            @Nullable Object before,
            XSSFSheet sheet,
            int row,
            int at) {
        boolean day = field == InputField.BEGUN || field == InputField.FINISHED || field == InputField.KPI_DATE;
        String was = Edit.plain(before);
        String is = found(cell, day);
        if (same(was, is)) {
            return;
        }
        if (is != null && cell != null && type(cell) != CellType.NUMERIC) {
            problems.add(problem(sheet, row, at, "must be a " + (day ? "date" : "number") + ", not «" + is + "»"));
        } else {
            edits.add(new Edit(
                    field, subject, was, is, sheet.getSheetName(), new CellReference(row, at).formatAsString()));
        }
    }

    private void formula(String wanted, @Nullable XSSFCell cell, XSSFSheet sheet, int row, int at) {
        boolean kept = cell != null
                && cell.getCellType() == CellType.FORMULA
                && normal(cell.getCellFormula()).equals(normal(wanted));
        if (!kept) {
            problems.add(problem(sheet, row, at, "the formula was changed; it must be =" + wanted));
        }
    }

    /** Programs write the same formula with other blanks, quotes and numbers. */
    private static String normal(String formula) {
        String plain = formula.toUpperCase(Locale.ROOT).replace("_XLFN.", "").replaceAll("[\\s$']", "");
        return NUMBER.matcher(plain).replaceAll(n -> Double.toString(Double.parseDouble(n.group())));
    }

    private static CellType type(XSSFCell cell) {
        return cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
    }

    /** What a cell says, in plain text. */
    private static @Nullable String found(@Nullable XSSFCell cell, boolean day) {
        if (cell == null) {
            return null;
        }
        return switch (type(cell)) {
            case NUMERIC ->
                day && DateUtil.isValidExcelDate(cell.getNumericCellValue())
                        ? Edit.plain(DateUtil.getLocalDateTime(cell.getNumericCellValue())
                                .toLocalDate())
                        : Edit.plain(cell.getNumericCellValue());
            case STRING -> Edit.plain(cell.getStringCellValue());
            case BOOLEAN -> Boolean.toString(cell.getBooleanCellValue());
            case ERROR -> "an error";
            default -> null;
        };
    }

    private static boolean same(@Nullable String a, @Nullable String b) {
        if (Objects.equals(a, b)) {
            return true;
        }
        try {
            double x = Double.parseDouble(String.valueOf(a));
            double y = Double.parseDouble(String.valueOf(b));
            return Math.abs(x - y) <= SAME * Math.max(1, Math.abs(x));
        } catch (NumberFormatException words) {
            return false;
        }
    }

    private RowProblem problem(XSSFSheet sheet, int row, int at, String reason) {
        return new RowProblem(file, sheet.getSheetName(), row + 1, CellReference.convertNumToColString(at), reason);
    }
}
