package org.cairn.exchange;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * How a kind of list is read.
 *
 * @param format for a workbook only its decimal counts
 * @param columns field → its columns, the preferred one first
 * @param yearsFrom two-digit years lie in the hundred years from this one
 * @param strip characters that may stand around a number, such as a currency sign
 * @param moneyFactor one unit of the file's money in the programme's units
 * @param missing whole values that say that nothing is known
 * @param values field → value in the file → value meant
 */
record Profile(
        String name,
        ListFormat format,
        Map<ListField, List<String>> columns,
        List<String> dates,
        int yearsFrom,
        String strip,
        char grouping,
        BigDecimal moneyFactor,
        List<Pattern> missing,
        Map<ListField, Map<String, String>> values,
        String key,
        String currency,
        int unit,
        BigDecimal discountRate,
        @Nullable LocalDate asOf) {

    private static final int LONGEST = 100_000;

    /** Stands for an encoding or delimiter that is to be found out. */
    static final String FIND_OUT = "auto";

    /** Throws {@link UnreadableFile} saying which entry is wrong. */
    static Profile parse(String file, String text) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(LONGEST);
        options.setMaxAliasesForCollections(10);
        options.setAllowDuplicateKeys(false);
        Object read;
        try {
            read = new Yaml(new SafeConstructor(options)).load(text);
        } catch (YAMLException e) {
            throw new UnreadableFile(
                    file,
                    "file",
                    "is no YAML: "
                            + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
        return new Entries(file, "", map(file, "file", read)).profile();
    }

    /** Every column it names. */
    List<String> named() {
        return columns.values().stream().flatMap(List::stream).toList();
    }

    private static Map<String, Object> map(String file, String where, @Nullable Object value) {
        if (!(value instanceof Map<?, ?> entries)) {
            throw new UnreadableFile(file, where, "should hold entries «name: value»");
        }
        Map<String, Object> map = new LinkedHashMap<>();
        entries.forEach((k, v) -> map.put(String.valueOf(k), v == null ? "" : v));
        return map;
    }

    /** The entries of one level, with errors that name them. */
    private record Entries(String file, String path, Map<String, Object> entries) {

        Profile profile() {
            Entries programme = under("programme");
            Entries numbers = under("numbers");
            Entries dates = under("dates");
            try {
                return new Profile(
                        text("name", null),
                        new ListFormat(encoding(), delimiter(), numbers.letter("decimal", ".")),
                        columns(),
                        formats(dates.list("formats")),
                        dates.whole("years-from", 1970),
                        numbers.text("strip", ""),
                        numbers.letter("grouping", ","),
                        new BigDecimal(numbers.text("money-factor", "1")),
                        list("missing").stream()
                                .map(m -> Pattern.compile(m, Pattern.CASE_INSENSITIVE | Pattern.DOTALL))
                                .toList(),
                        values(),
                        programme.text("key", null),
                        programme.text("currency", "EUR"),
                        programme.whole("unit", 1),
                        new BigDecimal(programme.text("discount-rate", "0.1")),
                        programme.date("as-of"));
            } catch (IllegalArgumentException e) {
                throw new UnreadableFile(file, "file", "has a wrong entry (" + e.getMessage() + ")");
            }
        }

        /** What is a date to a spreadsheet reaches us as an ISO date, however the list writes the others. */
        private static List<String> formats(List<String> said) {
            return Stream.concat(said.stream(), Stream.of(ListSource.DATE)).toList();
        }

        private @Nullable Charset encoding() {
            String said = text("encoding", "UTF-8");
            return said.equals(FIND_OUT) ? null : Charset.forName(said);
        }

        private @Nullable Character delimiter() {
            return text("delimiter", ",").equals(FIND_OUT) ? null : letter("delimiter", ",");
        }

        private Map<ListField, List<String>> columns() {
            Map<ListField, List<String>> columns = new EnumMap<>(ListField.class);
            under("columns").entries.forEach((column, field) -> columns.computeIfAbsent(
                            field(String.valueOf(field)), f -> new ArrayList<>())
                    .add(column));
            for (ListField needed : ListMapping.NEEDED) {
                if (!columns.containsKey(needed)) {
                    throw new UnreadableFile(file, "columns", "none means " + needed.word());
                }
            }
            return columns;
        }

        private Map<ListField, Map<String, String>> values() {
            Map<ListField, Map<String, String>> values = new EnumMap<>(ListField.class);
            Entries all = under("values");
            for (String field : all.entries.keySet()) {
                Map<String, String> meanings = new LinkedHashMap<>();
                all.under(field)
                        .entries
                        .forEach((from, to) ->
                                meanings.put(from.toLowerCase(java.util.Locale.ROOT), String.valueOf(to)));
                values.put(field(field), meanings);
            }
            return values;
        }

        private ListField field(String word) {
            return ListField.find(word)
                    .orElseThrow(() -> new UnreadableFile(file, "columns", "«" + word + "» is no field"));
        }

        Entries under(String entry) {
            Object value = entries.get(entry);
            return new Entries(file, path + entry + ".", value == null ? Map.of() : map(file, path + entry, value));
        }

        String text(String entry, @Nullable String otherwise) {
            Object value = entries.get(entry);
            if (value == null && otherwise == null) {
                throw new UnreadableFile(file, path + entry, "is missing");
            }
            return value == null ? Objects.requireNonNull(otherwise) : String.valueOf(value);
        }

        char letter(String entry, String otherwise) {
            String text = text(entry, otherwise);
            if (text.length() != 1) {
                throw new UnreadableFile(file, path + entry, "must be one character");
            }
            return text.charAt(0);
        }

        int whole(String entry, int otherwise) {
            return Integer.parseInt(text(entry, String.valueOf(otherwise)));
        }

        @Nullable
        LocalDate date(String entry) {
            Object value = entries.get(entry);
            if (value == null) {
                return null;
            }
            try {
                return value instanceof java.util.Date day
                        ? day.toInstant().atZone(java.time.ZoneOffset.UTC).toLocalDate()
                        : LocalDate.parse(String.valueOf(value));
            } catch (java.time.format.DateTimeParseException e) {
                throw new UnreadableFile(file, path + entry, "is no date such as 2026-01-05");
            }
        }

        List<String> list(String entry) {
            Object value = entries.get(entry);
            return value instanceof List<?> items
                    ? items.stream().map(String::valueOf).toList()
                    : value == null ? List.of() : List.of(String.valueOf(value));
        }
    }
}
