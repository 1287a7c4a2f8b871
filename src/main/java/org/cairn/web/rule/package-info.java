/** Versions of the rules: read, proposed, tried, activated. */
@NullMarked
package org.cairn.web.rule;

import org.jspecify.annotations.NullMarked;
