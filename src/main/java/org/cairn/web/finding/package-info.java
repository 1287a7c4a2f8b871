/** What the rules found, and why. */
@NullMarked
package org.cairn.web.finding;

import org.jspecify.annotations.NullMarked;
