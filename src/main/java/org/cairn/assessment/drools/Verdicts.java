package org.cairn.assessment.drools;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Predicate;
import org.cairn.assessment.Fact;
import org.cairn.assessment.Finding;
import org.cairn.assessment.Mitigation;
import org.cairn.assessment.Rag;
import org.cairn.assessment.RuleDescription;
import org.jspecify.annotations.Nullable;
import org.kie.api.definition.rule.Rule;

/** Where rules record what they found; the only thing that a rule's right-hand side may call. */
public final class Verdicts {

    private static final int RED_SEVERITY = 80;
    private static final int AMBER_SEVERITY = 45;
    private static final int GREY_SEVERITY = 30;
    private static final int SPREAD = 20;
    private static final int HALF_AFTER_DAYS = 90;

    private final Map<String, RuleDescription> rules;
    private final Thresholds thresholds;
    private final String version;
    private final LocalDate asOf;
    private final List<Recorded> recorded = new ArrayList<>();

    /**
     * @param rules by name
     * @param asOf the day that the facts speak of
     */
    Verdicts(Map<String, RuleDescription> rules, Thresholds thresholds, String version, LocalDate asOf) {
        this.rules = rules;
        this.thresholds = thresholds;
        this.version = version;
        this.asOf = asOf;
    }

    /** A finding and the mitigations that it raises. */
    record Recorded(Finding finding, List<Mitigation> mitigations) {}

    public double green(String rule, String fact) {
        return thresholds.of(rule, fact).green();
    }

    /** Judges each fact on its scale; the worst decides. */
    public void judge(Rule rule, String reason, Fact... facts) {
        String id = rule(rule).scale();
        Fact deciding = facts[0];
        Rag worst = Rag.GREEN;
        Map<Fact, Scale> open = new LinkedHashMap<>();
        for (Fact fact : facts) {
            Scale scale = thresholds.of(id, fact);
            Rag rag = scale.judge(fact);
            if (rag != Rag.GREEN) {
                open.put(fact, scale);
            }
            if (rag.compareTo(worst) > 0) {
                worst = rag;
                deciding = fact;
            }
        }
        record(rule, worst, reason, deciding, open, facts);
    }

    /** What the rule looks for is there. */
    public void raise(Rule rule, String reason, Fact... facts) {
        record(rule, Rag.RED, reason, facts[0], Map.of(), facts);
    }

    /** What the rule looks for is not there. */
    public void clear(Rule rule, String reason, Fact... facts) {
        record(rule, Rag.GREEN, reason, facts[0], Map.of(), facts);
    }

    /** Whether it is there cannot be said. */
    public void unknown(Rule rule, String reason, Fact... facts) {
        Fact missing = facts[0];
        for (Fact fact : facts) {
            if (!fact.isKnown()) {
                missing = fact;
                break;
            }
        }
        record(rule, Rag.NO_DATA, reason, missing, Map.of(), facts);
    }

    List<Recorded> recorded() {
        return recorded;
    }

    /** Forgets what was found with facts that changed: whatever still follows is found anew. */
    void forget(Predicate<Fact> changed) {
        recorded.removeIf(r -> r.finding().facts().stream().anyMatch(changed));
    }

    private RuleDescription rule(Rule rule) {
        RuleDescription found = rules.get(rule.getName());
        if (found == null) {
            throw new NoSuchElementException("the rule set has no rule «" + rule.getName() + "»");
        }
        return found;
    }

    /**
     * @param deciding the fact that the finding speaks of
     * @param open all that would have to turn; empty when it is the deciding one
     */
    private void record(Rule engineRule, Rag rag, String reason, Fact deciding, Map<Fact, Scale> open, Fact... facts) {
        RuleDescription rule = rule(engineRule);
        Scale scale = thresholds.of(rule.scale(), deciding);
        Wording wording = thresholds.wording();
        Double value = deciding.isKnown() ? deciding.value() : null;
        String subject = subject(rule, facts);
        Finding finding = new Finding(
                rule.scale(),
                rule.name(),
                version,
                rule.criterion(),
                subject,
                rag,
                severity(rag, scale, value),
                confidence(facts),
                wording.message(
                        rag, scale, deciding, !subject.equals(Fact.PROGRAMME), others(rule, deciding, facts), reason),
                decidingFirst(deciding, facts),
                scale.green(),
                value == null ? null : (Double) scale.distance(value),
                value != null && scale.wavers(value),
                wording.turn(rag, open.isEmpty() ? Map.of(deciding, scale) : open));
        List<Mitigation> mitigations = finding.asksForSomething()
                ? rule.raises().stream()
                        .map(m -> new Mitigation(m, finding.key(), finding.severity(), finding.confidence()))
                        .toList()
                : List.of();
        recorded.add(new Recorded(finding, mitigations));
    }

    /** What all facts speak of; the whole programme when that is the judged item itself or not one thing. */
    private static String subject(RuleDescription rule, Fact... facts) {
        String subject = facts[0].subject();
        for (Fact fact : facts) {
            if (fact.subject().equals(rule.criterion()) || !fact.subject().equals(subject)) {
                return Fact.PROGRAMME;
            }
        }
        return subject;
    }

    private Map<Fact, Scale> others(RuleDescription rule, Fact deciding, Fact... facts) {
        if (facts.length == 1) {
            return Map.of();
        }
        Map<Fact, Scale> others = new LinkedHashMap<>();
        for (Fact fact : facts) {
            if (fact != deciding) {
                others.put(fact, thresholds.of(rule.scale(), fact));
            }
        }
        return others;
    }

    private static List<Fact> decidingFirst(Fact deciding, Fact... facts) {
        List<Fact> ordered = new ArrayList<>(facts.length);
        ordered.add(deciding);
        for (Fact fact : facts) {
            if (fact != deciding) {
                ordered.add(fact);
            }
        }
        return ordered;
    }

    private static int severity(Rag rag, Scale scale, @Nullable Double value) {
        return switch (rag) {
            case GREEN -> 0;
            case NO_DATA -> GREY_SEVERITY;
            case AMBER, RED -> {
                double span = Math.max(Math.abs(scale.green()), 1);
                double far = value == null ? 0 : Math.min(1, scale.distance(value) / span);
                yield (int) Math.round((rag == Rag.RED ? RED_SEVERITY : AMBER_SEVERITY) + SPREAD * far);
            }
        };
    }

    /** The mean of their evidence over the facts: 0 for what is not known, in full for what is of today, half after ninety days. */
    private double confidence(Fact... facts) {
        double sum = 0;
        for (Fact fact : facts) {
            LocalDate date = fact.date();
            if (fact.isKnown()) {
                long age = date == null ? HALF_AFTER_DAYS : Math.max(0, ChronoUnit.DAYS.between(date, asOf));
                sum += fact.evidence() * HALF_AFTER_DAYS / (HALF_AFTER_DAYS + age);
            }
        }
        return Math.round(1000 * sum / facts.length) / 1000.0;
    }
}
