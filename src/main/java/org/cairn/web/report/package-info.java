/** Packs: made in the background, watched, fetched. */
@NullMarked
package org.cairn.web.report;

import org.jspecify.annotations.NullMarked;
