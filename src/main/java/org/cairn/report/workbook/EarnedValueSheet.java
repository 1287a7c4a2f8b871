package org.cairn.report.workbook;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.cairn.exchange.InputField;
import org.cairn.finance.EarnedValue;
import org.cairn.planning.Plan;
import org.cairn.planning.PlannedInitiative;
import org.cairn.report.Figures;
import org.cairn.report.Wording;
import org.cairn.report.workbook.Column.Format;
import org.cairn.report.workbook.Table.Live;
import org.cairn.report.workbook.Table.Rows;
import org.cairn.report.workbook.Table.Typed;
import org.jspecify.annotations.Nullable;

/** Planned, earned and actual value of each initiative and of all, and what all will have cost. */
final class EarnedValueSheet {

    private static final String SHARE =
            "IF(NETWORKDAYS({From},{To},Holidays_Day)<=0,IF(AsOf<{To},0,1),IF(AsOf<{From},0,"
                    + "NETWORKDAYS({From},MIN(AsOf,{To}),Holidays_Day)/NETWORKDAYS({From},{To},Holidays_Day)))";

    private static final Set<String> RATIOS = Set.of("Spi", "Cpi", "Tcpi");

    private EarnedValueSheet() {}

    static Sheet of(Figures figures, Wording wording) {
        List<Integer> numbers =
                IntStream.range(0, figures.lines().size()).boxed().toList();
        return Sheet.of(
                wording.say("sheet.earned"),
                wording.say("earned.heading"),
                wording.say("earned.explains"),
                all(figures, wording),
                phases(figures, wording),
                new Table(
                        "EarnedValue",
                        wording.say("earned.each"),
                        List.of(
                                Column.of("Initiative", wording.say("column.initiative"), Format.TEXT, 44),
                                Column.of("Key", wording.say("column.key"), Format.TEXT, 14),
                                Column.of("Phase", wording.say("column.phase"), Format.WHOLE, 14),
                                Column.of("From", wording.say("column.plannedstart"), Format.DATE, 14),
                                Column.of("To", wording.say("column.plannedfinish"), Format.DATE, 14),
                                Column.of("No", wording.say("column.no"), Format.WHOLE, 14),
                                Column.of("Budget", wording.say("column.budget"), Format.AMOUNT, 14)
                                        .live("INDEX(Cases_Cost,{No})"),
                                Column.of("Done", wording.say("column.done"), Format.SHARE, 10)
                                        .live("INDEX(Estimates_Done,{No})"),
                                Column.of("Actual", wording.say("column.spent"), Format.AMOUNT, 14)
                                        .open(InputField.ACTUAL_COST),
                                Column.of("Share", wording.say("column.plannedshare"), Format.SHARE, 10)
                                        .live(SHARE),
                                Column.of("Planned", wording.say("column.plannedvalue"), Format.AMOUNT, 14)
                                        .live("{Budget}*{Share}"),
                                Column.of("Earned", wording.say("column.earnedvalue"), Format.AMOUNT, 14)
                                        .live("{Budget}*{Done}"),
                                Column.of("Spi", wording.say("column.spi"), Format.RATIO, 8)
                                        .live("IF({Planned}=0,\"\",{Earned}/{Planned})"),
                                Column.of("Cpi", wording.say("column.cpi"), Format.RATIO, 8)
                                        .live("IF({Actual}=0,\"\",{Earned}/{Actual})"),
                                Column.of("Eac", wording.say("column.eac"), Format.AMOUNT, 14)
                                        .live("IF(OR({Actual}=0,{Earned}=0),\"\",{Budget}*{Actual}/{Earned})"),
                                Column.of("Vac", wording.say("column.vac"), Format.AMOUNT, 14)
                                        .live("IF({Eac}=\"\",\"\",{Budget}-{Eac})")),
                        Rows.of(numbers, n -> row(figures, n)),
                        List.of(
                                new Feature.Alert("Spi", "AND(ISNUMBER({Spi}),{Spi}<AmberFrom)"),
                                new Feature.Alert("Cpi", "AND(ISNUMBER({Cpi}),{Cpi}<AmberFrom)"),
                                new Feature.Bars("Done"),
                                new Feature.Bounds("Actual", 0, 1e12))));
    }

