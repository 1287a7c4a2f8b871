package org.cairn.exchange.xlsx;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.DateUtil;
import org.cairn.exchange.RowProblem;
import org.jspecify.annotations.Nullable;

/**
 * One row of a form's sheet, read by the titles of its columns. What does not fit is noted with its place, and a harmless
 * value is returned so that the rest of the row is looked at too; {@link #sound()} tells whether the row may be used.
 */
final class FormRow {

    private static final int LONGEST_TEXT = 500;
    private static final int LONGEST_PROSE = 2_000;
    private static final LocalDate EARLIEST = LocalDate.of(1970, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2150, 12, 31);
    private static final double LARGEST = 1e12;

    private final String file;
    private final FormSheet sheet;
    private final int number;
    private final Map<String, Cell> cells;
    private final boolean from1904;
    private final List<RowProblem> problems;
    private final int before;

    FormRow(
            String file,
            FormSheet sheet,
            int number,
            Map<String, Cell> cells,
            boolean from1904,
            List<RowProblem> problems) {
        this.file = file;
        this.sheet = sheet;
        this.number = number;
        this.cells = cells;
        this.from1904 = from1904;
        this.problems = problems;
        this.before = problems.size();
    }

    boolean sound() {
        return problems.size() == before;
    }

    void problem(@Nullable String column, String reason) {
        problems.add(new RowProblem(file, sheet.title(), number, column, reason));
    }

    String need(String column) {
        String text = find(column);
        if (text == null) {
            if (cells.get(column) == null) {
                problem(column, "is empty");
            }
            return "";
        }
        return text;
    }

    String or(String column, String otherwise) {
        String text = find(column);
        return text == null ? otherwise : text;
    }

    @Nullable
    String find(String column) {
        Cell cell = value(column);
        if (cell == null) {
            return null;
        }
        String text = cell.kind() == Cell.Kind.NUMBER
                ? plain(cell.text())
                : cell.text().strip();
        int longest = column(column).kind() == FormColumn.Kind.LONG_TEXT ? LONGEST_PROSE : LONGEST_TEXT;
        if (text.length() > longest) {
            problem(column, "is longer than " + longest + " characters");
            return null;
        }
        return text;
    }

    /** A key such as another sheet refers to. */
    String key(String column) {
        String text = need(column);
        if (text.length() > 100) {
            problem(column, "is longer than 100 characters");
        }
        return text;
    }

    <E extends Enum<E>> E choice(String column, Class<E> type, E otherwise) {
        String text = find(column);
        if (text == null) {
            return otherwise;
        }
        for (E value : type.getEnumConstants()) {
            if (value.name().equalsIgnoreCase(text)) {
                return value;
            }
        }
        problem(
                column,
                "«" + shown(text) + "» is none of "
                        + String.join(", ", column(column).choices()));
        return otherwise;
    }

    boolean yes(String column, boolean otherwise) {
        String text = find(column);
        if (text == null) {
            return otherwise;
        }
        switch (text.toLowerCase(Locale.ROOT)) {
            case "yes", "true", "x", "1" -> {
                return true;
            }
            case "no", "false", "0" -> {
                return false;
            }
            default -> {
                problem(column, "«" + shown(text) + "» is neither yes nor no");
                return otherwise;
            }
        }
    }

    LocalDate needDate(String column) {
        LocalDate date = findDate(column);
        if (date == null) {
            if (cells.get(column) == null) {
                problem(column, "is empty; a date is needed");
            }
            return EARLIEST;
        }
        return date;
    }

    @Nullable
    LocalDate findDate(String column) {
        Cell cell = value(column);
        if (cell == null) {
            return null;
        }
        LocalDate date = date(cell);
        if (date == null || date.isBefore(EARLIEST) || date.isAfter(LATEST)) {
            problem(column, "«" + shown(cell.text()) + "» is no date from 1970 to 2150, such as 2026-01-05");
            return null;
        }
        return date;
    }

