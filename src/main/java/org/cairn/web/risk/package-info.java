/** How sure the dates and the money are. */
@NullMarked
package org.cairn.web.risk;

import org.jspecify.annotations.NullMarked;
