package org.cairn.report.workbook;

import java.util.Arrays;
import java.util.List;
import org.cairn.exchange.InputField;
import org.cairn.programme.Initiative;
import org.cairn.report.Figures;
import org.cairn.report.Wording;
import org.cairn.report.workbook.Column.Format;
import org.cairn.report.workbook.Table.Rows;
import org.jspecify.annotations.Nullable;

/** How long each initiative takes and how far it is: to be changed and brought back. */
final class EstimatesSheet {

    private static final int DAYS_MOST = 10_000;
    private static final String LIKELY_FIRST = "OR({Optimistic}>{Likely},{Likely}>{Pessimistic})";

    private EstimatesSheet() {}

    static Sheet of(Figures figures, Wording wording) {
        return Sheet.of(
                wording.say("sheet.estimates"),
                wording.say("estimates.heading"),
                wording.say("estimates.explains"),
                Table.of(
                        "Estimates",
                        List.of(
                                Column.of("Key", wording.say("column.key"), Format.TEXT, 10),
                                Column.of("Initiative", wording.say("column.initiative"), Format.TEXT, 50),
                                Column.of("Optimistic", wording.say("column.optimistic"), Format.WHOLE, 12)
                                        .open(InputField.OPTIMISTIC),
                                Column.of("Likely", wording.say("column.likely"), Format.WHOLE, 12)
                                        .open(InputField.LIKELY),
                                Column.of("Pessimistic", wording.say("column.pessimistic"), Format.WHOLE, 12)
                                        .open(InputField.PESSIMISTIC),
                                Column.of("Begun", wording.say("column.begun"), Format.DATE, 14)
                                        .open(InputField.BEGUN),
                                Column.of("Finished", wording.say("column.finished"), Format.DATE, 14)
                                        .open(InputField.FINISHED),
                                Column.of("Done", wording.say("column.done"), Format.SHARE, 10)
                                        .open(InputField.DONE)),
                        Rows.of(figures.lines(), l -> row(l.initiative())),
                        new Feature.Bars("Done"),
                        new Feature.Alert("Optimistic", LIKELY_FIRST),
                        new Feature.Alert("Pessimistic", LIKELY_FIRST),
                        new Feature.Bounds("Done", 0, 1),
                        new Feature.Bounds("Optimistic", 0, DAYS_MOST),
                        new Feature.Bounds("Likely", 0, DAYS_MOST),
                        new Feature.Bounds("Pessimistic", 0, DAYS_MOST)));
    }

    private static List<@Nullable Object> row(Initiative i) {
        return Arrays.asList(
                i.key(),
                i.name(),
                i.estimate().optimistic(),
                i.estimate().likely(),
                i.estimate().pessimistic(),
                i.actualStart(),
                i.actualFinish(),
                i.percentComplete() / 100.0);
    }
}
