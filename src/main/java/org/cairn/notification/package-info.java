/**
 * Tells people by e-mail what waits for them; off until a sender's address is set ({@code cairn.notification.mail-from}).
 *
 * <p>Listens to what {@code workflow} announces, after the act has been committed. A mail server that does not answer never
 * stops work: what could not be sent is logged.
 */
@NullMarked
package org.cairn.notification;

import org.jspecify.annotations.NullMarked;
