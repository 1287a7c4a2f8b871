/** A file is read, looked at and taken over. */
@NullMarked
package org.cairn.web.exchange;

import org.jspecify.annotations.NullMarked;
