package org.cairn.assessment;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cairn.programme.Initiative;
import org.cairn.programme.Programme;
import org.cairn.programme.StatusReport;
import org.jspecify.annotations.Nullable;

/**
 * How an initiative stands: the worst of what the rules found about it, and the owner's word where one holds.
 *
 * @param computed grey when no rule could judge anything about it; green once it is finished
 * @param override the latest report that has not expired; null without one
 */
public record InitiativeStatus(Rag computed, @Nullable StatusReport override) {

    /** What is shown: the owner's colour while it holds, else the computed one. */
    public Rag shown() {
        return override == null ? computed : Rag.valueOf(override.colour());
    }

    public boolean isOverridden() {
        return override != null && shown() != computed;
    }

    /** The status of every initiative of a programme, by key; gates have none. */
    public static Map<String, InitiativeStatus> of(Programme programme, List<Finding> findings) {
        Map<String, Rag> worst = new HashMap<>();
        findings.forEach(f -> worst.merge(f.subject(), f.rag(), Rag::worse));
        Map<String, InitiativeStatus> all = new HashMap<>();
        for (Initiative initiative : programme.initiatives()) {
            if (!initiative.isGate()) {
                Rag found = initiative.actualFinish() != null
                        ? Rag.GREEN
                        : worst.getOrDefault(initiative.key(), Rag.NO_DATA);
                all.put(initiative.key(), new InitiativeStatus(found, inForce(programme, initiative.key())));
            }
        }
        return all;
    }

    private static @Nullable StatusReport inForce(Programme programme, String initiative) {
        return programme.statusReports().stream()
                .filter(r -> r.initiative().equals(initiative))
                .filter(r -> r.expires() == null || !r.expires().isBefore(programme.asOf()))
                .max(Comparator.comparing(StatusReport::date))
                .orElse(null);
    }
}
