/**
 * What keeps an installation running and lets people see how it does: request ids, back-up and restore,
 * a place for temporary files.
 *
 * <p>Knows tables and requests, and no word of the domain.
 */
@NullMarked
package org.cairn.operation;

import org.jspecify.annotations.NullMarked;
