/** The queue of work for people and the task beside it. */
@NullMarked
package org.cairn.web.task;

import org.jspecify.annotations.NullMarked;
