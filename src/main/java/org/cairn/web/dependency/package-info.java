/** What hangs on what, as a graph. */
@NullMarked
package org.cairn.web.dependency;

import org.jspecify.annotations.NullMarked;
