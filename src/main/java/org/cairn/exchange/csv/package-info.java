/**
 * Delimited text as a list of rows, its encoding and delimiter found out where nobody says them. What the columns mean a
 * mapping profile says, for workbooks alike: see {@link org.cairn.exchange.MappedList}.
 */
@NullMarked
package org.cairn.exchange.csv;

import org.jspecify.annotations.NullMarked;
