/** Cairn: the system in which an organisation's transformation method executes. */
@NullMarked
package org.cairn;

import org.jspecify.annotations.NullMarked;
