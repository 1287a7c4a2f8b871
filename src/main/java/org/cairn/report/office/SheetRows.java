package org.cairn.report.office;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongConsumer;
import org.apache.poi.ss.util.CellReference;
import org.cairn.report.office.BookLayout.Placed;
import org.cairn.report.office.BookLook.Role;
import org.cairn.report.workbook.Column;
import org.cairn.report.workbook.Column.Format;
import org.cairn.report.workbook.Table.Live;
import org.cairn.report.workbook.Table.Typed;
import org.jspecify.annotations.Nullable;

/**
 * Streams the rows of a sheet as they are made: no row is kept. Text is written as text, whatever it begins with; a formula
 * with the value that it gives.
 */
final class SheetRows {

    private static final int FLUSH = 1 << 15;
    private static final int LONGEST = 32_767;
    private static final int STEP = 500;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM yyyy", Locale.ENGLISH);
    private static final int QUARTER_WEEKS = 7;
    private static final double HEAD_HEIGHT = 30;
    private static final long DAY_ZERO = LocalDate.of(1899, 12, 30).toEpochDay();

    private final BookLook look;
    private final OutputStream out;
    private final LongConsumer progress;
    private final RowHeights heights;
    private final Map<String, RowFormula> formulas = new HashMap<>();
    private long written;
    private final StringBuilder xml = new StringBuilder(FLUSH * 2);
    private final String[] letters = new String[16_384];

    /**
     * Rows of one sheet.
     *
     * @param progress told at times how many rows have been written
     */
    SheetRows(BookLook look, OutputStream out, LongConsumer progress) {
        this.look = look;
        this.heights = new RowHeights(look);
        this.out = out;
        this.progress = progress;
    }

    /** All of them; whoever is told of progress may stop it by throwing. */
    void write(List<Placed> tables, SheetLines lines, List<LocalDate> weeks) throws IOException {
        progress.accept(0);
        for (int row = 0; row < BookLayout.TOP - 1; row++) {
            line(lines.at(row));
        }
        for (Placed placed : tables) {
            table(placed, lines, weeks);
        }
        flush();
    }

    private void line(SheetLines.Line line) {
        begin(line.row(), line.height());
        text(
                0,
                line.row(),
                line.text(),
                (line.columns() == 0 ? look.style(line.role()) : look.broken(line.role())).getIndex());
        xml.append("</row>");
    }

    private void begin(int row, double height) {
        xml.append("<row r=\"").append(row + 1).append('"');
        if (height > 0) {
            xml.append(" ht=\"").append(height).append("\" customHeight=\"1\"");
        }
        xml.append('>');
    }

    private void table(Placed placed, SheetLines lines, List<LocalDate> weeks) throws IOException {
        formulas.clear();
        if (placed.heading() >= 0) {
            line(lines.at(placed.heading()));
        }
        List<Column> columns = placed.table().columns();
        if (!weeks.isEmpty() && placed.heading() < 0) {
            quarters(placed.head() - 1, columns.size(), weeks);
        }
        begin(placed.head(), HEAD_HEIGHT);
        List<String> titles = titles(columns);
        for (int c = 0; c < titles.size(); c++) {
            text(
                    c,
                    placed.head(),
                    titles.get(c),
                    look.head(columns.get(c).format()).getIndex());
        }
        for (int w = 0; w < weeks.size(); w++) {
            number(
                    columns.size() + w,
                    placed.head(),
                    weeks.get(w).toEpochDay() - DAY_ZERO,
                    look.style(Role.WEEK).getIndex());
        }
        xml.append("</row>");
        int row = placed.first();
        for (List<? extends @Nullable Object> values : placed.table().rows()) {
            begin(row, heights.of(placed, values));
            for (int c = 0; c < columns.size(); c++) {
                cell(placed, columns.get(c), c, row, values.get(c));
            }
            xml.append("</row>");
            row++;
            written++;
            if (xml.length() > FLUSH) {
                flush();
            }
            if (written % STEP == 0) {
                progress.accept(written);
            }
        }
        if (placed.remark() >= 0) {
            line(lines.at(placed.remark()));
        }
    }

    /** Above the bars: the weeks in which quarters begin, where the rest has room for the word. */
    private void quarters(int row, int column, List<LocalDate> weeks) {
        begin(row, 0);
        for (int w = 0; w + QUARTER_WEEKS <= weeks.size(); w++) {
            LocalDate monday = weeks.get(w);
            if (monday.getDayOfMonth() <= 7 && monday.getMonthValue() % 3 == 1) {
                text(
                        column + w,
                        row,
                        MONTH.format(monday),
                        look.style(Role.NOTE).getIndex());
            }
        }
        xml.append("</row>");
    }

