package org.cairn.report.office;

import java.io.IOException;
import java.io.OutputStream;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.ColorScaleFormatting;
import org.apache.poi.ss.usermodel.ConditionalFormattingThreshold;
import org.apache.poi.ss.usermodel.ExtendedColor;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.usermodel.SheetConditionalFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.cairn.businesscase.ProgrammeCase;
import org.cairn.gate.GateReview;
import org.cairn.planning.TeamLoad;
import org.cairn.programme.Initiative;
import org.cairn.report.Figures;
import org.cairn.report.Snapshot;
import org.cairn.report.office.Sheets.Formula;

/** Draws the workbook: live formulas with their values, native charts, real dates, no macros, no links to elsewhere. */
final class WorkbookWriter {

    private static final int TOP = 3;
    private static final int MOST_WEEKS = 160;

    private final Figures pack;
    private final XSSFWorkbook book = new XSSFWorkbook();
    private final Sheets sheets = new Sheets(book);

    private WorkbookWriter(Figures pack) {
        this.pack = pack;
    }

    /** Writes it whole. */
    static void write(Figures pack, OutputStream out) throws IOException {
        WorkbookWriter writer = new WorkbookWriter(pack);
        try (XSSFWorkbook book = writer.book) {
            writer.readme();
            writer.assumptions();
            XSSFSheet dashboard =
                    writer.sheets.sheet("Dashboard", pack.programme().name(), writer.note());
            writer.roadmap();
            writer.tasklist();
            writer.gates();
            writer.businessCase();
            writer.benefits();
            writer.earnedValue();
            XSSFSheet capacity = writer.capacity();
            writer.risks();
            writer.findings();
            writer.decisions();
            writer.dashboard(dashboard, capacity);
            XSSFFormulaEvaluator.evaluateAllFormulaCells(book);
            book.setForceFormulaRecalculation(true);
            book.write(out);
        }
    }

    private String note() {
        Snapshot source = pack.snapshot();
        return "As of " + pack.programme().asOf() + " · snapshot " + source.id()
                + (source.state().draft() ? " · draft" : "")
                + " · amounts in "
                + (pack.programme().unit() == 1 ? "" : pack.programme().unit() + " ")
                + pack.programme().currency();
    }

    private void readme() {
        XSSFSheet sheet = sheets.sheet("README", pack.programme().name() + ": workbook", note());
        sheets.table(
                sheet,
                TOP,
                List.of("Sheet", "What it answers"),
                List.of(
                        List.of("Assumptions", "The few cells that may be changed; all formulas follow them"),
                        List.of("Dashboard", "Where the programme stands"),
                        List.of("Roadmap", "What happens when; the bars follow the dates"),
                        List.of("Tasklist", "Who has what to do"),
                        List.of("Gates", "What each gate asks and how it stands"),
                        List.of("Business case", "What the programme is worth; change the discount rate and see"),
                        List.of("Benefits", "Who claims which benefit and whether finance has validated it"),
                        List.of("Earned value", "Planned, earned and actual value"),
                        List.of("Capacity", "Load of each team as a share of its capacity, week by week"),
                        List.of("Risk", "Risks and issues"),
                        List.of("Findings", "What the rules found, with the facts that decided"),
                        List.of("Decisions", "What gates decided")));
        sheets.widths(sheet, 22, 90);
    }

    private void assumptions() {
        XSSFSheet sheet = sheets.sheet("Assumptions", "Change these, the rest follows", note());
        List<List<Object>> rows = List.of(
                List.of("AsOf", pack.programme().asOf(), "the day that all figures speak of"),
                List.of("DiscountRate", pack.programme().discountRate(), "a year"),
                List.of("RunCostShare", pack.worth().assumptions().runCostShare(), "a year, of the one-off cost"),
                List.of(
                        "RampQuarters",
                        pack.worth().assumptions().rampQuarters(),
                        "until a benefit is reached in full"));
        sheets.table(sheet, TOP, List.of("Name", "Value", "What it is"), rows);
        for (int r = 0; r < rows.size(); r++) {
            Name name = book.createName();
            name.setNameName(rows.get(r).get(0).toString());
            name.setRefersToFormula("Assumptions!$B$" + (TOP + 2 + r));
        }
        sheets.widths(sheet, 20, 16, 50);
    }

