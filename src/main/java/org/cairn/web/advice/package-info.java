/** What it would take: capacity to buy, what to leave for a date or a budget, and what delay costs. Asked for, worked out, not kept. */
@NullMarked
package org.cairn.web.advice;

import org.jspecify.annotations.NullMarked;
