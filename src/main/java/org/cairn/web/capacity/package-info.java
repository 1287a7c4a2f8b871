/** Which team is loaded when, and by what. */
@NullMarked
package org.cairn.web.capacity;

import org.jspecify.annotations.NullMarked;
