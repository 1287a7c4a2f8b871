package org.cairn.diagnosis;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import org.cairn.assessment.Recommendation;
import org.cairn.assessment.Symptom;
import org.jspecify.annotations.Nullable;

/**
 * Where a programme stands, what hurts, and which strategies answer it.
 *
 * @param ruleSetVersion of the table that recommends
 * @param dimensions in the playbook's order
 * @param targets the level that every dimension should have reached at the end of each phase, in their order
 * @param symptoms in the playbook's order
 * @param recommendations best first
 */
public record Diagnosis(
        String programme,
        LocalDate asOf,
        String ruleSetVersion,
        List<Maturity> dimensions,
        List<Target> targets,
        List<Symptom> symptoms,
        List<Advice> recommendations) {

    public Diagnosis {
        dimensions = List.copyOf(dimensions);
        targets = List.copyOf(targets);
        symptoms = List.copyOf(symptoms);
        recommendations = List.copyOf(recommendations);
    }

    /**
     * Maturity of a dimension, levels 1 to 5.
     *
     * @param baseline what was said first; null when nobody said anything
     * @param current what was said last and is not stale
     */
    public record Maturity(
            String id, @Nullable Double baseline, @Nullable Double current) {}

    /** The level, 1 to 5, that is wanted at the end of a phase. */
    public record Target(String phase, double level) {}

    /**
     * A recommended strategy in view of the programme.
     *
     * @param initiatives keys of the initiatives that carry it out already
     * @param missing ids of strategy groups that come before it and that no initiative carries out
     */
    public record Advice(Recommendation recommendation, List<String> initiatives, List<String> missing) {

        public Advice {
            initiatives = List.copyOf(initiatives);
            missing = List.copyOf(missing);
        }

        /** Whether the programme does nothing of it yet. */
        public boolean isOpen() {
            return initiatives.isEmpty();
        }
    }

    /** Mean severity of the known symptoms of a challenge; empty when none is known. */
    public OptionalDouble severityOf(String challenge) {
        return symptoms.stream()
                .filter(s -> s.challenge().equals(challenge))
                .map(Symptom::severity)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .average();
    }
}
