/**
 * The programs' face: REST under {@code /api/v1}, described by OpenAPI, and a calendar feed. What a page can do, a program can
 * do, through the same use cases and with the same refusals.
 *
 * <p>Bearer tokens only, no session: {@code ApiSecurity}. Refusals are problem details of the one catalogue:
 * {@code ProblemAnswers}. Representations carry an entity tag and heed {@code If-Match}: {@code EntityTags}. A request with an
 * {@code Idempotency-Key} happens once: {@code AnswerOnce}. Publishes nothing to other packages.
 */
@NullMarked
package org.cairn.api;

import org.jspecify.annotations.NullMarked;
