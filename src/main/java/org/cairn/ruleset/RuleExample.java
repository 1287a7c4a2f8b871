package org.cairn.ruleset;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.cairn.assessment.Evaluation;
import org.cairn.assessment.Fact;
import org.cairn.assessment.FactSheet;
import org.cairn.assessment.Finding;
import org.cairn.assessment.Recommendation;
import org.cairn.assessment.RuleBase;
import org.cairn.assessment.Symptom;
import org.jspecify.annotations.Nullable;

/**
 * An example that lives beside the rules: what must come out of some facts.
 *
 * @param place where it stands in its file, such as {@code entry 3, case 2}
 * @param about id of the rule, gate or strategy
 * @param facts name → value; a name is {@code key}, {@code key/subject} or {@code key/subject@group}, for a strategy the
 *     id of a symptom; null when missing, {@code "5 stale"} when recorded too long ago
 * @param expected a colour for a rule, a recommendation for a gate, a score for a strategy; {@value #SILENT} when nothing
 *     may come out
 */
public record RuleExample(
        String file, String place, Kind kind, String about, Map<String, Object> facts, String expected) {

    /** Nothing may come out. */
    public static final String SILENT = "SILENT";

    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    private static final String STALE = " stale";
    private static final double TOLERANCE = 0.005;

    /** What an example speaks of. */
    public enum Kind {
        RULE,
        GATE,
        STRATEGY
    }

    /** What came out instead; empty when it is what must. */
    public Optional<String> failure(RuleBase rules) {
        String found =
                switch (kind) {
                    case RULE -> colour(rules.judge(sheet()));
                    case GATE ->
                        rules.gates().contains(about)
                                ? rules.judgeGate(about, sheet())
                                        .recommendation()
                                        .name()
                                : "no such gate";
                    case STRATEGY -> score(rules.recommend(symptoms()));
                };
        return found.equals(expected)
                ? Optional.empty()
                : Optional.of("%s must give %s and gives %s".formatted(about, expected, found));
    }

    /** Names of the rules that speak of its facts. */
    public Set<String> rulesThatSpeak(RuleBase rules) {
        Set<String> names = new HashSet<>();
        if (kind == Kind.RULE) {
            own(rules.judge(sheet())).forEach(f -> names.add(f.ruleName()));
        }
        return names;
    }

    public FactSheet sheet() {
        List<Fact> all = new ArrayList<>();
        facts.forEach((name, value) -> all.add(fact(name, value)));
        return new FactSheet("example", "", DAY, all);
    }

    private List<Symptom> symptoms() {
        List<Symptom> all = new ArrayList<>();
        facts.forEach((id, value) -> {
            Fact fact = fact(id, value);
            all.add(new Symptom(id, id.replaceAll("\\..*", ""), fact.isKnown() ? fact.value() : null, 1));
        });
        return all;
    }

    private static Fact fact(String name, @Nullable Object value) {
        String[] parts = name.split("@", 2);
        String[] names = parts[0].split("/", 2);
        String subject = names.length > 1 ? names[1] : Fact.PROGRAMME;
        if (value == null || value.toString().equals("null")) {
            return Fact.missing(names[0], subject);
        }
        String text = value.toString();
        boolean stale = text.endsWith(STALE);
        double number = Double.parseDouble(stale ? text.substring(0, text.length() - STALE.length()) : text);
        Fact fact =
                Fact.known(names[0], subject, number, "example", DAY, "example").in(parts.length > 1 ? parts[1] : "");
        return stale ? fact.stale() : fact;
    }

    private String colour(Evaluation evaluation) {
        List<Finding> found = own(evaluation);
        if (found.size() > 1) {
            return found.size() + " findings";
        }
        return found.isEmpty() ? SILENT : found.get(0).rag().name();
    }

    /** What the rule says of facts that the example names, not of those that it leaves out. */
    private List<Finding> own(Evaluation evaluation) {
        List<Fact> named = sheet().facts();
        return evaluation.findings().stream()
                .filter(f -> f.rule().equals(about))
                .filter(f -> f.facts().stream().anyMatch(named::contains))
                .toList();
    }

    private String score(List<Recommendation> recommendations) {
        return recommendations.stream()
                .filter(r -> r.strategy().equals(about))
                .findFirst()
                .map(r -> isNumber(expected) && Math.abs(Double.parseDouble(expected) - r.score()) <= TOLERANCE
                        ? expected
                        : String.valueOf(r.score()))
                .orElse(SILENT);
    }

    private static boolean isNumber(String text) {
        return text.matches("\\d+(\\.\\d+)?");
    }

    @Override
    public String toString() {
        return about + " " + expected + " " + Objects.toString(facts);
    }
}