    private void roadmap() {
        XSSFSheet sheet = sheets.sheet("Roadmap", "What happens when", note());
        List<String> columns = new ArrayList<>(List.of(
                "Key", "Initiative", "Phase", "Status", "Start", "Finish", "Days", "Float", "Critical", "Waits for"));
        int fixed = columns.size();
        LocalDate first = pack.plan().start().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        int weeks = (int)
                Math.min(MOST_WEEKS, ChronoUnit.WEEKS.between(first, pack.plan().finish()) + 2);
        List<List<Object>> rows = new ArrayList<>();
        for (Figures.Line line : pack.lines()) {
            rows.add(List.of(
                    line.initiative().key(),
                    line.initiative().name(),
                    line.initiative().phase(),
                    line.status().shown().name(),
                    line.dates().start(),
                    line.dates().finish(),
                    line.dates().durationDays(),
                    line.dates().totalFloatDays(),
                    line.dates().critical() ? "yes" : "",
                    waits(line)));
        }
        sheets.table(sheet, TOP, columns, rows);
        sheets.widths(sheet, 10, 44, 8, 10, 12, 12, 8, 8, 9, 40);
        var head = Sheets.row(sheet, TOP);
        for (int w = 0; w < weeks; w++) {
            Cell cell = head.createCell(fixed + w);
            sheets.put(cell, first.plusWeeks(w));
            cell.getCellStyle();
            sheet.setColumnWidth(fixed + w, 3 * 256);
        }
        if (!rows.isEmpty()) {
            gantt(sheet, fixed, weeks, rows.size());
        }
    }

    private void gantt(XSSFSheet sheet, int fixed, int weeks, int rows) {
        String week = CellReference.convertNumToColString(fixed) + "$" + (TOP + 1);
        int row = TOP + 2;
        CellRangeAddress[] area = {new CellRangeAddress(TOP + 1, TOP + rows, fixed, fixed + weeks - 1)};
        SheetConditionalFormatting formats = sheet.getSheetConditionalFormatting();
        String covered = "AND(" + week + "+6>=$E" + row + "," + week + "<=$F" + row + ")";
        bar(formats, area, "AND(" + covered + ",$I" + row + "=\"yes\")", Palette.CLAY);
        bar(formats, area, covered, Palette.TEAL);
        bar(formats, area, "AND(" + week + "<=AsOf," + week + "+6>=AsOf)", Palette.SAND);
    }

    private static void bar(
            SheetConditionalFormatting formats, CellRangeAddress[] area, String formula, byte[] colour) {
        var rule = formats.createConditionalFormattingRule(formula);
        PatternFormatting fill = rule.createPatternFormatting();
        fill.setFillBackgroundColor(new XSSFColor(colour));
        fill.setFillPattern(PatternFormatting.SOLID_FOREGROUND);
        formats.addConditionalFormatting(area, rule);
    }

    private static String waits(Figures.Line line) {
        return String.join(
                "; ",
                line.dates().waits().stream()
                        .map(w ->
                                w.subject() == null ? w.kind().name().toLowerCase(java.util.Locale.ROOT) : w.subject())
                        .toList());
    }

    private void tasklist() {
        XSSFSheet sheet = sheets.sheet("Tasklist", "Who has what to do", note());
        sheets.table(
                sheet,
                TOP,
                List.of("Phase", "Workstream", "Task", "Role", "Assignee", "Due", "State"),
                pack.snapshot().state().tasks().stream()
                        .map(t -> Arrays.asList(
                                t.phase(), t.workstream(), t.name(), t.role(), t.assignee(), t.due(), t.state()))
                        .toList());
        sheets.widths(sheet, 8, 28, 50, 24, 18, 12, 12);
    }

    private void gates() {
        XSSFSheet sheet = sheets.sheet("Gates", "What each gate asks and how it stands", note());
        List<List<Object>> rows = new ArrayList<>();
        for (GateReview review : pack.snapshot().state().gates()) {
            review.judgement()
                    .criteria()
                    .forEach(c -> rows.add(Arrays.asList(
                            review.gate(),
                            c.id(),
                            c.name(),
                            c.mandatory() ? "must" : "should",
                            c.weight(),
                            c.score(),
                            c.met() == null ? "" : c.met() ? "met" : "not met",
                            c.reason())));
        }
        sheets.table(
                sheet, TOP, List.of("Gate", "Id", "Criterion", "Kind", "Weight", "Score", "Must-meet", "Why"), rows);
        if (!rows.isEmpty()) {
            int from = TOP + 2;
            int to = TOP + 1 + rows.size();
            var total = Sheets.row(sheet, to + 1);
            sheets.put(total.createCell(2), "Score of the should-meets");
            sheets.put(
                    total.createCell(5),
                    Formula.share("IFERROR(SUMPRODUCT(E" + from + ":E" + to + ",F" + from + ":F" + to + ")/(10*SUM(E"
                            + from + ":E" + to + ")),0)"));
        }
        sheets.widths(sheet, 8, 10, 50, 10, 10, 10, 12, 50);
    }

