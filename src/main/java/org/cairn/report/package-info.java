/**
 * What is reported: a programme frozen as a {@link org.cairn.report.Snapshot}, and the documents that are made from it.
 *
 * <p>A pack is a pure record in which every number and sentence is final; {@code report.office} only draws it. Snapshots and
 * documents are kept for ever, and the same snapshot gives the same content again. Faces freeze with
 * {@link org.cairn.report.FreezeSnapshot}, order documents at the {@link org.cairn.report.ReportDesk} and fetch them from
 * {@link org.cairn.report.ReportFiles}.
 */
@NullMarked
package org.cairn.report;

import org.jspecify.annotations.NullMarked;
