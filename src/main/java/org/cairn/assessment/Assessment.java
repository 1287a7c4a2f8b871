package org.cairn.assessment;

import java.util.List;
import java.util.Map;

/**
 * A programme judged, and how it came there.
 *
 * @param trends of each colour of {@link Evaluation#colours()} against what was kept last on a day before today
 * @param findings through time, open ones first
 */
public record Assessment(Evaluation evaluation, Map<String, Trend> trends, List<TrackedFinding> findings) {

    public Assessment {
        trends = Map.copyOf(trends);
        findings = List.copyOf(findings);
    }

    /** The trend of a criterion, a factor, or {@value Fact#PROGRAMME}. */
    public Trend trend(String id) {
        return trends.getOrDefault(id, Trend.UNKNOWN);
    }
}
