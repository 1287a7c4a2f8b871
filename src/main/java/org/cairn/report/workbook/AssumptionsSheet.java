package org.cairn.report.workbook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cairn.businesscase.CaseAssumptions;
import org.cairn.exchange.InputField;
import org.cairn.report.Figures;
import org.cairn.report.Wording;
import org.cairn.report.workbook.Column.Format;
import org.cairn.report.workbook.Table.Rows;
import org.jspecify.annotations.Nullable;

/** The few figures that all formulas follow; each has a name, which stands beside it. */
final class AssumptionsSheet {

    private AssumptionsSheet() {}

    static Sheet of(Figures figures, Wording wording) {
        CaseAssumptions a = figures.worth().assumptions();
        List<List<?>> rate = List.of(Arrays.asList(
                "DiscountRate",
                wording.say("assumption.rate"),
                figures.programme().discountRate(),
                figures.programme().key()));
        List<List<?>> shares = List.of(
                List.of("RunCostShare", wording.say("assumption.run"), a.runCostShare()),
                List.of("GreenFrom", wording.say("assumption.green"), 0.95),
                List.of("AmberFrom", wording.say("assumption.amber"), 0.85));
        List<List<?>> wholes = List.of(
                List.of("RampQuarters", wording.say("assumption.ramp"), a.rampQuarters()),
                List.of("QuarterDays", wording.say("assumption.quarter"), 65));
        List<List<?>> days = List.of(List.of(
                "AsOf", wording.say("assumption.asof"), figures.programme().asOf()));
        List<List<?>> texts = List.of(List.of(
                "SnapshotId",
                wording.say("assumption.snapshot"),
                figures.snapshot().id()));
        List<LocalDate> off = new ArrayList<>(figures.days().holidays());
        return new Sheet(
                wording.say("sheet.assumptions"),
                wording.say("assumptions.heading"),
                wording.say("assumptions.explains"),
                0,
                List.of(
                        table("Rate", rate, Format.SHARE, InputField.DISCOUNT_RATE, wording),
                        table("Day", days, Format.DATE, null, wording),
                        table("Shares", shares, Format.SHARE, null, wording),
                        table("Wholes", wholes, Format.WHOLE, null, wording),
                        table("Texts", texts, Format.TEXT, null, wording),
                        new Table(
                                "Holidays",
                                wording.say("assumptions.holidays"),
                                List.of(Column.of("Day", wording.say("column.date"), Format.DATE, 20)),
                                Rows.of(off, List::of),
                                List.of())),
                List.of());
    }

    private static Table table(
            String name, List<List<?>> rows, Format format, @Nullable InputField input, Wording wording) {
        List<Column> columns = new ArrayList<>(List.of(
                Column.of("Name", wording.say("column.name"), Format.TEXT, 20),
                Column.of("Meaning", wording.say("column.meaning"), Format.PROSE, 60)));
        Column value = Column.of("Value", wording.say("column.value"), format, 16);
        columns.add(input == null ? value : value.open(input));
        if (input != null) {
            columns.add(Column.of("Of", wording.say("column.programme"), Format.TEXT, 16));
        }
        return new Table(
                name,
                "",
                columns,
                Rows.of(List.copyOf(rows)),
                input == null ? List.of() : List.of(new Feature.Bounds("Value", -0.5, 1)));
    }
}
