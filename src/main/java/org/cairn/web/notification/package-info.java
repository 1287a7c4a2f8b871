/** What waits for the reader, and what others did. */
@NullMarked
package org.cairn.web.notification;

import org.jspecify.annotations.NullMarked;
