/**
 * The rule base: the only place that names the rule engine.
 *
 * <p>Publishes {@link org.cairn.assessment.drools.DroolsRules}, built once from the rules and tables of a folder of the
 * class path, and {@link org.cairn.assessment.drools.Verdicts}, the only thing that a rule may call. Rules read immutable
 * facts and record verdicts; what counts as green or amber stands in {@code thresholds.xlsx}, what a gate asks for in
 * {@code gate-criteria.xlsx}. A table that cannot be used is refused with file, sheet, cell and reason. To add a rule:
 * write it, give it a line for each fact in the thresholds, and examples beside it. It never loads rules that a user
 * sends: rules are code.
 */
@NullMarked
package org.cairn.assessment.drools;

import org.jspecify.annotations.NullMarked;
