package org.cairn.report.workbook;

import java.util.List;
import org.cairn.report.Figures;
import org.cairn.report.Wording;
import org.cairn.report.workbook.Column.Format;
import org.cairn.report.workbook.Table.Rows;

/** What was done, by whom, in the chain that shows whether a row was changed. */
final class AuditSheet {

    private AuditSheet() {}

    static Sheet of(Figures figures, Wording wording) {
        return Sheet.of(
                wording.say("sheet.audit"),
                wording.say("audit.heading"),
                wording.say("audit.explains"),
                Table.of(
                        "Audit",
                        List.of(
                                Column.of("Number", wording.say("column.no"), Format.WHOLE, 10),
                                Column.of("At", wording.say("column.at"), Format.TEXT, 28),
                                Column.of("By", wording.say("column.by.whom"), Format.TEXT, 18),
                                Column.of("Action", wording.say("column.what"), Format.TEXT, 24),
                                Column.of("Subject", wording.say("column.subject"), Format.TEXT, 40),
                                Column.of("Detail", wording.say("column.detail"), Format.TEXT, 80),
                                Column.of("Hash", wording.say("column.hash"), Format.TEXT, 66)),
                        Rows.of(
                                figures.snapshot().state().record(),
                                r -> List.of(
                                        r.number(),
                                        r.at().toString(),
                                        r.by(),
                                        r.action(),
                                        r.subject(),
                                        r.detail(),
                                        r.hash()))));
    }
}
