package org.cairn.report.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.cairn.businesscase.ProgrammeCase.Quarter;
import org.cairn.exchange.InputField;
import org.cairn.report.CaseFigures;
import org.cairn.report.Figures;
import org.cairn.report.Wording;
import org.cairn.report.workbook.Column.Format;
import org.cairn.report.workbook.Table.Live;
import org.cairn.report.workbook.Table.Rows;
import org.cairn.report.workbook.Table.Typed;
import org.jspecify.annotations.Nullable;

/**
 * Business cases, live from their few inputs: cost, dates and benefits give quarterly flows, and these present value, rate of
 * return and payback, for each initiative and for all together.
 */
final class CasesSheet {

    private static final String YEARLY = "SUMIFS(Benefits_Yearly,Benefits_No,{No})";

    private static final int PRINTED = 11;

    private final Figures figures;
    private final Wording wording;
    private final int quarters;

    private CasesSheet(Figures figures, Wording wording) {
        this.figures = figures;
        this.wording = wording;
        this.quarters = figures.worth().quarters().size();
    }

    static Sheet of(Figures figures, Wording wording) {
        CasesSheet sheet = new CasesSheet(figures, wording);
        return new Sheet(
                wording.say("sheet.cases"),
                wording.say("cases.heading"),
                wording.say("cases.explains"),
                2,
                PRINTED,
                List.of(sheet.programme(), sheet.flows(), sheet.cases()),
                List.of());
    }

    /** The appraisal of all together. */
    private Table programme() {
        CaseFigures worth = figures.worth();
        String nets = "Flows_Net";
        String sums = "Flows_Sum";
        String changes = "SUMPRODUCT(--(SIGN(" + sums + ")*SIGN(Flows_Before)<0))";
        String below = "SUMPRODUCT(MAX((" + sums + "<-0.000000001)*Flows_Quarter))";
        List<List<?>> rows = List.of(
                List.of(
                        wording.say("cases.npv"),
                        new Live("SUMPRODUCT(" + nets + ",Flows_Factor)", worth.netPresentValue()),
                        "ProgrammeNpv"),
                List.of(
                        wording.say("cases.trough"),
                        new Live("MIN(0,MIN(" + sums + "))", worth.trough()),
                        "ProgrammeTrough"));
        List<List<?>> rates = List.of(List.of(
                wording.say("cases.irr"),
                new Typed(
                        Format.RATE,
                        new Live(
                                "IF(" + changes + ">1,\"" + wording.say("case.rate.ambiguous") + "\",IF(AND(" + changes
                                        + "=1,SUM(" + nets + ")>0),(1+IRR(" + nets + ",0.05))^4-1,\""
                                        + wording.say("case.rate.none") + "\"))",
                                rate(worth))),
                "ProgrammeIrr"));
        List<List<?>> years = List.of(List.of(
                wording.say("cases.payback"),
                new Typed(
                        Format.RATIO,
                        new Live(
                                "IF(OR(" + below + "=0," + below + "=" + quarters + "),\"" + wording.say("cases.never")
                                        + "\",(" + below + "-INDEX(" + sums + "," + below + ")/INDEX(" + nets + ","
                                        + below
                                        + "+1))/4)",
                                payback(worth))),
                "ProgrammePayback"));
        List<List<?>> all = new ArrayList<>(rows);
        all.addAll(rates);
        all.addAll(years);
        return new Table(
                "Appraisal",
                wording.say("cases.programme"),
                List.of(
                        Column.of("Figure", wording.say("column.figure"), Format.TEXT, 44),
                        Column.of("Value", wording.say("column.value"), Format.AMOUNT, 14),
                        Column.of("Name", wording.say("column.name"), Format.TEXT, 18)),
                Rows.of(List.copyOf(all)),
                List.of());
    }

