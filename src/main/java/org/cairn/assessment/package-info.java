/**
 * Judges a programme from facts and says why.
 *
 * <p>Publishes the immutable {@link org.cairn.assessment.FactSheet}, the {@link org.cairn.assessment.Finding}s of an
 * {@link org.cairn.assessment.Evaluation}, and the port {@link org.cairn.assessment.RuleBase} behind which the rules run.
 * Missing and stale are values of their own and never green. It records nothing but findings: what follows from them,
 * people decide.
 */
@NullMarked
package org.cairn.assessment;

import org.jspecify.annotations.NullMarked;
