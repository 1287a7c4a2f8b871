/**
 * The gate at the end of a phase: review, snapshot of evidence, votes, decision, conditions.
 *
 * <p>Publishes {@link org.cairn.gate.GateReview} and the sealed {@link org.cairn.gate.GateDecision}. Decisions are appended and
 * corrected only by a superseding one. The engine recommends, people decide. It never moves a process: that is the
 * workflow's part.
 */
@NullMarked
package org.cairn.gate;

import org.jspecify.annotations.NullMarked;