    /** The programme's flows, a row a quarter. */
    private Table flows() {
        List<Integer> numbers = IntStream.range(0, quarters).boxed().toList();
        return new Table(
                "Flows",
                wording.say("cases.flows"),
                List.of(
                        Column.of("Name", wording.say("column.name"), Format.TEXT, 44),
                        Column.of("Quarter", wording.say("column.quarter"), Format.WHOLE, 14),
                        Column.of("Cost", wording.say("case.bridge.cost"), Format.AMOUNT, 14),
                        Column.of("Run", wording.say("case.bridge.run"), Format.AMOUNT, 14),
                        Column.of("Benefit", wording.say("column.benefit"), Format.AMOUNT, 14),
                        Column.of("Net", wording.say("column.net"), Format.AMOUNT, 14)
                                .live("{Cost}+{Run}+{Benefit}"),
                        Column.of("Before", wording.say("column.sumbefore"), Format.AMOUNT, 14),
                        Column.of("Sum", wording.say("case.cumulative"), Format.AMOUNT, 14)
                                .live("{Before}+{Net}"),
                        Column.of("Factor", wording.say("column.factor"), Format.RATIO, 10)
                                .live("1/(1+DiscountRate)^(({Quarter}-0.5)/4)")),
                Rows.of(numbers, this::flow),
                List.of());
    }

    private List<@Nullable Object> flow(int q) {
        Quarter quarter = figures.worth().quarters().get(q);
        double rate = figures.worth().assumptions().discountRate();
        double sum = figures.worth().cumulative().get(q);
        double before = q == 0 ? 0 : figures.worth().cumulative().get(q - 1);
        String from = q + "*QuarterDays";
        String to = (q + 1) + "*QuarterDays";
        String overlap = "((Cases_End+" + to + "-ABS(Cases_End-" + to + "))-(Cases_Begin+" + from + "+ABS(Cases_Begin-"
                + from + ")))/2";
        String point = "(Cases_End=Cases_Begin)*(INT(Cases_Begin/QuarterDays)=" + q + ")";
        String spread = "(Cases_End>Cases_Begin)*(" + overlap + "+ABS(" + overlap
                + "))/2/((Cases_End-Cases_Begin)+(Cases_End=Cases_Begin))";
        String after = "(" + q + ">INT(Cases_End/QuarterDays))";
        String ramp = "((" + q + "-INT(Cases_End/QuarterDays))/RampQuarters+1-ABS((" + q
                + "-INT(Cases_End/QuarterDays))/RampQuarters-1))/2";
        return List.of(
                wording.say("quarter", q / 4 + 1, q % 4 + 1),
                q + 1,
                new Live("-SUMPRODUCT(Cases_Cost*(" + point + "+" + spread + "))", -quarter.cost()),
                new Live("-SUMPRODUCT(" + after + "*(Cases_Yearly>0)*Cases_Cost)*RunCostShare/4", -quarter.runCost()),
                new Live("SUMPRODUCT(" + after + "*Cases_Yearly*" + ramp + ")/4", quarter.benefit()),
                quarter.net(),
                q == 0 ? new Live("0", 0.0) : new Live("{Sum^}", before),
                sum,
                1 / Math.pow(1 + rate, (q + 0.5) / 4));
    }

    private static String quarter(int q) {
        return "Q" + (q + 1);
    }

    private static String sum(int q) {
        return "S" + (q + 1);
    }

