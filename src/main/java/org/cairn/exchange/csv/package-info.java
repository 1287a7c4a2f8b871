/**
 * Delimited text with a mapping profile: a small YAML that says which column is which field, how dates and numbers are
 * written, which values stand for which, and what stands where nothing is known.
 *
 * <p>Reported lists are odd in places. A row without usable dates is left out and named; a figure that is withheld is left
 * empty and named; the file as a whole is accepted. A profile is data: nothing in it is executed.
 */
@NullMarked
package org.cairn.exchange.csv;

import org.jspecify.annotations.NullMarked;
