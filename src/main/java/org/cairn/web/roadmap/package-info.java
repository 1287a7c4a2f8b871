/** The plan as bars over time, and the process as drawn with what waits now. */
@NullMarked
package org.cairn.web.roadmap;

import org.jspecify.annotations.NullMarked;
