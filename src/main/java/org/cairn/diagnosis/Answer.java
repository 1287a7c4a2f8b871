package org.cairn.diagnosis;

/**
 * What somebody answered.
 *
 * @param item id of the playbook's item
 * @param score on the question's scale
 * @param evidence how well founded it is, 0 (hearsay) to 1 (documented)
 */
public record Answer(String item, double score, double evidence) {}
