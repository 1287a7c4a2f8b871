package org.cairn.exchange;

import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What somebody says of a list that no shipped profile knows.
 *
 * @param columns title → meaning, at least name, start and finish; of columns with the same meaning the first filled counts
 * @param dates pattern that its dates are written by, one of {@link #DATES}
 * @param decimal comma or point between whole and broken part of a number; the other groups thousands
 * @param money what one unit of its money is
 * @param key of the programme that it becomes
 * @param currency three letters
 */
public record ListMapping(
        Map<String, ListField> columns,
        String dates,
        char decimal,
        Money money,
        String key,
        String name,
        String currency) {

    /** How dates are written in lists, the safest first. */
    public static final List<String> DATES = List.of(
            "yyyy-MM-dd", "d.M.yyyy", "d/M/yyyy", "M/d/yyyy", "d MMM yyyy", "d-MMM-yyyy", "d.M.yy", "d/M/yy", "M/d/yy");

    /** Meanings without which a list is no programme. */
    public static final List<ListField> NEEDED = List.of(ListField.NAME, ListField.START, ListField.FINISH);

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private static final Map<String, String> COLOURS = Map.ofEntries(
            Map.entry("green", "GREEN"),
            Map.entry("grün", "GREEN"),
            Map.entry("on track", "GREEN"),
            Map.entry("amber", "AMBER"),
            Map.entry("amber/green", "AMBER"),
            Map.entry("yellow", "AMBER"),
            Map.entry("gelb", "AMBER"),
            Map.entry("at risk", "AMBER"),
            Map.entry("amber/red", "RED"),
            Map.entry("red", "RED"),
            Map.entry("rot", "RED"),
            Map.entry("off track", "RED"));

    public ListMapping {
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
        if (!columns.values().containsAll(NEEDED)) {
            throw new IllegalArgumentException("columns " + columns + " must mean at least " + NEEDED);
        }
        if (!DATES.contains(dates) || decimal != '.' && decimal != ',') {
            throw new IllegalArgumentException("dates " + dates + " and decimal " + decimal + " must be known ones");
        }
    }

    /** What one unit of a list's money is. */
    public enum Money {
        UNITS(1, 1),
        THOUSANDS(1000, 1),
        MILLIONS(1000, 1000);

        private final int unit;
        private final int factor;

        Money(int unit, int factor) {
            this.unit = unit;
            this.factor = factor;
        }
    }

    /** The pattern by which most of these dates can be read, the safest of equals. */
    public static String guessDates(List<String> written) {
        String best = DATES.get(0);
        for (String pattern : DATES) {
            if (readable(written, pattern) > readable(written, best)) {
                best = pattern;
            }
        }
        return best;
    }

    private static long readable(List<String> written, String pattern) {
        return written.stream().filter(date -> isDate(date, pattern)).count();
    }

    private static boolean isDate(String text, String pattern) {
        try {
            DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).parse(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /**
     * The same as a mapping profile, as a command line or a program sends it: JSON, which is YAML too, so that no title can
     * mean anything in it.
     */
    public String profile() {
        Map<String, Object> profile = new LinkedHashMap<>();
        profile.put("name", name);
        profile.put("encoding", Profile.FIND_OUT);
        profile.put("delimiter", Profile.FIND_OUT);
        Map<String, String> meanings = new LinkedHashMap<>();
        columns.forEach((title, field) -> meanings.put(title, field.word()));
        profile.put("columns", meanings);
        profile.put("dates", Map.of("formats", List.of(dates)));
        profile.put(
                "numbers",
                Map.of(
                        "strip",
                        "€$£%'",
                        "decimal",
                        String.valueOf(decimal),
                        "grouping",
                        decimal == '.' ? "," : ".",
                        "money-factor",
                        money.factor));
        profile.put("values", Map.of("status", COLOURS));
        profile.put("programme", Map.of("key", key, "currency", currency, "unit", money.unit));
        return JSON.writeValueAsString(profile);
    }
}
