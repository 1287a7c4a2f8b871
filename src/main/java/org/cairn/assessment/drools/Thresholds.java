package org.cairn.assessment.drools;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairn.assessment.BrokenRuleFile;
import org.cairn.assessment.Fact;
import org.cairn.assessment.FactSheet;

/** What counts as green and amber, by rule, fact and, where limits differ by it, the group of the fact's subject. */
final class Thresholds {

    private static final String ANY = "*";

    static final String FILE = "thresholds.xlsx";

    private final Table table;
    private final Wording wording;
    private final Map<String, Scale> scales = new LinkedHashMap<>();
    private final List<Fact> asked;

    /** Throws {@link org.cairn.assessment.BrokenRuleFile} with sheet, cell and reason. */
    Thresholds(byte[] content) {
        table = Table.read(FILE, content, "rule", "fact", "subject", "better", "green", "amber", "in words");
        for (Table.Line line : table.lines()) {
            String group = line.has("group") ? line.text("group") : "";
            if (scales.put(name(line.text("rule"), line.text("fact"), group), scale(line)) != null) {
                throw line.broken("fact", "this rule has a line for this fact already");
            }
        }
        wording = new Wording(Table.read(FILE, content, 1, "phrase", "text"));
        asked = table.lines().stream()
                .filter(l -> !l.text("subject").equals(ANY))
                .map(l -> Fact.missing(l.text("fact"), l.text("subject")))
                .distinct()
                .toList();
    }

    /** Each line must belong to a rule with this id. */
    void checkAgainst(Set<String> rules) {
        for (Table.Line line : table.lines()) {
            if (!rules.contains(line.text("rule"))) {
                throw line.broken("rule", "there is no rule «" + line.text("rule") + "»");
            }
        }
    }

    Table table() {
        return table;
    }

    Wording wording() {
        return wording;
    }

    private static Scale scale(Table.Line line) {
        Double tolerance = line.findNumber("tolerance");
        if (tolerance != null && tolerance < 0) {
            throw line.broken("tolerance", "the tolerance (" + tolerance + ") must be ≥ 0");
        }
        Scale scale = new Scale(
                Scale.Better.valueOf(line.oneOf("better", List.of("HIGHER", "LOWER", "WITHIN"))),
                line.number("green"),
                line.number("amber"),
                tolerance == null ? 0 : tolerance,
                line.has("unit") ? line.text("unit") : "",
                line.text("in words"));
        if (!scale.isOrdered()) {
            throw line.broken("amber", "amber must lie beyond green, or above it where the better is WITHIN");
        }
        return scale;
    }

    private static String name(String rule, String fact, String group) {
        return rule + "/" + fact + "/" + group;
    }

    /** The scale of a fact for a rule: that of its group, or else the one without a group. */
    Scale of(String rule, Fact fact) {
        Scale own = scales.get(name(rule, fact.key(), fact.group()));
        return own != null ? own : of(rule, fact.key());
    }

    /** The scale of a fact for a rule whatever the group. */
    Scale of(String rule, String fact) {
        Scale scale = scales.get(name(rule, fact, ""));
        if (scale == null) {
            throw new BrokenRuleFile(FILE, "", rule, "there is no line for the fact " + fact);
        }
        return scale;
    }

    /** What the rules ask for and the sheet does not even name: missing, and said so. */
    List<Fact> missingIn(FactSheet sheet) {
        return asked.stream()
                .filter(f -> sheet.find(f.key(), f.subject()).isEmpty())
                .toList();
    }
}
