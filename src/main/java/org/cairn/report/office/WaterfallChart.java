package org.cairn.report.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.XDDFNoFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.Grouping;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChart;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.cairn.report.deck.Chart.Format;
import org.cairn.report.deck.Chart.Step;
import org.cairn.report.deck.Chart.Waterfall;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;
import org.openxmlformats.schemas.drawingml.x2006.chart.STDLblPos;

/**
 * A waterfall as stacked columns, which every viewer draws: an invisible base below each visible bar. A bar that crosses zero
 * is two, one above and one below, of one colour.
 */
final class WaterfallChart {

    private static final int GAP_WIDTH = 40;

    private WaterfallChart() {}

    /** The series of the stack, in their order. */
    private enum Part {
        BASE,
        TOTAL,
        UP,
        DOWN,
        UP_ACROSS,
        DOWN_ACROSS
    }

    static void fill(XDDFChart chart, Waterfall of) {
        XDDFCategoryAxis bottom =
                ChartLook.categories(chart, of.steps().stream().map(Step::name).toList());
        XDDFValueAxis left = ChartLook.values(chart, ChartLook.format(of.format()));
        left.setCrossBetween(AxisCrossBetween.BETWEEN);
        XDDFBarChartData data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, bottom, left);
        data.setBarDirection(BarDirection.COL);
        data.setBarGrouping(BarGrouping.STACKED);
        data.setOverlap((byte) 100);
        data.setGapWidth(GAP_WIDTH);
        double[][] stack = stack(of.steps());
        int column = 0;
        for (Part part : Part.values()) {
            if (part.compareTo(Part.DOWN) <= 0 || isUsed(stack[part.ordinal()])) {
                add(chart, data, of, part, stack[part.ordinal()], ++column);
            }
        }
        data.setVaryColors(false);
        chart.plot(data);
        label(chart, bottom, left, of, column + 1);
    }

    private static boolean isUsed(double[] values) {
        for (double value : values) {
            if (value != 0) {
                return true;
            }
        }
        return false;
    }

    /** Base and visible parts of each step, by part. */
    static double[][] stack(List<Step> steps) {
        double[][] stack = new double[Part.values().length][steps.size()];
        double at = 0;
        for (int k = 0; k < steps.size(); k++) {
            Step step = steps.get(k);
            double from = step.total() ? 0 : at;
            double to = step.total() ? step.value() : at + step.value();
            Part part = step.total() ? Part.TOTAL : step.value() >= 0 ? Part.UP : Part.DOWN;
            if (from * to >= 0) {
                double near = Math.abs(from) < Math.abs(to) ? from : to;
                double far = Math.abs(from) < Math.abs(to) ? to : from;
                stack[Part.BASE.ordinal()][k] = near;
                stack[part.ordinal()][k] = far - near;
            } else {
                Part across = part == Part.DOWN ? Part.DOWN_ACROSS : Part.UP_ACROSS;
                stack[part.ordinal()][k] = Math.max(from, to);
                stack[across.ordinal()][k] = Math.min(from, to);
            }
            at = to;
        }
        return stack;
    }

    private static void add(XDDFChart chart, XDDFChartData data, Waterfall of, Part part, double[] values, int column) {
        int n = values.length;
        List<Double> boxed = new ArrayList<>();
        for (double value : values) {
            boxed.add(value);
        }
        XDDFChartData.Series series = data.addSeries(
                names(chart, of),
                XDDFDataSourcesFactory.fromArray(
                        boxed.toArray(Double[]::new),
                        chart.formatRange(new CellRangeAddress(1, n, column, column)),
                        column));
        String name = part.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        series.setTitle(name, chart.setSheetTitle(name, column));
        switch (part) {
            case BASE -> series.setFillProperties(new XDDFNoFillProperties());
            case TOTAL -> series.setFillProperties(Paint.MAIN.fill());
            case UP, UP_ACROSS -> series.setFillProperties((of.more() ? Paint.SECOND : Paint.ALERT).fill());
            case DOWN, DOWN_ACROSS -> series.setFillProperties((of.more() ? Paint.ALERT : Paint.SECOND).fill());
        }
    }

    private static XDDFDataSource<String> names(XDDFChart chart, Waterfall of) {
        return XDDFDataSourcesFactory.fromArray(
                of.steps().stream().map(Step::name).toArray(String[]::new),
                chart.formatRange(new CellRangeAddress(1, of.steps().size(), 0, 0)),
                0);
    }

    /** An invisible line over the bars carries what each step says. */
    private static void label(XDDFChart chart, XDDFCategoryAxis bottom, XDDFValueAxis left, Waterfall of, int column) {
        XDDFLineChartData data = (XDDFLineChartData) chart.createData(ChartTypes.LINE, bottom, left);
        data.setGrouping(Grouping.STANDARD);
        Double[] tops = tops(of.steps());
        XDDFLineChartData.Series line = (XDDFLineChartData.Series) data.addSeries(
                names(chart, of),
                XDDFDataSourcesFactory.fromArray(
                        tops, chart.formatRange(new CellRangeAddress(1, tops.length, column, column)), column));
        line.setTitle("top", chart.setSheetTitle("top", column));
        line.setMarkerStyle(MarkerStyle.NONE);
        line.setLineProperties(ChartLook.none());
        data.setVaryColors(false);
        chart.plot(data);
        CTDLbls labels = chart.getCTChart()
                .getPlotArea()
                .getLineChartArray(0)
                .getSerArray(0)
                .addNewDLbls();
        for (int k = 0; k < tops.length; k++) {
            ChartLook.label(labels, k, words(of.steps().get(k), of), STDLblPos.T);
        }
        ChartLook.labels(labels, "General", STDLblPos.T, false);
    }

    /** Amounts below a hundred with a decimal, so that small steps between large ones say how large they are. */
    private static String words(Step step, Waterfall of) {
        double by = divisor(of.format());
        boolean fine =
                of.steps().stream().mapToDouble(s -> Math.abs(s.value())).max().orElse(0) < 100 * by;
        double shown = fine ? Math.rint(step.value() / by * 10) / 10 : Math.rint(step.value() / by);
        String amount = String.format(Locale.ROOT, fine && shown != 0 ? "%,.1f" : "%,.0f", shown + 0.0);
        return step.total() || shown <= 0 ? amount : "+" + amount;
    }

    private static double divisor(Format format) {
        return switch (format) {
            case THOUSANDS -> 1e3;
            case MILLIONS -> 1e6;
            case AMOUNT, SHARE, PEOPLE -> 1;
        };
    }

    /** Where each bar ends above. */
    private static Double[] tops(List<Step> steps) {
        Double[] tops = new Double[steps.size()];
        double at = 0;
        for (int k = 0; k < tops.length; k++) {
            double from = steps.get(k).total() ? 0 : at;
            double to = steps.get(k).total()
                    ? steps.get(k).value()
                    : at + steps.get(k).value();
            tops[k] = Math.max(from, to);
            at = to;
        }
        return tops;
    }
}
