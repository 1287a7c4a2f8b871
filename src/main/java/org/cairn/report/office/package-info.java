/** Draws packs as Office documents: the only place that names the Office library beside the readers. */
@NullMarked
package org.cairn.report.office;

import org.jspecify.annotations.NullMarked;
