/**
 * Who did what, when: appended, hash-chained, never changed.
 *
 * <p>Publishes {@link org.cairn.audit.AuditTrail}. Each row holds the SHA-256 of the row before and its own canonical text, so
 * that an edit, deletion, insertion, new order or truncation shows.
 */
@NullMarked
package org.cairn.audit;

import org.jspecify.annotations.NullMarked;
