package org.cairn.assessment;

import java.util.List;

/**
 * A strategy that the diagnosis speaks for.
 *
 * @param rank from 1; the same order for the same diagnosis
 * @param strategy id of the playbook's strategy group, such as {@code S2.1}
 * @param score Σ weight × severity over Σ weight of all its lines in the table, 0 to 10
 * @param reasons what speaks for it, strongest first; never empty
 * @param unknown ids of the symptoms that could speak for it and that nobody has scored of late
 */
public record Recommendation(int rank, String strategy, double score, List<Reason> reasons, List<String> unknown) {

    public Recommendation {
        reasons = List.copyOf(reasons);
        unknown = List.copyOf(unknown);
    }

    /**
     * A line of the table that applies.
     *
     * @param symptom id of the symptom
     * @param severity of that symptom, 0 to 10
     * @param weight of the line, above 0
     * @param because the table's sentence
     */
    public record Reason(String symptom, double severity, double weight, String because) {}
}
