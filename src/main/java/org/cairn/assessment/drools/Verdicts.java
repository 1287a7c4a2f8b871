package org.cairn.assessment.drools;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.cairn.assessment.Fact;
import org.cairn.assessment.Finding;
import org.cairn.assessment.Mitigation;
import org.cairn.assessment.Rag;
import org.jspecify.annotations.Nullable;
import org.kie.api.definition.rule.Rule;

/** Where rules record what they found; the only thing that a rule's right-hand side may call. */
public final class Verdicts {

    private static final int RED_SEVERITY = 80;
    private static final int AMBER_SEVERITY = 45;
    private static final int HALF_AFTER_DAYS = 90;

    private final Thresholds thresholds;
    private final String version;
    private final LocalDate asOf;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Mitigation> mitigations = new ArrayList<>();

    Verdicts(Thresholds thresholds, String version, LocalDate asOf) {
        this.thresholds = thresholds;
        this.version = version;
        this.asOf = asOf;
    }

    public double green(String rule, String fact) {
        return thresholds.of(rule, fact).green();
    }

    /** Judges each fact on its scale; the worst decides. */
    public void judge(Rule rule, String reason, Fact... facts) {
        String id = meta(rule, "id");
        Fact deciding = facts[0];
        Rag worst = Rag.GREEN;
        for (Fact fact : facts) {
            Rag rag = thresholds.of(id, fact).judge(fact);
            if (rag.compareTo(worst) > 0) {
                worst = rag;
                deciding = fact;
            }
        }
        record(rule, worst, reason, deciding, facts);
    }

    /** What the rule looks for is there. */
    public void raise(Rule rule, String reason, Fact... facts) {
        record(rule, Rag.RED, reason, facts[0], facts);
    }

    /** What the rule looks for is not there. */
    public void clear(Rule rule, String reason, Fact... facts) {
        record(rule, Rag.GREEN, reason, facts[0], facts);
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
        record(rule, Rag.NO_DATA, reason, missing, facts);
    }

    List<Finding> findings() {
        return findings;
    }

    List<Mitigation> mitigations() {
        return mitigations.stream()
                .sorted(Comparator.comparing(Mitigation::id).thenComparing(Mitigation::finding))
                .toList();
    }

    private void record(Rule rule, Rag rag, String reason, Fact deciding, Fact... facts) {
        String id = meta(rule, "id");
        if (reason.isBlank()) {
            throw new IllegalStateException("rule " + id + " gives no reason");
        }
        String scaleOf = id.replaceAll("-(clear|unknown)$", "");
        Scale scale = thresholds.of(scaleOf, deciding);
        Double value = deciding.isKnown() ? deciding.value() : null;
        String subject = deciding.key().equals("score") ? "programme" : deciding.subject();
        Finding finding = new Finding(
                scaleOf,
                rule.getName(),
                version,
                meta(rule, "criterion"),
                subject,
                rag,
                severity(rag, scale, value),
                confidence(facts),
                message(rag, scale, deciding, reason),
                decidingFirst(deciding, facts),
                scale.green(),
                value == null ? null : (Double) scale.distance(value),
                value != null && scale.wavers(value),
                turn(rag, scale));
        findings.add(finding);
        if (rag == Rag.AMBER || rag == Rag.RED) {
            Object raised = rule.getMetaData().getOrDefault("raises", "");
            Stream.of(raised.toString().split("[ \"]+"))
                    .filter(m -> !m.isEmpty())
                    .forEach(m -> mitigations.add(new Mitigation(m, finding.key(), finding.severity())));
        }
    }

    private static List<Fact> decidingFirst(Fact deciding, Fact... facts) {
        List<Fact> ordered = new ArrayList<>(List.of(facts));
        ordered.remove(deciding);
        ordered.add(0, deciding);
        return ordered;
    }

    private static int severity(Rag rag, Scale scale, @Nullable Double value) {
        return switch (rag) {
            case GREEN -> 0;
            case NO_DATA -> 30;
            case AMBER, RED -> {
                double span = Math.max(Math.abs(scale.green()), 1);
                double far = value == null ? 0 : Math.min(1, scale.distance(value) / span);
                yield (int) Math.round((rag == Rag.RED ? RED_SEVERITY : AMBER_SEVERITY) + 20 * far);
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

    private static String message(Rag rag, Scale scale, Fact fact, String reason) {
        String about = fact.subject().equals("programme") || fact.key().equals("score") ? "" : fact.subject() + ": ";
        if (rag == Rag.NO_DATA) {
            return about
                    + (fact.state() == Fact.State.STALE ? "Recorded too long ago: " : "Not known: ")
                    + scale.words() + ". " + reason;
        }
        Double value = fact.value();
        return "%s%s is %s, wanted %s. %s"
                .formatted(
                        about,
                        capital(scale.words()),
                        value == null ? "unknown" : scale.shown(value),
                        scale.wanted(),
                        reason);
    }

    private static String turn(Rag rag, Scale scale) {
        return switch (rag) {
            case GREEN -> "Stays green while " + scale.words() + " is " + scale.wanted() + ".";
            case NO_DATA -> "Record " + scale.words() + " anew.";
            case AMBER, RED -> "Turns green when " + scale.words() + " is " + scale.wanted() + ".";
        };
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static String meta(Rule rule, String name) {
        Object value = rule.getMetaData().get(name);
        if (value == null) {
            throw new IllegalStateException("rule «" + rule.getName() + "» has no @" + name);
        }
        return value.toString().replaceAll("^\"|\"$", "");
    }
}
