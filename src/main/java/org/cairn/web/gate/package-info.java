/** Gate calendar, review, votes and decision. */
@NullMarked
package org.cairn.web.gate;

import org.jspecify.annotations.NullMarked;
