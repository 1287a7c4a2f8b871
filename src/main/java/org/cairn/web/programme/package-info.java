/** A programme at a glance. */
@NullMarked
package org.cairn.web.programme;

import org.jspecify.annotations.NullMarked;