    /** A table's titles must differ. */
    static List<String> titles(List<Column> columns) {
        java.util.Set<String> seen = new java.util.HashSet<>();
        return columns.stream()
                .map(c -> {
                    String title = c.title();
                    for (int n = 2; !seen.add(title.toLowerCase(java.util.Locale.ROOT)); n++) {
                        title = c.title() + " " + n;
                    }
                    return title;
                })
                .toList();
    }

    private void cell(Placed placed, Column column, int at, int row, @Nullable Object value) {
        Format format = column.format();
        Object inner = value;
        if (value instanceof Typed typed) {
            format = typed.format();
            inner = typed.value();
        }
        int style = look.style(format, column.input() != null).getIndex();
        String formula = column.formula();
        if (inner instanceof Live live) {
            live(at, row, placed.formula(live.formula(), row), live.value(), style);
        } else if (formula != null) {
            live(
                    at,
                    row,
                    formulas.computeIfAbsent(formula, f -> RowFormula.of(f, placed))
                            .at(row),
                    inner,
                    style);
        } else {
            plain(at, row, inner, style);
        }
    }

    private void live(int column, int row, String formula, @Nullable Object value, int style) {
        open(column, row, style);
        boolean words = value instanceof String;
        if (words) {
            xml.append(" t=\"str\"");
        }
        xml.append("><f>");
        escape(formula);
        xml.append("</f>");
        if (value != null) {
            xml.append("<v>");
            if (value instanceof String text) {
                escape(text);
            } else {
                xml.append(number(value));
            }
            xml.append("</v>");
        }
        xml.append("</c>");
    }

    private void plain(int column, int row, @Nullable Object value, int style) {
        if (value == null) {
            open(column, row, style);
            xml.append("/>");
        } else if (value instanceof Number || value instanceof LocalDate) {
            open(column, row, style);
            xml.append("><v>").append(number(value)).append("</v></c>");
        } else {
            text(column, row, value.toString(), style);
        }
    }

    private static String number(Object value) {
        if (value instanceof LocalDate day) {
            return Long.toString(day.toEpochDay() - DAY_ZERO);
        }
        if (value instanceof BigDecimal amount) {
            return amount.toPlainString();
        }
        if (value instanceof Double amount) {
            if (!Double.isFinite(amount)) {
                throw new IllegalArgumentException("a cell cannot hold " + amount);
            }
            return amount == Math.rint(amount) && Math.abs(amount) < 1e15
                    ? Long.toString(amount.longValue())
                    : amount.toString();
        }
        return value.toString();
    }

    private void number(int column, int row, long value, int style) {
        open(column, row, style);
        xml.append("><v>").append(value).append("</v></c>");
    }

    private void text(int column, int row, String text, int style) {
        open(column, row, style);
        xml.append(" t=\"inlineStr\"><is><t").append(text.equals(text.strip()) ? ">" : " xml:space=\"preserve\">");
        escape(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
        xml.append("</t></is></c>");
    }

    private void open(int column, int row, int style) {
        xml.append("<c r=\"")
                .append(letter(column))
                .append(row + 1)
                .append("\" s=\"")
                .append(style)
                .append('"');
    }

    private String letter(int column) {
        String letter = letters[column];
        if (letter == null) {
            letter = CellReference.convertNumToColString(column);
            letters[column] = letter;
        }
        return letter;
    }

    /** Text for XML, without what an XML file may not hold. */
    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '&' -> xml.append("&amp;");
                case '"' -> xml.append("&quot;");
                case '\t', '\n' -> xml.append(c);
                case '\r' -> {
                    // a line end is one character here
                }
                default -> {
                    if (Character.isHighSurrogate(c)
                            && i + 1 < text.length()
                            && Character.isLowSurrogate(text.charAt(i + 1))) {
                        xml.append(c).append(text.charAt(++i));
                    } else if (c >= 0x20 && !Character.isSurrogate(c) && c != 0xFFFE && c != 0xFFFF) {
                        xml.append(c);
                    }
                }
            }
        }
    }

    private void flush() throws IOException {
        out.write(xml.toString().getBytes(StandardCharsets.UTF_8));
        xml.setLength(0);
    }
}
