/**
 * Files in: workbooks, comma-separated values and the plans of other tools become programmes.
 *
 * <p>A reader answers with a value: accepted, perhaps with odd rows listed, or rejected with the reasons, each with file,
 * sheet, row and column. Nothing is half imported. What users send is bounded in size, rows and time.
 */
@NullMarked
package org.cairn.exchange;

import org.jspecify.annotations.NullMarked;