    private static Table all(Figures figures, Wording wording) {
        EarnedValue all = figures.earned();
        List<List<?>> rows = List.of(
                named("TotalBudget", wording.say("earned.bac"), "SUM(EarnedValue_Budget)", all.budgetAtCompletion()),
                named("TotalPlanned", wording.say("earned.pv"), "SUM(EarnedValue_Planned)", all.plannedValue()),
                named("TotalEarned", wording.say("earned.ev"), "SUM(EarnedValue_Earned)", all.earnedValue()),
                named("TotalActual", wording.say("earned.ac"), "SUM(EarnedValue_Actual)", all.actualCost()),
                named(
                        "Spi",
                        wording.say("earned.spi"),
                        "IF(TotalPlanned=0,\"\",TotalEarned/TotalPlanned)",
                        all.plannedValue() == 0 ? "" : all.schedulePerformance()),
                named(
                        "Cpi",
                        wording.say("earned.cpi"),
                        "IF(TotalActual=0,\"\",TotalEarned/TotalActual)",
                        all.actualCost() == 0 ? "" : all.costPerformance()),
                named(
                        "Eac",
                        wording.say("earned.eac"),
                        "IF(OR(TotalActual=0,TotalEarned=0),TotalBudget,TotalBudget*TotalActual/TotalEarned)",
                        figures.estimateAtCompletion()),
                named(
                        "EacAsPlanned",
                        wording.say("earned.eac.planned"),
                        "TotalActual+TotalBudget-TotalEarned",
                        all.estimateAsPlanned()),
                named(
                        "EacWithBoth",
                        wording.say("earned.eac.both"),
                        "IF(OR(Cpi=\"\",Spi=\"\"),\"\",IF(Cpi*Spi=0,\"\",TotalActual+(TotalBudget-TotalEarned)/(Cpi*Spi)))",
                        all.plannedValue() == 0 || all.actualCost() == 0 || all.earnedValue() == 0
                                ? ""
                                : all.estimateWithBoth()),
                named(
                        "Vac",
                        wording.say("earned.vac"),
                        "TotalBudget-Eac",
                        all.budgetAtCompletion() - figures.estimateAtCompletion()),
                named(
                        "Tcpi",
                        wording.say("earned.tcpi"),
                        "IF(TotalBudget=TotalActual,\"\",(TotalBudget-TotalEarned)/(TotalBudget-TotalActual))",
                        all.budgetAtCompletion() == all.actualCost() ? "" : all.toCompletePerformance()));
        return new Table(
                "Totals",
                "",
                List.of(
                        Column.of("Figure", wording.say("column.figure"), Format.TEXT, 44),
                        Column.of("Value", wording.say("column.value"), Format.AMOUNT, 14),
                        Column.of("Name", wording.say("column.name"), Format.TEXT, 14)),
                Rows.of(List.copyOf(rows)),
                List.of());
    }

    private static List<?> named(String name, String figure, String formula, Object value) {
        Format format = RATIOS.contains(name) ? Format.RATIO : Format.AMOUNT;
        return List.of(figure, new Typed(format, new Live(formula, value)), name);
    }

    private static Table phases(Figures figures, Wording wording) {
        return new Table(
                "Phases",
                wording.say("earned.phases"),
                List.of(
                        Column.of("Name", wording.say("column.name"), Format.TEXT, 44),
                        Column.of("Phase", wording.say("column.phase"), Format.WHOLE, 14),
                        Column.of("Budget", wording.say("column.budget"), Format.AMOUNT, 14)
                                .live(sum("Budget")),
                        Column.of("Planned", wording.say("column.plannedvalue"), Format.AMOUNT, 14)
                                .live(sum("Planned")),
                        Column.of("Earned", wording.say("column.earnedvalue"), Format.AMOUNT, 14)
                                .live(sum("Earned")),
                        Column.of("Actual", wording.say("column.spent"), Format.AMOUNT, 14)
                                .live(sum("Actual"))),
                Rows.of(
                        List.copyOf(figures.phases().values()),
                        p -> List.of(
                                p.name(),
                                p.number(),
                                p.earned().budgetAtCompletion(),
                                p.earned().plannedValue(),
                                p.earned().earnedValue(),
                                p.earned().actualCost())),
                List.of());
    }

    private static String sum(String column) {
        return "SUMIFS(EarnedValue_" + column + ",EarnedValue_Phase,{Phase})";
    }

    private static List<@Nullable Object> row(Figures figures, int n) {
        Figures.Line line = figures.lines().get(n);
        EarnedValue e = line.earned();
        Plan baseline = figures.snapshot().state().baseline();
        PlannedInitiative planned =
                baseline == null ? line.dates() : baseline.find(line.key()).orElse(line.dates());
        LocalDate from = planned.start();
        boolean known = e.actualCost() > 0 && e.earnedValue() > 0;
        return Arrays.asList(
                line.initiative().name(),
                line.key(),
                line.initiative().phase(),
                from,
                planned.finish(),
                n + 1,
                e.budgetAtCompletion(),
                line.initiative().percentComplete() / 100.0,
                line.initiative().actualCost(),
                line.plannedShare(),
                e.plannedValue(),
                e.earnedValue(),
                e.plannedValue() == 0 ? "" : (Object) e.schedulePerformance(),
                e.actualCost() == 0 ? "" : (Object) e.costPerformance(),
                known ? (Object) e.estimateAtCompletion() : "",
                known ? (Object) e.varianceAtCompletion() : "");
    }
}
