/**
 * Scenarios: what a programme would be like if something were different, as a change that people can agree on.
 *
 * <p>A {@link org.cairn.scenario.Scenario} branches from the plan in force, holds {@link org.cairn.scenario.Change}s, is
 * solved, compared, submitted, approved by somebody who had no part in it, and merged into programme and published plan in
 * one transaction. Each step is a use case of its own. Where plan or programme have moved on since the branch, the merge
 * says what changed on both sides and changes nothing; {@link org.cairn.scenario.RebaseScenario} takes the changes to what
 * holds now. It never plans by itself: {@code planning} does.
 */
@NullMarked
package org.cairn.scenario;

import org.jspecify.annotations.NullMarked;
