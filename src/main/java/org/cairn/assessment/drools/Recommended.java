package org.cairn.assessment.drools;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cairn.assessment.Recommendation.Reason;
import org.cairn.assessment.Symptom;

/** Where lines of the table of strategies record that they apply. */
public final class Recommended {

    private final Map<String, List<Reason>> byStrategy = new TreeMap<>();

    Recommended() {}

    public void add(String strategy, double weight, String because, Symptom symptom) {
        Double severity = symptom.severity();
        byStrategy
                .computeIfAbsent(strategy, s -> new ArrayList<>())
                .add(new Reason(symptom.id(), severity == null ? 0 : severity, weight, because));
    }

    /** Strategy → reasons, strongest first. */
    Map<String, List<Reason>> reasons() {
        byStrategy
                .values()
                .forEach(r -> r.sort(Comparator.comparingDouble((Reason x) -> x.weight() * x.severity())
                        .reversed()
                        .thenComparing(Reason::symptom)));
        return byStrategy;
    }
}
