/** Initiatives, tasks, people and findings by what they are called. */
@NullMarked
package org.cairn.web.search;

import org.jspecify.annotations.NullMarked;
