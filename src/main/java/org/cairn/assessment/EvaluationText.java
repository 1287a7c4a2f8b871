package org.cairn.assessment;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * An evaluation as text and back: the facts once, and findings that point at them by their place in the sheet. The same
 * evaluation gives the same text.
 */
final class EvaluationText {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private EvaluationText() {}

    static String of(Evaluation evaluation) {
        Map<String, Integer> places = new HashMap<>();
        List<Fact> facts = evaluation.facts().facts();
        for (int i = 0; i < facts.size(); i++) {
            places.put(name(facts.get(i)), i);
        }
        return JSON.writeValueAsString(new Text(
                evaluation.facts().programme(),
                evaluation.facts().playbook(),
                evaluation.facts().asOf(),
                evaluation.ruleSetVersion(),
                facts,
                evaluation.factors(),
                evaluation.programme(),
                evaluation.findings().stream().map(f -> line(f, places)).toList(),
                evaluation.mitigations()));
    }

    static Evaluation read(String text) {
        Text t = JSON.readValue(text, Text.class);
        return new Evaluation(
                new FactSheet(t.programmeKey, t.playbook, t.asOf, t.facts),
                t.ruleSetVersion,
                t.factors,
                t.programme,
                t.findings.stream().map(l -> finding(l, t)).toList(),
                t.mitigations);
    }

    private static String name(Fact fact) {
        return fact.key() + "/" + fact.subject();
    }

    private static Line line(Finding f, Map<String, Integer> places) {
        return new Line(
                f.rule(),
                f.ruleName(),
                f.criterion(),
                f.subject(),
                f.rag(),
                f.severity(),
                f.confidence(),
                f.message(),
                f.facts().stream()
                        .map(x -> Objects.requireNonNull(places.get(name(x)), () -> name(x) + " is not in the sheet"))
                        .toList(),
                f.threshold(),
                f.distance(),
                f.wavering(),
                f.turn());
    }

    private static Finding finding(Line l, Text t) {
        return new Finding(
                l.rule,
                l.ruleName,
                t.ruleSetVersion,
                l.criterion,
                l.subject,
                l.rag,
                l.severity,
                l.confidence,
                l.message,
                l.facts.stream().map(t.facts::get).toList(),
                l.threshold,
                l.distance,
                l.wavering,
                l.turn);
    }

    /** The whole. */
    record Text(
            String programmeKey,
            String playbook,
            LocalDate asOf,
            String ruleSetVersion,
            List<Fact> facts,
            Map<String, Rag> factors,
            Rag programme,
            List<Line> findings,
            List<Mitigation> mitigations) {}

    /** A finding; its facts are places in the sheet. */
    record Line(
            String rule,
            String ruleName,
            String criterion,
            String subject,
            Rag rag,
            int severity,
            double confidence,
            String message,
            List<Integer> facts,
            @Nullable Double threshold,
            @Nullable Double distance,
            boolean wavering,
            String turn) {}
}
