/** What was done, by whom, and whether the chain holds. */
@NullMarked
package org.cairn.web.audit;

import org.jspecify.annotations.NullMarked;
