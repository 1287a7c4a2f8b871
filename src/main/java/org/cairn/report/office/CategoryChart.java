package org.cairn.report.office;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
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
import org.cairn.report.deck.Chart.ByCategory;
import org.cairn.report.deck.Chart.Series;
import org.cairn.report.deck.Chart.Shape;

/** Columns, stacked columns, lines, and columns with a line over them. Each series has a fill of its own: some viewers draw none otherwise. */
final class CategoryChart {

    private static final int GAP_WIDTH = 60;
    private static final int GAP_WIDTH_OF_MANY = 15;
    private static final int GAP_WIDTH_OF_FEW = 250;
    private static final int MANY = 30;
    private static final int FEW = 2;

    private CategoryChart() {}

    static void fill(XDDFChart chart, ByCategory of) {
        List<Series> bars = new ArrayList<>(of.series());
        List<Series> lines = new ArrayList<>();
        switch (of.shape()) {
            case LINES -> {
                lines.addAll(bars);
                bars.clear();
            }
            case COLUMNS_AND_LINE, STACKED_AND_LINE -> lines.add(bars.remove(bars.size() - 1));
            case COLUMNS, STACKED -> {
                // all are columns
            }
        }
        XDDFCategoryAxis bottom = ChartLook.categories(chart, of.categories());
        XDDFValueAxis left = ChartLook.values(chart, ChartLook.format(of.format()));
        left.setCrossBetween(AxisCrossBetween.BETWEEN);
        if (of.series().stream().flatMap(s -> s.values().stream()).allMatch(v -> v >= 0)) {
            left.setMinimum(0);
        }
        if (!bars.isEmpty()) {
            columns(chart, of, bars, bottom, left);
        }
        if (!lines.isEmpty()) {
            XDDFLineChartData data = (XDDFLineChartData) chart.createData(ChartTypes.LINE, bottom, left);
            data.setGrouping(Grouping.STANDARD);
            for (int k = 0; k < lines.size(); k++) {
                XDDFChartData.Series drawn = add(chart, data, of, lines.get(k), bars.size() + k);
                if (drawn instanceof XDDFLineChartData.Series line) {
                    line.setSmooth(false);
                    line.setMarkerStyle(MarkerStyle.NONE);
                    line.setLineProperties(ChartLook.line(
                            bars.isEmpty() ? ChartLook.series(k) : Paint.TEXT, bars.isEmpty() ? 2.5 : 2));
                }
            }
            data.setVaryColors(false);
            chart.plot(data);
        }
        if (of.series().size() > 1) {
            ChartLook.legend(chart);
        }
    }

    private static void columns(
            XDDFChart chart, ByCategory of, List<Series> bars, XDDFCategoryAxis bottom, XDDFValueAxis left) {
        XDDFBarChartData data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, bottom, left);
        data.setBarDirection(BarDirection.COL);
        boolean stacked = of.shape() == Shape.STACKED || of.shape() == Shape.STACKED_AND_LINE;
        data.setBarGrouping(stacked ? BarGrouping.STACKED : BarGrouping.CLUSTERED);
        data.setOverlap((byte) (stacked ? 100 : of.shape() == Shape.COLUMNS_AND_LINE ? 100 : 0));
        data.setGapWidth(gap(of.categories().size()));
        for (int k = 0; k < bars.size(); k++) {
            add(chart, data, of, bars.get(k), k)
                    .setFillProperties(ChartLook.series(k).fill());
        }
        data.setVaryColors(false);
        chart.plot(data);
    }

    private static int gap(int categories) {
        return categories > MANY ? GAP_WIDTH_OF_MANY : categories <= FEW ? GAP_WIDTH_OF_FEW : GAP_WIDTH;
    }

    /** A series in its own column of the embedded sheet, the categories in the first. */
    private static XDDFChartData.Series add(
            XDDFChart chart, XDDFChartData data, ByCategory of, Series series, int column) {
        int n = of.categories().size();
        XDDFDataSource<String> names = XDDFDataSourcesFactory.fromArray(
                of.categories().toArray(String[]::new), chart.formatRange(new CellRangeAddress(1, n, 0, 0)), 0);
        XDDFChartData.Series drawn = data.addSeries(
                names,
                XDDFDataSourcesFactory.fromArray(
                        series.values().toArray(Double[]::new),
                        chart.formatRange(new CellRangeAddress(1, n, column + 1, column + 1)),
                        column + 1));
        drawn.setTitle(series.name(), chart.setSheetTitle(series.name(), column + 1));
        return drawn;
    }
}
