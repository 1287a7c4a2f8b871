package org.cairn.report.workbook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cairn.businesscase.CaseAssumptions;
import org.cairn.exchange.InputField;
import org.cairn.report.Figures;
import org.cairn.report.Wording;
import org.cairn.report.workbook.Column.Format;
import org.cairn.report.workbook.Table.Rows;
import org.cairn.report.workbook.Table.Typed;

/** The few figures that all formulas follow; each has a name, which stands beside it. */
final class AssumptionsSheet {

    private static final double GREEN_FROM = 0.95;
    private static final double AMBER_FROM = 0.85;
    private static final int QUARTER_DAYS = 65;

    private AssumptionsSheet() {}

    static Sheet of(Figures figures, Wording wording) {
        List<LocalDate> off = new ArrayList<>(figures.days().holidays());
        return new Sheet(
                wording.say("sheet.assumptions"),
                wording.say("assumptions.heading"),
                wording.say("assumptions.explains"),
                0,
                0,
                List.of(
                        rate(figures, wording),
                        others(figures, wording),
                        new Table(
                                "Holidays",
                                wording.say("assumptions.holidays"),
                                List.of(Column.of("Day", wording.say("column.date"), Format.DATE, 60)),
                                Rows.of(off, List::of),
                                List.of())),
                List.of());
    }

    private static Table rate(Figures figures, Wording wording) {
        List<List<?>> rows = List.of(List.of(
                wording.say("assumption.rate"),
                figures.programme().discountRate(),
                "DiscountRate",
                figures.programme().key()));
        return new Table(
                "Rate",
                "",
                List.of(
                        Column.of("Meaning", wording.say("column.meaning"), Format.TEXT, 60),
                        Column.of("Value", wording.say("column.value"), Format.RATE, 16)
                                .open(InputField.DISCOUNT_RATE),
                        Column.of("Name", wording.say("column.name"), Format.TEXT, 20),
                        Column.of("Of", wording.say("column.programme"), Format.TEXT, 16)),
                Rows.of(List.copyOf(rows)),
                List.of(new Feature.Bounds("Value", -0.5, 1)));
    }

    private static Table others(Figures figures, Wording wording) {
        CaseAssumptions a = figures.worth().assumptions();
        List<List<?>> rows = List.of(
                row(
                        "AsOf",
                        wording.say("assumption.asof"),
                        Format.DATE,
                        figures.programme().asOf()),
                row("RunCostShare", wording.say("assumption.run"), Format.SHARE, a.runCostShare()),
                row("RampQuarters", wording.say("assumption.ramp"), Format.WHOLE, a.rampQuarters()),
                row("QuarterDays", wording.say("assumption.quarter"), Format.WHOLE, QUARTER_DAYS),
                row("GreenFrom", wording.say("assumption.green"), Format.SHARE, GREEN_FROM),
                row("AmberFrom", wording.say("assumption.amber"), Format.SHARE, AMBER_FROM),
                row(
                        "SnapshotId",
                        wording.say("assumption.snapshot"),
                        Format.TEXT,
                        figures.snapshot().id()));
        return new Table(
                "Assumptions",
                "",
                List.of(
                        Column.of("Meaning", wording.say("column.meaning"), Format.TEXT, 60),
                        Column.of("Value", wording.say("column.value"), Format.AMOUNT, 16),
                        Column.of("Name", wording.say("column.name"), Format.TEXT, 20)),
                Rows.of(List.copyOf(rows)),
                List.of());
    }

    private static List<?> row(String name, String meaning, Format format, Object value) {
        return List.of(meaning, new Typed(format, value), name);
    }
}
