/** Initiatives: all in a table with filters, and one with its plan, links, findings, benefits and history. */
@NullMarked
package org.cairn.web.initiative;

import org.jspecify.annotations.NullMarked;