    private void businessCase() {
        XSSFSheet sheet = sheets.sheet("Business case", "What the programme is worth", note());
        List<ProgrammeCase.Quarter> quarters = pack.worth().quarters();
        List<String> columns = new ArrayList<>(List.of("Line"));
        IntStream.rangeClosed(1, quarters.size()).forEach(q -> columns.add("Q" + q));
        int first = TOP + 2;
        List<Object> cost = new ArrayList<>(List.of("One-off cost"));
        List<Object> run = new ArrayList<>(List.of("Run cost"));
        List<Object> benefit = new ArrayList<>(List.of("Benefit"));
        List<Object> net = new ArrayList<>(List.of("Net"));
        List<Object> sum = new ArrayList<>(List.of("Cumulative"));
        List<Object> discounted = new ArrayList<>(List.of("Discounted"));
        for (int q = 0; q < quarters.size(); q++) {
            String column = CellReference.convertNumToColString(q + 1);
            String before = CellReference.convertNumToColString(q);
            cost.add(-quarters.get(q).cost());
            run.add(-quarters.get(q).runCost());
            benefit.add(quarters.get(q).benefit());
            net.add(Formula.amount("SUM(" + column + first + ":" + column + (first + 2) + ")"));
            sum.add(Formula.amount((q == 0 ? "" : before + (first + 4) + "+") + column + (first + 3)));
            discounted.add(Formula.amount(column + (first + 3) + "/(1+DiscountRate)^(" + (q + 0.5) + "/4)"));
        }
        sheets.table(sheet, TOP, columns, List.of(cost, run, benefit, net, sum, discounted));
        String last = CellReference.convertNumToColString(quarters.size());
        int row = first + 7;
        line(sheet, row, "Net present value", Formula.amount("SUM(B" + (first + 5) + ":" + last + (first + 5) + ")"));
        line(
                sheet,
                row + 1,
                "Internal rate of return, a year",
                Formula.share("IFERROR((1+IRR(B" + (first + 3) + ":" + last + (first + 3) + ",0.05))^4-1,\"none\")"));
        line(
                sheet,
                row + 2,
                "Payback in years (whole quarters)",
                Formula.amount("IF(" + last + (first + 4) + "<0,\"not in time\",COUNTIF(B" + (first + 4) + ":" + last
                        + (first + 4) + ",\"<0\")/4)"));
        line(
                sheet,
                row + 3,
                "Most that must be financed",
                Formula.amount("MIN(0,MIN(B" + (first + 4) + ":" + last + (first + 4) + "))"));
        sheet.setColumnWidth(0, 34 * 256);
        IntStream.rangeClosed(1, quarters.size()).forEach(c -> sheet.setColumnWidth(c, 13 * 256));
    }

    private void line(XSSFSheet sheet, int row, String label, Formula formula) {
        var cells = Sheets.row(sheet, row);
        sheets.put(cells.createCell(0), label);
        sheets.put(cells.createCell(1), formula);
    }

    private void benefits() {
        XSSFSheet sheet = sheets.sheet("Benefits", "Who claims which benefit", note());
        List<List<Object>> rows = new ArrayList<>();
        for (Initiative initiative : pack.programme().initiatives()) {
            initiative
                    .benefits()
                    .forEach(b -> rows.add(List.of(
                            initiative.key(),
                            initiative.name(),
                            b.category(),
                            b.measure(),
                            b.yearly(),
                            b.validated() ? "yes" : "no")));
        }
        sheets.table(
                sheet,
                TOP,
                List.of("Key", "Initiative", "Category", "Measure", "A year", "Validated by finance"),
                rows);
        sheets.widths(sheet, 10, 44, 12, 44, 14, 20);
    }

