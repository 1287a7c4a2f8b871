/** Questions, what hurts, and which strategies answer it. */
@NullMarked
package org.cairn.web.diagnosis;

import org.jspecify.annotations.NullMarked;
