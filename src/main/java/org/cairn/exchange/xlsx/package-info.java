/**
 * The import form as a workbook: its sheets and columns, and the reader that turns a filled one into a programme; and lists
 * in workbooks that were made otherwise.
 *
 * <p>A file is looked through as a plain zip before anything parses it: sizes, compression, macros, encryption, document
 * types. Then its sheets are streamed row by row, as values only: text stays text, and of a formula only the stored result
 * counts. A form with a problem in any row is rejected with all of them.
 */
@NullMarked
package org.cairn.exchange.xlsx;

import org.jspecify.annotations.NullMarked;
