/**
 * What workbooks hold: sheets of tables as pure records, in which every value is final and every formula stands beside the
 * value that it must give.
 *
 * <p>A {@link org.cairn.report.workbook.Workbook} is composed from {@link org.cairn.report.Figures}; one class a sheet.
 * Formulas name columns in braces and ranges by their names; where cells lie is for whoever draws it. Rows are made one by
 * one, so that a large programme needs no room for all of them.
 */
@NullMarked
package org.cairn.report.workbook;

import org.jspecify.annotations.NullMarked;