    /** A row an initiative: inputs, appraisal, then net flows and running sums by quarter. */
    private Table cases() {
        String nets = "{" + quarter(0) + "}:{" + quarter(quarters - 1) + "}";
        String sums = "{" + sum(0) + "}:{" + sum(quarters - 1) + "}";
        List<Column> columns = new ArrayList<>(List.of(
                Column.of("Initiative", wording.say("column.initiative"), Format.TEXT, 44),
                Column.of("No", wording.say("column.no"), Format.WHOLE, 14),
                Column.of("Key", wording.say("column.key"), Format.TEXT, 18),
                Column.of("Begin", wording.say("column.firstday"), Format.WHOLE, 14),
                Column.of("End", wording.say("column.lastday"), Format.WHOLE, 14),
                Column.of("Cost", wording.say("column.onceoff"), Format.AMOUNT, 14)
                        .open(InputField.BUDGET),
                Column.of("Yearly", wording.say("column.yearly"), Format.AMOUNT, 14)
                        .live(YEARLY),
                Column.of("Npv", wording.say("column.worth"), Format.AMOUNT, 14)
                        .live("MMULT(" + nets + ",Flows_Factor)"),
                Column.of("Irr", wording.say("column.irr"), Format.RATE, 14)
                        .live("IF(AND(SUM(" + nets + ")>0,MIN(" + sums + ")<-0.000000001),(1+IRR(" + nets
                                + ",0.05))^4-1,\"" + wording.say("case.rate.none") + "\")"),
                Column.of("Below", wording.say("column.below"), Format.WHOLE, 14)
                        .live("SUMPRODUCT(MAX((" + sums + "<-0.000000001)*(COLUMN(" + sums + ")-COLUMN({" + sum(0)
                                + "})+1)))"),
                Column.of("Payback", wording.say("column.payback"), Format.RATIO, 14)
                        .live("IF(OR({Below}=0,{Below}=" + quarters + "),\"" + wording.say("cases.never")
                                + "\",({Below}-INDEX(" + sums + ",1,{Below})/INDEX(" + nets + ",1,{Below}+1))/4)")));
        for (int q = 0; q < quarters; q++) {
            columns.add(Column.of(
                            quarter(q),
                            wording.say("column.netof", wording.say("quarter", q / 4 + 1, q % 4 + 1)),
                            Format.AMOUNT,
                            13)
                    .live(net(q)));
        }
        for (int q = 0; q < quarters; q++) {
            columns.add(Column.of(
                            sum(q),
                            wording.say("column.sumof", wording.say("quarter", q / 4 + 1, q % 4 + 1)),
                            Format.AMOUNT,
                            13)
                    .live(q == 0 ? "{" + quarter(0) + "}" : "{" + sum(q - 1) + "}+{" + quarter(q) + "}"));
        }
        List<Integer> numbers =
                IntStream.range(0, figures.lines().size()).boxed().toList();
        return new Table(
                "Cases",
                wording.say("cases.each"),
                columns,
                Rows.of(numbers, this::row),
                List.of(new Feature.Bounds("Cost", 0, 1e12)));
    }

    private static String net(int q) {
        return "IF(" + q + ">INT({End}/QuarterDays),{Yearly}/4*MIN(1,(" + q
                + "-INT({End}/QuarterDays))/RampQuarters)-IF({Yearly}>0,{Cost}*RunCostShare/4,0),0)-{Cost}*IF({End}>{Begin},"
                + "MAX(0,MIN({End}," + (q + 1) + "*QuarterDays)-MAX({Begin}," + q
                + "*QuarterDays))/({End}-{Begin}),IF(INT({Begin}/QuarterDays)=" + q + ",1,0))";
    }

    private List<@Nullable Object> row(int n) {
        Figures.Line line = figures.lines().get(n);
        CaseFigures worth = line.worth();
        List<@Nullable Object> row = new ArrayList<>();
        row.add(line.initiative().name());
        row.add(n + 1);
        row.add(line.key());
        row.add(line.dates().startDay());
        row.add(line.dates().finishDay());
        row.add(line.initiative().budget());
        row.add(line.initiative().benefits().stream()
                .mapToDouble(b -> b.yearly().doubleValue())
                .sum());
        row.add(worth.netPresentValue());
        row.add(rate(worth));
        row.add(below(worth));
        row.add(payback(worth));
        worth.quarters().forEach(q -> row.add(q.net()));
        row.addAll(worth.cumulative());
        return row;
    }

    private static int below(CaseFigures worth) {
        int below = 0;
        for (int q = 0; q < worth.cumulative().size(); q++) {
            below = worth.cumulative().get(q) < -1e-9 ? q + 1 : below;
        }
        return below;
    }

    private Object rate(CaseFigures worth) {
        if (worth.rate() instanceof CaseFigures.Rate.Yearly yearly) {
            return yearly.rate();
        }
        return wording.say(worth.rate() instanceof CaseFigures.Rate.None ? "case.rate.none" : "case.rate.ambiguous");
    }

    private Object payback(CaseFigures worth) {
        OptionalDouble years = worth.paybackYears();
        return years.isPresent() ? (Object) years.getAsDouble() : wording.say("cases.never");
    }
}
