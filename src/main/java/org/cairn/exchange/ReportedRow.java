package org.cairn.exchange;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One row of a reported list, read by the meaning of its columns; what does not fit is remarked on. */
final class ReportedRow {

    private static final int EARLIEST_YEAR = 1950;
    private static final int LATEST_YEAR = 2150;

    private final String file;
    private final Profile profile;
    private final int number;
    private final Map<String, Integer> columns;
    private final List<String> cells;
    private final List<RowProblem> remarks = new ArrayList<>();

    ReportedRow(String file, Profile profile, int number, Map<String, Integer> columns, List<String> cells) {
        this.file = file;
        this.profile = profile;
        this.number = number;
        this.columns = columns;
        this.cells = cells;
    }

    int number() {
        return number;
    }

    List<RowProblem> remarks() {
        return remarks;
    }

    void remark(@Nullable ListField field, String reason) {
        remarks.add(new RowProblem(file, null, number, field == null ? null : column(field), reason));
    }

    /** As it stands in the file, with line breaks as spaces; null when empty or withheld. */
    @Nullable
    String find(ListField field, int longest) {
        String cell = cell(field);
        if (cell == null || withheld(cell)) {
            return null;
        }
        String text = cell.replaceAll("\\s+", " ").strip();
        return text.length() > longest ? text.substring(0, longest - 1) + "…" : text;
    }

    /** The value meant, by the profile's map; null when the map does not know it, which is remarked on. */
    @Nullable
    String mapped(ListField field) {
        String text = find(field, 200);
        if (text == null) {
            String cell = cell(field);
            if (cell != null) {
                remark(field, "is left empty: «" + shown(cell) + "»");
            }
            return null;
        }
        Map<String, String> meanings = profile.values().getOrDefault(field, Map.of());
        String meant = meanings.get(text.toLowerCase(Locale.ROOT));
        if (meant == null) {
            remark(field, "is left empty: the profile does not know «" + shown(text) + "»");
        }
        return meant;
    }

    @Nullable
    LocalDate date(ListField field) {
        String cell = cell(field);
        if (cell == null) {
            return null;
        }
        for (String format : profile.dates()) {
            try {
                LocalDate date = LocalDate.from(
                        DateTimeFormatter.ofPattern(format, Locale.ENGLISH).parse(cell.strip()));
                boolean twoDigits = format.contains("yy") && !format.contains("yyy");
                LocalDate day = twoDigits ? inCentury(date) : date;
                if (day.getYear() >= EARLIEST_YEAR && day.getYear() <= LATEST_YEAR) {
                    return day;
                }
            } catch (DateTimeException e) {
                continue;
            }
        }
        return null;
    }

    private LocalDate inCentury(LocalDate date) {
        int year = profile.yearsFrom() + Math.floorMod(date.getYear() - profile.yearsFrom(), 100);
        return date.withYear(year);
    }

    /** A number that the profile can read; what it cannot is remarked on. */
    @Nullable
    BigDecimal number(ListField field) {
        String cell = cell(field);
        if (cell == null) {
            return null;
        }
        if (withheld(cell)) {
            remark(field, "is left empty: «" + shown(cell) + "»");
            return null;
        }
        StringBuilder plain = new StringBuilder();
        for (char c : cell.strip().toCharArray()) {
            if (c == profile.format().decimal()) {
                plain.append('.');
            } else if (c != profile.grouping() && profile.strip().indexOf(c) < 0 && !Character.isWhitespace(c)) {
                plain.append(c);
            }
        }
        try {
            BigDecimal value = new BigDecimal(plain.toString());
            if (plain.length() <= 40
                    && Math.abs(value.scale()) <= 40
                    && value.abs().doubleValue() < 1e12) {
                return value;
            }
        } catch (NumberFormatException e) {
            // said below, together with numbers that are too large
        }
        remark(field, "is left empty: «" + shown(cell) + "» is no number");
        return null;
    }

    /** What stands in the field, shortened for a message. */
    String shown(ListField field) {
        String cell = cell(field);
        return cell == null ? "nothing" : "«" + shown(cell) + "»";
    }

    private boolean withheld(String cell) {
        return profile.missing().stream()
                .anyMatch(pattern -> pattern.matcher(cell.strip()).matches());
    }

    private @Nullable String cell(ListField field) {
        for (String column : profile.columns().getOrDefault(field, List.of())) {
            String cell = at(column);
            if (cell != null) {
                return cell;
            }
        }
        return null;
    }

    /** The column that the value comes from, or the preferred one when none is filled. */
    private @Nullable String column(ListField field) {
        List<String> named = profile.columns().getOrDefault(field, List.of());
        return named.stream()
                .filter(column -> at(column) != null)
                .findFirst()
                .orElse(named.isEmpty() ? null : named.get(0));
    }

    private @Nullable String at(String column) {
        Integer index = columns.get(column);
        return index == null || index >= cells.size() || cells.get(index).isBlank() ? null : cells.get(index);
    }

    private static String shown(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() > 60 ? line.substring(0, 60) + "…" : line;
    }
}
