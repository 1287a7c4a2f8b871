/**
 * Files in: workbooks, comma-separated values and the plans of other tools become programmes.
 *
 * <p>A reader answers with a value: accepted, perhaps with odd rows listed, or rejected with the reasons, each with file,
 * sheet, row and column. Nothing is half imported. What users send is bounded in size, rows and time.
 *
 * <p>Reported lists are odd in places. A row without usable dates is left out and named; a figure that is withheld is left
 * empty and named; the list as a whole is accepted. The profile that says what its columns mean is data: nothing in it is
 * executed.
 */
@NullMarked
package org.cairn.exchange;

import org.jspecify.annotations.NullMarked;
