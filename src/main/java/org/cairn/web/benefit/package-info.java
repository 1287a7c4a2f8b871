/** What the programme is worth. */
@NullMarked
package org.cairn.web.benefit;

import org.jspecify.annotations.NullMarked;