    private void earnedValue() {
        XSSFSheet sheet = sheets.sheet("Earned value", "Planned, earned and actual value", note());
        List<List<Object>> rows = new ArrayList<>();
        int r = TOP + 2;
        for (Figures.Line line : pack.lines()) {
            Initiative i = line.initiative();
            if (i.budget().signum() == 0) {
                continue;
            }
            rows.add(List.of(
                    i.key(),
                    i.name(),
                    i.budget(),
                    line.dates().start(),
                    line.dates().finish(),
                    i.percentComplete() / 100.0,
                    i.actualCost(),
                    Formula.amount("C" + r + "*MAX(0,MIN(1,(AsOf-D" + r + "+1)/(E" + r + "-D" + r + "+1)))"),
                    Formula.amount("C" + r + "*F" + r),
                    Formula.amount("IF(H" + r + "=0,\"\",I" + r + "/H" + r + ")"),
                    Formula.amount("IF(G" + r + "=0,\"\",I" + r + "/G" + r + ")")));
            r++;
        }
        sheets.table(
                sheet,
                TOP,
                List.of(
                        "Key",
                        "Initiative",
                        "Budget",
                        "Start",
                        "Finish",
                        "Complete",
                        "Actual",
                        "Planned value",
                        "Earned value",
                        "SPI",
                        "CPI"),
                rows);
        sheets.widths(sheet, 10, 44, 14, 12, 12, 10, 14, 14, 14, 10, 10);
    }

    private XSSFSheet capacity() {
        XSSFSheet sheet = sheets.sheet("Capacity", "Load of each team as a share of its capacity", note());
        List<String> columns = new ArrayList<>(List.of("Team", "Peak"));
        List<TeamLoad> teams = pack.fullestTeams();
        int weeks =
                teams.isEmpty() ? 0 : Math.min(MOST_WEEKS, teams.get(0).weeks().size());
        for (int w = 0; w < weeks; w++) {
            columns.add(teams.get(0).weeks().get(w).monday().toString());
        }
        List<List<Object>> rows = new ArrayList<>();
        for (TeamLoad team : teams) {
            int row = TOP + 2 + rows.size();
            List<Object> cells = new ArrayList<>(List.of(
                    team.name(),
                    weeks == 0
                            ? (Object) 0
                            : Formula.share(
                                    "MAX(C" + row + ":" + CellReference.convertNumToColString(weeks + 1) + row + ")")));
            team.weeks().stream()
                    .limit(weeks)
                    .forEach(w -> cells.add(w.capacity() == 0 ? 0.0 : w.demand() / w.capacity()));
            rows.add(cells);
        }
        sheets.table(sheet, TOP, columns, rows);
        sheets.widths(sheet, 30, 10);
        if (!rows.isEmpty() && weeks > 0) {
            heat(sheet, new CellRangeAddress(TOP + 1, TOP + rows.size(), 1, weeks + 1));
        }
        return sheet;
    }

    private static void heat(XSSFSheet sheet, CellRangeAddress area) {
        SheetConditionalFormatting formats = sheet.getSheetConditionalFormatting();
        var rule = formats.createConditionalFormattingColorScaleRule();
        ColorScaleFormatting scale = rule.getColorScaleFormatting();
        scale.setNumControlPoints(3);
        ConditionalFormattingThreshold[] points = scale.getThresholds();
        double[] values = {0, 0.8, 1.0};
        for (int k = 0; k < points.length; k++) {
            points[k].setRangeType(ConditionalFormattingThreshold.RangeType.NUMBER);
            points[k].setValue(values[k]);
        }
        org.apache.poi.ss.usermodel.Color[] colours = scale.getColors();
        byte[][] fills = {{-1, -1, -1}, Palette.SAND, Palette.CLAY};
        for (int k = 0; k < colours.length; k++) {
            ((ExtendedColor) colours[k]).setRGB(fills[k]);
        }
        scale.setColors(colours);
        formats.addConditionalFormatting(new CellRangeAddress[] {area}, rule);
    }

    private void risks() {
        XSSFSheet sheet = sheets.sheet("Risk", "Risks and issues", note());
        List<List<Object>> rows = new ArrayList<>();
        pack.programme()
                .risks()
                .forEach(k -> rows.add(Arrays.asList(
                        k.key(),
                        k.kind().name(),
                        k.title(),
                        k.probability(),
                        k.impact(),
                        Formula.amount("D" + (TOP + 2 + rows.size()) + "*E" + (TOP + 2 + rows.size())),
                        k.owner(),
                        k.initiative(),
                        k.response(),
                        k.due(),
                        k.open() ? "open" : "closed")));
        sheets.table(
                sheet,
                TOP,
                List.of(
                        "Key",
                        "Kind",
                        "Title",
                        "Probability",
                        "Impact",
                        "Exposure",
                        "Owner",
                        "Initiative",
                        "Response",
                        "Due",
                        "State"),
                rows);
        sheets.widths(sheet, 8, 10, 50, 12, 10, 10, 16, 12, 50, 12, 10);
    }

