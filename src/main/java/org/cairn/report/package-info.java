/**
 * What is reported: pure records in which every number is final.
 *
 * <p>Publishes {@link org.cairn.report.ReportSource} (the immutable snapshot of a programme, its plan and judgements that a
 * pack is made from). {@code report.office} only draws. The same source gives the same content again.
 */
@NullMarked
package org.cairn.report;

import org.jspecify.annotations.NullMarked;
