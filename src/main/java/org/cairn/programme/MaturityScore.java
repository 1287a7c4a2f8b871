package org.cairn.programme;

import java.time.LocalDate;

/**
 * A score of a playbook item: a dimension's maturity 1–5, a symptom's severity and evidence 0–10, a success test 0–10, and so on.
 *
 * @param item id of the playbook item (such as {@code D1} or {@code C2.3})
 * @param score on that item's scale
 * @param evidence how well founded, 0 (none) to 1 (documented)
 */
public record MaturityScore(String item, LocalDate date, double score, double evidence, String recordedBy) {}
