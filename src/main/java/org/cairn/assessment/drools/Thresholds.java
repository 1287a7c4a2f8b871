package org.cairn.assessment.drools;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairn.assessment.Fact;
import org.cairn.assessment.FactSheet;
import org.cairn.assessment.Rag;

/** What counts as green and amber, by rule and fact. */
final class Thresholds {

    private final Map<String, Scale> scales = new LinkedHashMap<>();
    private final List<Fact> asked;

    Thresholds(List<Table.Line> lines) {
        for (Table.Line line : lines) {
            Scale scale = new Scale(
                    Scale.Better.valueOf(line.oneOf("better", List.of("HIGHER", "LOWER", "WITHIN"))),
                    line.number("green"),
                    line.number("amber"),
                    line.text("in words"));
            if (!scale.isOrdered()) {
                throw line.broken("amber", "amber must lie beyond green, or above it where the better is WITHIN");
            }
            if (scales.put(line.text("rule") + "/" + line.text("fact"), scale) != null) {
                throw line.broken("fact", "this rule has a line for this fact already");
            }
        }
        asked = lines.stream()
                .filter(l -> !l.text("subject").equals("*"))
                .map(l -> Fact.missing(l.text("fact"), l.text("subject")))
                .distinct()
                .toList();
    }

    Scale of(String rule, String fact) {
        Scale scale = scales.get(rule + "/" + fact);
        if (scale == null) {
            throw new NoSuchElementException(
                    "rules/thresholds.xlsx has no line for rule " + rule + " and fact " + fact);
        }
        return scale;
    }

    /** What the rules ask for and the sheet does not even name: missing, and said so. */
    List<Fact> missingIn(FactSheet sheet) {
        Set<String> named =
                sheet.facts().stream().map(f -> f.key() + "/" + f.subject()).collect(Collectors.toSet());
        return asked.stream()
                .filter(f -> !named.contains(f.key() + "/" + f.subject()))
                .toList();
    }

    /**
     * A scale of one fact.
     *
     * @param green worst value that is still green; the lower end where the better lies within
     * @param amber worst value that is still amber; the upper end where the better lies within
     */
    record Scale(Better better, double green, double amber, String words) {

        enum Better {
            HIGHER,
            LOWER,
            WITHIN
        }

        boolean isOrdered() {
            return better == Better.HIGHER ? amber <= green : amber >= green;
        }

        Rag judge(Fact fact) {
            Double value = fact.value();
            if (!fact.isKnown() || value == null) {
                return Rag.NO_DATA;
            }
            if (distance(value) == 0) {
                return Rag.GREEN;
            }
            boolean amberStill =
                    switch (better) {
                        case HIGHER -> value >= amber;
                        case LOWER -> value <= amber;
                        case WITHIN -> false;
                    };
            return amberStill ? Rag.AMBER : Rag.RED;
        }

        /** How far the value is from green; 0 when it is there. */
        double distance(double value) {
            return switch (better) {
                case HIGHER -> Math.max(0, green - value);
                case LOWER -> Math.max(0, value - green);
                case WITHIN -> Math.max(0, Math.max(green - value, value - amber));
            };
        }

        /** What is wanted, in words. */
        String wanted() {
            return switch (better) {
                case HIGHER -> "at least " + Verdicts.number(green);
                case LOWER -> "at most " + Verdicts.number(green);
                case WITHIN ->
                    green == amber
                            ? "exactly " + Verdicts.number(green)
                            : Verdicts.number(green) + " to " + Verdicts.number(amber);
            };
        }
    }
}
