/**
 * Versions of the rules: proposed, tried on all that was ever judged, activated by a second person, and found again later.
 *
 * <p>Publishes the store of {@link org.cairn.ruleset.RuleSet}s, {@link org.cairn.ruleset.ProposeRules},
 * {@link org.cairn.ruleset.BackTestRules} and {@link org.cairn.ruleset.ActivateRules}, and gives the rest of the house the
 * {@link org.cairn.assessment.RulesInForce}. Rules are code: only tables and examples can be changed with the right to
 * change tables, rule texts need a right of their own, and neither is in force before somebody else than who proposed
 * it says so. What cannot be used is refused with file, place and reason, and what was in force stays in force.
 */
@NullMarked
package org.cairn.ruleset;

import org.jspecify.annotations.NullMarked;
