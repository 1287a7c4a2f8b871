/**
 * Who may do what: users, roles, absence and deputies, sign-in.
 *
 * <p>Publishes {@link org.cairn.access.Role} and {@link org.cairn.access.People}. Denied unless allowed.
 */
@NullMarked
package org.cairn.access;

import org.jspecify.annotations.NullMarked;
