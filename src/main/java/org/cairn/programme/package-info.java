/**
 * What a transformation programme is: initiatives, teams, dependencies, estimates, money, observations and scores.
 *
 * <p>Publishes immutable records and the stores that keep them. A {@link org.cairn.programme.Programme} is a whole: it is
 * read and checked as one value, and saved as one. Observations and scores are appended, never overwritten. It never
 * plans, judges or draws.
 */
@NullMarked
package org.cairn.programme;

import org.jspecify.annotations.NullMarked;
