package org.cairn.assessment.drools;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.cairn.assessment.BrokenRuleFile;
import org.cairn.assessment.Fact;
import org.cairn.assessment.Rag;
import org.jspecify.annotations.Nullable;

/**
 * The sentences of findings and gates, in the language of the rule set: its tables bring the words, and the sheet of phrases
 * the sentences around them.
 */
final class Wording {

    private static final List<String> KEYS = List.of(
            "language",
            "at least",
            "at most",
            "exactly",
            "between",
            "none",
            "yes",
            "no",
            "other",
            "judged",
            "unknown",
            "stale",
            "turn of green",
            "turn of open",
            "turn of fact",
            "turn of unknown",
            "gate go",
            "gate open",
            "gate short",
            "value",
            "score",
            "missing",
            "too old",
            "waived",
            "record",
            "record any",
            "renew",
            "bring");

    /** The unit of what is so or is not so. */
    private static final String YES_NO = "yes/no";

    private final Map<String, String> phrases = new TreeMap<>();
    private final Locale locale;
    /** Formats of numbers serve one thread: each number takes a copy, which costs less than reading the pattern anew. */
    private final DecimalFormat decimals;

    private final DecimalFormat wholes;
    private final DateTimeFormatter dates;

    /** Throws {@link BrokenRuleFile} naming a phrase that is missing or not known. */
    Wording(Table table) {
        for (Table.Line line : table.lines()) {
            phrases.put(line.oneOf("phrase", KEYS), line.text("text"));
        }
        for (String key : KEYS) {
            if (!phrases.containsKey(key)) {
                throw new BrokenRuleFile(table.file(), table.sheet(), "", "the phrase «" + key + "» is missing");
            }
        }
        locale = Locale.forLanguageTag(phrase("language"));
        decimals = format("#,##0.##", locale);
        wholes = format("#,##0", locale);
        dates = DateTimeFormatter.ofPattern("d MMM yyyy", locale);
    }

    private static DecimalFormat format(String pattern, Locale locale) {
        DecimalFormat format = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(locale));
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format;
    }

    String language() {
        return locale.getLanguage();
    }

    /**
     * What a rule found.
     *
     * @param others the other facts of the rule with their scales, in its order
     */
    String message(Rag rag, Scale scale, Fact fact, boolean namesSubject, Map<Fact, Scale> others, String reason) {
        Map<String, String> said = new HashMap<>(Map.of(
                "words", scale.words(),
                "value", shown(fact.value(), scale.unit()),
                "wanted", wanted(scale),
                "source", fact.source(),
                "date", date(fact.date()),
                "others", others(others),
                "reason", reason));
        String key = rag != Rag.NO_DATA ? "judged" : fact.state() == Fact.State.STALE ? "stale" : "unknown";
        return (namesSubject ? fact.subject() + " · " : "") + capital(say(key, said));
    }

    private String others(Map<Fact, Scale> others) {
        StringBuilder text = new StringBuilder();
        others.forEach((fact, scale) -> text.append(say(
                "other",
                Map.of(
                        "words",
                        scale.words(),
                        "value",
                        fact.isKnown() ? shown(fact.value(), scale.unit()) : say("missing", Map.of())))));
        return text.toString();
    }

    /** What would turn it: each of these facts, which for a green one is what keeps it so. */
    String turn(Rag rag, Map<Fact, Scale> facts) {
        String key = rag == Rag.GREEN ? "turn of green" : "turn of open";
        List<String> parts = new ArrayList<>();
        facts.forEach((fact, scale) -> parts.add(
                fact.isKnown()
                        ? say("turn of fact", Map.of("words", scale.words(), "wanted", wanted(scale)))
                        : say("turn of unknown", Map.of("words", scale.words(), "wanted", wanted(scale)))));
        return say(key, Map.of("facts", String.join("; ", parts)));
    }

    private String wanted(Scale scale) {
        return switch (scale.better()) {
            case HIGHER -> atLeast(scale.green(), scale.unit());
            case LOWER -> atMost(scale.green(), scale.unit());
            case WITHIN -> between(scale.green(), scale.amber(), scale.unit());
        };
    }

    String atLeast(double limit, String unit) {
        return unit.equals(YES_NO) ? shown(limit, unit) : say("at least", Map.of("limit", shown(limit, unit)));
    }

    String atMost(double limit, String unit) {
        if (unit.equals(YES_NO)) {
            return shown(limit, unit);
        }
        return limit == 0 && !unit.equals("%")
                ? say("none", Map.of())
                : say("at most", Map.of("limit", shown(limit, unit)));
    }

    String between(double low, double high, String unit) {
        return low == high
                ? say("exactly", Map.of("limit", shown(low, unit)))
                : say("between", Map.of("low", shown(low, unit), "high", shown(high, unit)));
    }

    /** A value as people read it. */
    String shown(@Nullable Double value, String unit) {
        if (value == null) {
            return "–";
        }
        if (unit.equals(YES_NO)) {
            return say(value > 0 ? "yes" : "no", Map.of());
        }
        if (unit.equals("%")) {
            return number(Math.round(1000 * value) / 10.0) + " %";
        }
        return unit.isEmpty() ? number(value) : number(value) + " " + unit;
    }

    /** At most two decimals below a hundred and none above; none where they say nothing. */
    private String number(double value) {
        DecimalFormat format = (DecimalFormat) (Math.abs(value) < 100 ? decimals : wholes).clone();
        return format.format(new BigDecimal(String.valueOf(value)));
    }

    String date(@Nullable LocalDate date) {
        return date == null ? "–" : dates.format(date);
    }

    /** A phrase with names in braces replaced by values. */
    String say(String key, Map<String, String> values) {
        String text = phrase(key);
        StringBuilder said = new StringBuilder(text.length() + 64);
        int at = 0;
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', at)) {
            int close = text.indexOf('}', open);
            if (close < 0) {
                break;
            }
            String name = text.substring(open + 1, close);
            said.append(text, at, open).append(values.getOrDefault(name, "{" + name + "}"));
            at = close + 1;
        }
        return said.append(text.substring(at)).toString();
    }

    private String phrase(String key) {
        return phrases.getOrDefault(key, key);
    }

    private String capital(String words) {
        return words.substring(0, 1).toUpperCase(locale) + words.substring(1);
    }
}
