package org.cairn.assessment.drools;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.cairn.assessment.Fact;
import org.cairn.assessment.Rag;

/** What counts as green and amber, by rule and fact. */
final class Thresholds {

    private final Map<String, Scale> scales = new LinkedHashMap<>();

    Thresholds(List<Table.Line> lines) {
        for (Table.Line line : lines) {
            scales.put(
                    line.text("rule") + "/" + line.text("fact"),
                    new Scale(
                            line.text("better").equals("higher"),
                            line.number("green"),
                            line.number("amber"),
                            line.text("in words")));
        }
    }

    Scale of(String rule, String fact) {
        Scale scale = scales.get(rule + "/" + fact);
        if (scale == null) {
            throw new NoSuchElementException(
                    "rules/thresholds.xlsx has no line for rule " + rule + " and fact " + fact);
        }
        return scale;
    }

    /**
     * A scale of one fact.
     *
     * @param green worst value that is still green
     * @param amber worst value that is still amber
     */
    record Scale(boolean higherIsBetter, double green, double amber, String words) {

        Rag judge(Fact fact) {
            Double value = fact.value();
            if (!fact.isKnown() || value == null) {
                return Rag.NO_DATA;
            }
            if (reaches(value, green)) {
                return Rag.GREEN;
            }
            return reaches(value, amber) ? Rag.AMBER : Rag.RED;
        }

        /** How far the value is from green; 0 when it is there. */
        double distance(double value) {
            return reaches(value, green) ? 0 : Math.abs(green - value);
        }

        private boolean reaches(double value, double limit) {
            return higherIsBetter ? value >= limit : value <= limit;
        }
    }
}
