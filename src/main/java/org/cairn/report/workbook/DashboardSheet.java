package org.cairn.report.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.cairn.assessment.Rag;
import org.cairn.planning.Forecast;
import org.cairn.planning.TeamLoad;
import org.cairn.report.CaseFigures;
import org.cairn.report.Figures;
import org.cairn.report.Wording;
import org.cairn.report.workbook.Column.Format;
import org.cairn.report.workbook.SheetChart.Cells;
import org.cairn.report.workbook.SheetChart.Range;
import org.cairn.report.workbook.SheetChart.Series;
import org.cairn.report.workbook.SheetChart.Shape;
import org.cairn.report.workbook.Table.Live;
import org.cairn.report.workbook.Table.Rows;
import org.cairn.report.workbook.Table.Typed;

/** Where the programme stands: key figures that follow the other sheets, and charts over them. */
final class DashboardSheet {

    private static final int CHART_COLUMNS = 7;
    private static final int CHART_ROWS = 17;
    private static final int FIRST_COLUMN = 4;
    private static final int FIRST_ROW = 4;
    private static final int MOST_TEAMS = 15;

    private final Figures figures;
    private final Wording wording;

    private DashboardSheet(Figures figures, Wording wording) {
        this.figures = figures;
        this.wording = wording;
    }

    static Sheet of(Figures figures, Wording wording) {
        DashboardSheet sheet = new DashboardSheet(figures, wording);
        return new Sheet(
                wording.say("sheet.dashboard"),
                figures.programme().name(),
                wording.say("dashboard.explains"),
                0,
                0,
                List.of(sheet.figures(), sheet.colours()),
                sheet.charts());
    }

    private Table figures() {
        List<List<?>> rows = new ArrayList<>();
        if (!figures.lines().isEmpty()) {
            add(
                    rows,
                    "PlanFinish",
                    "tile.finish",
                    Format.DATE,
                    "MAX(Roadmap_Finish)",
                    figures.lines().stream()
                            .map(l -> l.dates().finish())
                            .max(java.util.Comparator.naturalOrder())
                            .orElseThrow());
            Forecast forecast = figures.plan().forecast();
            if (forecast != null) {
                rows.add(List.of(
                        wording.say("dashboard.p50"),
                        new Typed(Format.DATE, forecast.programme().p50()),
                        "FinishP50"));
                rows.add(List.of(
                        wording.say("dashboard.p80"),
                        new Typed(Format.DATE, forecast.programme().p80()),
                        "FinishP80"));
            }
            rows.add(List.of(
                    wording.say("dashboard.days"),
                    new Typed(Format.WHOLE, figures.plan().lengthDays()),
                    "PlanDays"));
            rows.add(List.of(
                    wording.say("dashboard.bound"),
                    new Typed(Format.WHOLE, figures.plan().lowerBoundDays()),
                    "BoundDays"));
        }
        add(
                rows,
                "Initiatives",
                "column.initiatives",
                Format.WHOLE,
                "COUNTIF(Roadmap_Status,\"?*\")",
                figures.initiatives().size());
        add(
                rows,
                "DashboardBudget",
                "column.budget",
                Format.AMOUNT,
                "TotalBudget",
                figures.earned().budgetAtCompletion());
        add(
                rows,
                "DashboardSpent",
                "column.spent",
                Format.AMOUNT,
                "TotalActual",
                figures.earned().actualCost());
        add(rows, "DashboardEac", "money.eac", Format.AMOUNT, "Eac", figures.estimateAtCompletion());
        add(
                rows,
                "DashboardSpi",
                "earned.spi",
                Format.RATIO,
                "Spi",
                figures.earned().plannedValue() == 0
                        ? ""
                        : (Object) figures.earned().schedulePerformance());
        add(
                rows,
                "DashboardCpi",
                "earned.cpi",
                Format.RATIO,
                "Cpi",
                figures.earned().actualCost() == 0
                        ? ""
                        : (Object) figures.earned().costPerformance());
        add(
                rows,
                "DashboardNpv",
                "tile.worth",
                Format.AMOUNT,
                "ProgrammeNpv",
                figures.worth().netPresentValue());
        add(rows, "DashboardIrr", "cases.irr", Format.RATE, "ProgrammeIrr", rate());
        add(rows, "DashboardPayback", "cases.payback", Format.RATIO, "ProgrammePayback", payback());
        double claimed = benefits(false);
        add(rows, "BenefitsClaimed", "dashboard.claimed", Format.AMOUNT, "SUM(Benefits_Yearly)", claimed);
        add(
                rows,
                "BenefitsValidated",
                "dashboard.validated",
                Format.AMOUNT,
                "SUMPRODUCT(Benefits_Yearly*Benefits_Validated)",
                benefits(true));
        if (!figures.fullestTeams().isEmpty()) {
            add(
                    rows,
                    "PeakLoad",
                    "dashboard.peak",
                    Format.SHARE,
                    "MAX(Capacity_Peak)",
                    figures.fullestTeams().get(0).peakShare());
        }
        add(
                rows,
                "Asking",
                "since.findings",
                Format.WHOLE,
                "COUNTIF(Findings_Colour,\"RED\")+COUNTIF(Findings_Colour,\"AMBER\")",
                figures.asking().size());
        return new Table(
                "Figures",
                "",
                List.of(
                        Column.of("Figure", wording.say("column.figure"), Format.TEXT, 48),
                        Column.of("Value", wording.say("column.value"), Format.AMOUNT, 16),
                        Column.of("Name", wording.say("column.name"), Format.TEXT, 20)),
                Rows.of(List.copyOf(rows)),
                List.of());
    }