    private void findings() {
        XSSFSheet sheet = sheets.sheet("Findings", "What the rules found and why", note());
        sheets.table(
                sheet,
                TOP,
                List.of("Colour", "Severity", "Criterion", "About", "Message", "What would turn it", "Rule", "Facts"),
                pack.snapshot().state().evaluation().findings().stream()
                        .map(f -> List.of(
                                f.rag().name(),
                                f.severity(),
                                f.criterion(),
                                f.subject(),
                                f.message(),
                                f.turn(),
                                f.rule() + " (" + f.ruleVersion() + ")",
                                String.join(
                                        "; ",
                                        f.facts().stream()
                                                .map(x -> x.key() + " " + x.subject() + " = "
                                                        + (x.value() == null ? "not recorded" : x.value()) + ", "
                                                        + x.source())
                                                .toList())))
                        .toList());
        sheets.widths(sheet, 10, 10, 10, 18, 70, 50, 34, 60);
    }

    private void decisions() {
        XSSFSheet sheet = sheets.sheet("Decisions", "What gates decided", note());
        List<List<Object>> rows = new ArrayList<>();
        for (GateReview review : pack.snapshot().state().gates()) {
            GateReview.Recorded decided = review.decision();
            if (decided != null) {
                rows.add(Arrays.asList(
                        review.gate(),
                        review.judgement().recommendation().name(),
                        decided.decision().code().name(),
                        decided.by(),
                        decided.at().toString(),
                        decided.comment(),
                        review.snapshot()));
            }
        }
        sheets.table(sheet, TOP, List.of("Gate", "Recommended", "Decided", "By", "At", "Comment", "Snapshot"), rows);
        sheets.widths(sheet, 8, 18, 18, 16, 26, 60, 30);
    }

    private void dashboard(XSSFSheet sheet, XSSFSheet capacity) {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(List.of("Finish of the plan", pack.plan().finish()));
        if (pack.plan().forecast() != null) {
            rows.add(List.of("P50", pack.plan().forecast().programme().p50()));
            rows.add(List.of("P80", pack.plan().forecast().programme().p80()));
        }
        rows.add(List.of("Working days", pack.plan().lengthDays()));
        rows.add(List.of("No plan is shorter than", pack.plan().lowerBoundDays()));
        rows.add(List.of("Initiatives", pack.lines().size()));
        rows.add(List.of("Budget", pack.earned().budgetAtCompletion()));
        rows.add(List.of("Actual cost", pack.earned().actualCost()));
        rows.add(List.of("Net present value", Formula.amount("'Business case'!B" + (TOP + 10))));
        rows.add(List.of("Findings that ask for something", pack.asking().size()));
        sheets.table(sheet, TOP, List.of("Figure", "Value"), rows);
        sheets.widths(sheet, 32, 18);
        int teams = Math.min(15, pack.fullestTeams().size());
        if (teams > 0) {
            XSSFChart chart =
                    sheet.createDrawingPatriarch().createChart(new XSSFClientAnchor(0, 0, 0, 0, 3, TOP, 14, TOP + 18));
            chart.setTitleText("Peak load by team, share of capacity");
            XDDFChartData data = Charts.data(chart, true);
            XDDFChartData.Series series = data.addSeries(
                    XDDFDataSourcesFactory.fromStringCellRange(
                            capacity, new CellRangeAddress(TOP + 1, TOP + teams, 0, 0)),
                    XDDFDataSourcesFactory.fromNumericCellRange(
                            capacity, new CellRangeAddress(TOP + 1, TOP + teams, 1, 1)));
            series.setTitle("Peak load", null);
            Charts.paint(series, 0);
            chart.plot(data);
        }
        if (pack.hasMoney()) {
            XSSFSheet worth = book.getSheet("Business case");
            int quarters = pack.worth().quarters().size();
            XSSFChart chart = sheet.createDrawingPatriarch()
                    .createChart(new XSSFClientAnchor(0, 0, 0, 0, 3, TOP + 20, 14, TOP + 38));
            chart.setTitleText("Cumulative cash flow by quarter");
            XDDFChartData data = Charts.data(chart, false);
            XDDFChartData.Series series = data.addSeries(
                    XDDFDataSourcesFactory.fromStringCellRange(worth, new CellRangeAddress(TOP, TOP, 1, quarters)),
                    XDDFDataSourcesFactory.fromNumericCellRange(
                            worth, new CellRangeAddress(TOP + 5, TOP + 5, 1, quarters)));
            series.setTitle("Cumulative", null);
            Charts.paint(series, 1);
            chart.plot(data);
        }
    }
}
