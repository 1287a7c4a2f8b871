/**
 * What may be refused, once for pages and API: each kind of problem has a code that never changes, a status, and texts in the
 * bundles ({@code problem.CODE} names the kind, {@code problem.CODE.detail} speaks of the case).
 *
 * <p>Publishes {@link org.cairn.problem.Problem}, its kinds, and {@link org.cairn.problem.Catalogue}, which maps what the
 * domain throws. Never shows the text of an exception to anybody.
 */
@NullMarked
package org.cairn.problem;

import org.jspecify.annotations.NullMarked;