    private void add(List<List<?>> rows, String name, String words, Format format, String formula, Object value) {
        rows.add(List.of(wording.say(words), new Typed(format, new Live(formula, value)), name));
    }

    private Object rate() {
        if (figures.worth().rate() instanceof CaseFigures.Rate.Yearly yearly) {
            return yearly.rate();
        }
        return wording.say(
                figures.worth().rate() instanceof CaseFigures.Rate.None ? "case.rate.none" : "case.rate.ambiguous");
    }

    private Object payback() {
        OptionalDouble years = figures.worth().paybackYears();
        return years.isPresent() ? (Object) years.getAsDouble() : wording.say("cases.never");
    }

    private double benefits(boolean validated) {
        return figures.lines().stream()
                .flatMap(l -> l.initiative().benefits().stream())
                .filter(b -> !validated || b.validated())
                .mapToDouble(b -> b.yearly().doubleValue())
                .sum();
    }

    private Table colours() {
        return new Table(
                "Colours",
                wording.say("dashboard.colours"),
                List.of(
                        Column.of("Word", wording.say("column.meaning"), Format.TEXT, 48),
                        Column.of("Count", wording.say("column.initiatives"), Format.WHOLE, 16)
                                .live("COUNTIF(Roadmap_Status,{Colour})"),
                        Column.of("Colour", wording.say("column.status"), Format.STATUS, 20)),
                Rows.of(
                        List.of(Rag.GREEN, Rag.AMBER, Rag.RED, Rag.NO_DATA),
                        c -> List.of(
                                wording.colour(c),
                                (int) figures.initiatives().stream()
                                        .filter(l -> l.status().shown() == c)
                                        .count(),
                                c.name())),
                List.of());
    }

    private List<SheetChart> charts() {
        List<SheetChart> charts = new ArrayList<>();
        if (!figures.lines().isEmpty()) {
            add(
                    charts,
                    Shape.COLUMNS,
                    "dashboard.chart.colours",
                    "0",
                    Range.column("Colours", "Word"),
                    series("column.initiatives", Range.column("Colours", "Count")));
        }
        if (figures.hasMoney()) {
            add(
                    charts,
                    Shape.COLUMNS,
                    "dashboard.chart.money",
                    "#,##0",
                    Range.column("Phases", "Name"),
                    series("column.budget", Range.column("Phases", "Budget")),
                    series("column.plannedvalue", Range.column("Phases", "Planned")),
                    series("column.earnedvalue", Range.column("Phases", "Earned")),
                    series("column.spent", Range.column("Phases", "Actual")));
            add(
                    charts,
                    Shape.COLUMNS_AND_LINE,
                    "dashboard.chart.flows",
                    "#,##0",
                    Range.column("Flows", "Name"),
                    series("case.bridge.cost", Range.column("Flows", "Cost")),
                    series("case.bridge.run", Range.column("Flows", "Run")),
                    series("column.benefit", Range.column("Flows", "Benefit")),
                    series("case.cumulative", Range.column("Flows", "Sum")));
        }
        List<TeamLoad> teams = figures.fullestTeams();
        if (!teams.isEmpty() && teams.size() <= MOST_TEAMS) {
            add(
                    charts,
                    Shape.BARS,
                    "dashboard.chart.capacity",
                    "0%",
                    Range.column("Capacity", "Team"),
                    series("column.peak", Range.column("Capacity", "Peak")));
        }
        if (figures.plan().forecast() != null) {
            add(
                    charts,
                    Shape.CURVE,
                    "dashboard.chart.confidence",
                    "0%",
                    Range.column("Curve", "Date"),
                    series("confidence.axis", Range.column("Curve", "Share")));
        }
        return charts;
    }

    private Series series(String words, Range range) {
        return new Series(wording.say(words), range);
    }

    private void add(
            List<SheetChart> charts, Shape shape, String words, String format, Range categories, Series... series) {
        int n = charts.size();
        charts.add(new SheetChart(
                shape,
                wording.say(words),
                wording.say(words),
                format,
                categories,
                List.of(series),
                new Cells(
                        FIRST_COLUMN + n % 2 * (CHART_COLUMNS + 1),
                        FIRST_ROW + n / 2 * (CHART_ROWS + 1),
                        CHART_COLUMNS,
                        CHART_ROWS)));
    }
}