    private @Nullable LocalDate date(Cell cell) {
        if (cell.kind() == Cell.Kind.NUMBER) {
            BigDecimal serial = number(cell.text());
            if (serial == null || serial.signum() < 0 || serial.compareTo(BigDecimal.valueOf(200_000)) > 0) {
                return null;
            }
            LocalDateTime at = DateUtil.getLocalDateTime(serial.doubleValue(), from1904);
            return at == null ? null : at.toLocalDate();
        }
        try {
            String text = cell.text().strip();
            return LocalDate.parse(text.length() > 10 && text.charAt(10) == 'T' ? text.substring(0, 10) : text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    double number(String column, double least, double most) {
        BigDecimal value = decimal(column, null);
        if (value == null) {
            return least;
        }
        if (value.doubleValue() < least || value.doubleValue() > most) {
            problem(column, value.toPlainString() + " is not within " + plain(least) + " to " + plain(most));
            return least;
        }
        return value.doubleValue();
    }

    int whole(String column, int least, int most, @Nullable Integer otherwise) {
        BigDecimal value = decimal(column, otherwise == null ? null : BigDecimal.valueOf(otherwise));
        if (value == null) {
            return least;
        }
        if (value.stripTrailingZeros().scale() > 0
                || value.compareTo(BigDecimal.valueOf(least)) < 0
                || value.compareTo(BigDecimal.valueOf(most)) > 0) {
            problem(column, value.toPlainString() + " is no whole number from " + least + " to " + most);
            return least;
        }
        return value.intValue();
    }

    BigDecimal money(String column, @Nullable BigDecimal otherwise) {
        BigDecimal value = decimal(column, otherwise);
        return value == null ? BigDecimal.ZERO : value;
    }

    /** The number in a cell; null when a problem was noted. */
    private @Nullable BigDecimal decimal(String column, @Nullable BigDecimal otherwise) {
        Cell cell = value(column);
        if (cell == null) {
            if (otherwise == null && cells.get(column) == null) {
                problem(column, "is empty; a number is needed");
            }
            return otherwise;
        }
        BigDecimal value = number(cell.text());
        if (value == null) {
            problem(column, "«" + shown(cell.text()) + "» is no number");
            return null;
        }
        return value;
    }

    private static @Nullable BigDecimal number(String text) {
        try {
            if (text.length() > 40) {
                return null;
            }
            BigDecimal exact = new BigDecimal(text.strip());
            if (exact.scale() > 350 || exact.abs().doubleValue() > LARGEST) {
                return null;
            }
            // what a spreadsheet shows: it stores 0.1 + 0.2 with noise in the sixteenth digit
            BigDecimal value = exact.round(new java.math.MathContext(15)).stripTrailingZeros();
            return value.scale() < 0
                    ? value.setScale(0)
                    : value.scale() > 12 ? value.setScale(12, java.math.RoundingMode.HALF_EVEN) : value;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static String plain(String text) {
        BigDecimal value = number(text);
        return value == null ? text : value.toPlainString();
    }

    private static String plain(double value) {
        return value >= LARGEST
                ? "1,000,000,000,000"
                : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    private @Nullable Cell value(String column) {
        Cell cell = cells.get(column);
        if (cell == null) {
            return null;
        }
        if (cell.kind() == Cell.Kind.FAULT) {
            problem(column, "shows the error " + shown(cell.text()));
            return null;
        }
        if (cell.kind() == Cell.Kind.UNCALCULATED) {
            problem(column, "holds a formula without a stored result; open the workbook, recalculate and save it");
            return null;
        }
        return cell;
    }

    private FormColumn column(String title) {
        return sheet.columns().stream()
                .filter(c -> c.title().equals(title))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("sheet " + sheet.title() + " has no column " + title));
    }

    private static String shown(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() > 60 ? line.substring(0, 60) + "…" : line;
    }
}
