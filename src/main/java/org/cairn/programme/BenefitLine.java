package org.cairn.programme;

import java.math.BigDecimal;

/**
 * A yearly benefit an initiative claims.
 *
 * @param category the cost of standing still that it removes: an id of the playbook's catalogue, such as {@code L1}
 * @param measure what is measured; two initiatives that claim the same measure are flagged
 * @param yearly run-rate a year in the programme's currency
 * @param validated whether finance has validated it; only then it counts as realised
 */
public record BenefitLine(String category, String measure, BigDecimal yearly, boolean validated) {}
