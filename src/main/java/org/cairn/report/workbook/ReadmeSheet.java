package org.cairn.report.workbook;

import java.util.List;
import org.cairn.report.Figures;
import org.cairn.report.Wording;
import org.cairn.report.workbook.Column.Format;
import org.cairn.report.workbook.Table.Rows;

/** What the workbook is and how it may be used. */
final class ReadmeSheet {

    private ReadmeSheet() {}

    static Sheet of(Figures figures, List<Sheet> sheets, Wording wording) {
        List<List<?>> use = List.of(
                List.of(wording.say("readme.change"), wording.say("readme.change.text")),
                List.of(wording.say("readme.back"), wording.say("readme.back.text")),
                List.of(wording.say("readme.formulas"), wording.say("readme.formulas.text")),
                List.of(wording.say("readme.status"), wording.say("readme.status.text")),
                List.of(wording.say("readme.money"), wording.say("readme.money.text")),
                List.of(
                        wording.say("readme.snapshot"),
                        wording.say(
                                "readme.snapshot.text",
                                figures.snapshot().id(),
                                figures.snapshot().hash())));
        return new Sheet(
                wording.say("sheet.readme"),
                wording.say("book.title", figures.programme().name()),
                wording.say("readme.explains"),
                0,
                0,
                List.of(
                        new Table(
                                "Contents",
                                "",
                                List.of(
                                        Column.of("Sheet", wording.say("column.sheet"), Format.TEXT, 24),
                                        Column.of("Answers", wording.say("column.answers"), Format.TEXT, 110)),
                                Rows.of(sheets, s -> List.of(s.name(), s.explains())),
                                List.of()),
                        new Table(
                                "Use",
                                wording.say("readme.use"),
                                List.of(
                                        Column.of("Topic", wording.say("column.topic"), Format.TEXT, 24),
                                        Column.of("Text", wording.say("column.explained"), Format.TEXT, 110)),
                                Rows.of(List.copyOf(use)),
                                List.of())),
                List.of());
    }
}
