package org.cairn.report.office;

import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChart;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;

/** Native charts, with an explicit fill for each series because some viewers draw none otherwise. */
final class Charts {

    private static final List<byte[]> FILLS = List.of(Palette.INK, Palette.TEAL, Palette.SAND, Palette.CLAY);

    private Charts() {}

    /** A named row of numbers. */
    record Series(String name, List<Double> values) {}

    /** Fills a chart whose data lives in its own embedded workbook. */
    static void embedded(XDDFChart chart, boolean bars, List<String> categories, List<Series> series) {
        int n = categories.size();
        XDDFDataSource<String> names = XDDFDataSourcesFactory.fromArray(
                categories.toArray(String[]::new), chart.formatRange(new CellRangeAddress(1, n, 0, 0)), 0);
        XDDFChartData data = data(chart, bars);
        for (int k = 0; k < series.size(); k++) {
            XDDFNumericalDataSource<Double> values = XDDFDataSourcesFactory.fromArray(
                    series.get(k).values().toArray(Double[]::new),
                    chart.formatRange(new CellRangeAddress(1, n, k + 1, k + 1)),
                    k + 1);
            XDDFChartData.Series drawn = data.addSeries(names, values);
            drawn.setTitle(
                    series.get(k).name(), chart.setSheetTitle(series.get(k).name(), k + 1));
            paint(drawn, k);
        }
        finish(chart, data, series.size());
    }

    static XDDFChartData data(XDDFChart chart, boolean bars) {
        XDDFCategoryAxis bottom = chart.createCategoryAxis(AxisPosition.BOTTOM);
        XDDFValueAxis left = chart.createValueAxis(AxisPosition.LEFT);
        left.setCrosses(AxisCrosses.AUTO_ZERO);
        left.getOrAddMajorGridProperties().setLineProperties(line(Palette.MIST, 0.75));
        XDDFChartData data = chart.createData(bars ? ChartTypes.BAR : ChartTypes.LINE, bottom, left);
        if (data instanceof XDDFBarChartData bar) {
            bar.setBarDirection(BarDirection.COL);
            bar.setGapWidth(60);
        }
        return data;
    }

    static void paint(XDDFChartData.Series series, int index) {
        byte[] colour = FILLS.get(index % FILLS.size());
        if (series instanceof XDDFLineChartData.Series line) {
            line.setSmooth(false);
            line.setMarkerStyle(MarkerStyle.NONE);
            line.setLineProperties(line(colour, 2.25));
        } else {
            series.setFillProperties(new XDDFSolidFillProperties(XDDFColor.from(colour)));
        }
    }

    static void finish(XDDFChart chart, XDDFChartData data, int series) {
        chart.plot(data);
        chart.setAutoTitleDeleted(true);
        if (series > 1) {
            chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        }
    }

    private static XDDFLineProperties line(byte[] colour, double width) {
        XDDFLineProperties line = new XDDFLineProperties(new XDDFSolidFillProperties(XDDFColor.from(colour)));
        line.setWidth(width);
        return line;
    }
}
