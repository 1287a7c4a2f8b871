/** What if: scenarios branched, edited, searched, compared, decided on and merged. */
@NullMarked
package org.cairn.web.scenario;

import org.jspecify.annotations.NullMarked;
