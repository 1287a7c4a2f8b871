package org.cairn.businesscase;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One line in which two versions of a case differ.
 *
 * @param line what differs, such as {@code budget}, {@code years.2.benefit}, {@code benefits.orders}
 * @param before null when the line is new
 * @param after null when the line is gone
 */
public record CaseChange(
        String line, @Nullable String before, @Nullable String after) {

    /** What differs, in the order of the case; empty when nothing does. */
    public static List<CaseChange> between(CaseContent before, CaseContent after) {
        Map<String, String> old = lines(before);
        Map<String, String> now = lines(after);
        Set<String> all = new LinkedHashSet<>(now.keySet());
        all.addAll(old.keySet());
        return all.stream()
                .filter(line -> !Objects.equals(old.get(line), now.get(line)))
                .map(line -> new CaseChange(line, old.get(line), now.get(line)))
                .toList();
    }

    private static Map<String, String> lines(CaseContent content) {
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put("purpose", content.purpose());
        lines.put("budget", plain(content.budget()));
        lines.put("discountRate", plain(content.discountRate()));
        for (int year = 0; year < content.years().size(); year++) {
            CaseYear money = content.years().get(year);
            lines.put("years." + year + ".cost", plain(money.cost()));
            lines.put("years." + year + ".runCost", plain(money.runCost()));
            lines.put("years." + year + ".benefit", plain(money.benefit()));
        }
        content.benefits()
                .forEach(b -> lines.merge(
                        "benefits." + b.measure(),
                        b.category() + " " + plain(b.yearly()),
                        (one, two) -> Stream.of(one, two).sorted().reduce("", (x, y) -> x + ", " + y)));
        new TreeMap<>(content.claims()).forEach((measure, value) -> lines.put("claims." + measure, plain(value)));
        return lines;
    }

    private static String plain(java.math.BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
