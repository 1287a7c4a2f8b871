/** The first page after the door. */
@NullMarked
package org.cairn.web.home;

import org.jspecify.annotations.NullMarked;
