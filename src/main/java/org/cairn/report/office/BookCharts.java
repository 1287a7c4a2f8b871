package org.cairn.report.office;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.Grouping;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.ScatterStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFScatterChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.cairn.report.deck.Body.Tone;
import org.cairn.report.office.BookLayout.Placed;
import org.cairn.report.workbook.Column;
import org.cairn.report.workbook.SheetChart;
import org.cairn.report.workbook.SheetChart.Range;
import org.cairn.report.workbook.SheetChart.Series;
import org.cairn.report.workbook.SheetChart.Shape;
import org.cairn.report.workbook.Table.Live;
import org.cairn.report.workbook.Table.Typed;
import org.jspecify.annotations.Nullable;

/** Native charts over ranges of the workbook; what they show is kept beside the range, so that no viewer shows them empty. */
final class BookCharts {

    private static final double TEXT = 10;
    private static final double HEADING = 12;

    private final XSSFSheet sheet;
    private final BookLayout layout;

    BookCharts(XSSFSheet sheet, BookLayout layout) {
        this.sheet = sheet;
        this.layout = layout;
    }

    void draw(List<SheetChart> charts) {
        if (charts.isEmpty()) {
            return;
        }
        XSSFDrawing drawing = sheet.createDrawingPatriarch();
        for (SheetChart chart : charts) {
            SheetChart.Cells at = chart.cells();
            XSSFChart drawn = drawing.createChart(new XSSFClientAnchor(
                    0, 0, 0, 0, at.column(), at.row(), at.column() + at.columns(), at.row() + at.rows()));
            fill(drawn, chart);
            ChartLook.text(drawn, TEXT);
            ChartLook.title(drawn, chart.title(), HEADING);
            var frames = drawing.getCTDrawing().getTwoCellAnchorList();
            Page.describe(
                    frames.get(frames.size() - 1)
                            .getGraphicFrame()
                            .getNvGraphicFramePr()
                            .getCNvPr(),
                    chart.title(),
                    chart.description());
        }
    }

    private void fill(XSSFChart drawn, SheetChart chart) {
        switch (chart.shape()) {
            case CURVE -> curve(drawn, chart);
            case LINES -> lines(drawn, chart, chart.series(), axes(drawn, chart), 0);
            case COLUMNS, BARS -> bars(drawn, chart, chart.series(), axes(drawn, chart));
            case COLUMNS_AND_LINE -> {
                Axes axes = axes(drawn, chart);
                int last = chart.series().size() - 1;
                bars(drawn, chart, chart.series().subList(0, last), axes);
                lines(drawn, chart, chart.series().subList(last, last + 1), axes, last);
            }
        }
        if (chart.series().size() > 1) {
            ChartLook.legend(drawn);
        }
    }

    /** Both axes of a chart. */
    private record Axes(XDDFCategoryAxis across, XDDFValueAxis up) {}

    private Axes axes(XSSFChart drawn, SheetChart chart) {
        XDDFCategoryAxis across = ChartLook.categories(drawn, words(chart.categories()));
        XDDFValueAxis up = ChartLook.values(drawn, chart.format());
        up.setCrossBetween(AxisCrossBetween.BETWEEN);
        if (chart.shape() == Shape.BARS) {
            across.setPosition(AxisPosition.LEFT);
            across.setOrientation(AxisOrientation.MAX_MIN);
            up.setPosition(AxisPosition.BOTTOM);
        }
        return new Axes(across, up);
    }

    private void bars(XSSFChart drawn, SheetChart chart, List<Series> series, Axes axes) {
        XDDFBarChartData data = (XDDFBarChartData) drawn.createData(ChartTypes.BAR, axes.across(), axes.up());
        data.setBarDirection(chart.shape() == Shape.BARS ? BarDirection.BAR : BarDirection.COL);
        boolean stacked = chart.shape() == Shape.COLUMNS_AND_LINE;
        data.setBarGrouping(stacked ? BarGrouping.STACKED : BarGrouping.CLUSTERED);
        if (stacked) {
            data.setOverlap((byte) 100);
        }
        data.setGapWidth(60);
        for (int k = 0; k < series.size(); k++) {
            XDDFChartData.Series bar =
                    data.addSeries(categories(chart), values(series.get(k).values()));
            bar.setTitle(series.get(k).name());
            bar.setFillProperties(ChartLook.series(k).fill());
            bar.plot();
            colour(bar, chart);
        }
        data.setVaryColors(false);
    }

    /** Where the categories are statuses, each column has the colour of its own. */
    private void colour(XDDFChartData.Series bar, SheetChart chart) {
        String table = chart.categories().table();
        layout.table(table).table().columns().stream()
                .filter(c -> c.format() == Column.Format.STATUS)
                .findFirst()
                .ifPresent(status -> {
                    List<String> names = words(Range.column(table, status.id()));
                    for (int k = 0; k < names.size(); k++) {
                        bar.getDataPoint(k)
                                .setFillProperties(
                                        Paint.status(Tone.valueOf(names.get(k))).fill());
                    }
                });
    }

    private void lines(XSSFChart drawn, SheetChart chart, List<Series> series, Axes axes, int before) {
        XDDFLineChartData data = (XDDFLineChartData) drawn.createData(ChartTypes.LINE, axes.across(), axes.up());
        data.setGrouping(Grouping.STANDARD);
        for (int k = 0; k < series.size(); k++) {
            XDDFLineChartData.Series line = (XDDFLineChartData.Series)
                    data.addSeries(categories(chart), values(series.get(k).values()));
            line.setTitle(series.get(k).name());
            line.setSmooth(false);
            line.setMarkerStyle(MarkerStyle.NONE);
            line.setLineProperties(ChartLook.line(before == 0 ? ChartLook.series(k) : Paint.TEXT, 2.25));
            line.plot();
        }
        data.setVaryColors(false);
    }

    private void curve(XSSFChart drawn, SheetChart chart) {
        XDDFValueAxis across = drawn.createValueAxis(AxisPosition.BOTTOM);
        ChartLook.line(across);
        across.setNumberFormat("mmm yy");
        List<Double> days = numbers(chart.categories());
        across.setMinimum(days.stream().mapToDouble(d -> d).min().orElse(0) - 7);
        across.setMaximum(days.stream().mapToDouble(d -> d).max().orElse(1) + 7);
        XDDFValueAxis up = ChartLook.values(drawn, chart.format());
        up.setMinimum(0);
        up.setMaximum(1);
        up.setCrossBetween(AxisCrossBetween.MIDPOINT_CATEGORY);
        XDDFScatterChartData data = (XDDFScatterChartData) drawn.createData(ChartTypes.SCATTER, across, up);
        data.setStyle(ScatterStyle.LINE_MARKER);
        for (int k = 0; k < chart.series().size(); k++) {
            Range range = chart.series().get(k).values();
            XDDFScatterChartData.Series line = (XDDFScatterChartData.Series) data.addSeries(
                    XDDFDataSourcesFactory.fromArray(days.toArray(Double[]::new), layout.cells(chart.categories())),
                    values(range));
            line.setTitle(chart.series().get(k).name());
            line.setSmooth(false);
            line.setMarkerStyle(MarkerStyle.NONE);
            line.setLineProperties(ChartLook.line(ChartLook.series(k), 2.25));
            line.plot();
        }
        data.setVaryColors(false);
    }

    private XDDFDataSource<String> categories(SheetChart chart) {
        return XDDFDataSourcesFactory.fromArray(
                words(chart.categories()).toArray(String[]::new), layout.cells(chart.categories()));
    }

    private org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource<Double> values(Range range) {
        return XDDFDataSourcesFactory.fromArray(numbers(range).toArray(Double[]::new), layout.cells(range));
    }

    private List<String> words(Range range) {
        return cells(range).stream().map(v -> v == null ? "" : v.toString()).toList();
    }

    private List<Double> numbers(Range range) {
        List<Double> numbers = new ArrayList<>();
        for (Object value : cells(range)) {
            numbers.add(
                    value instanceof Number n
                            ? (Double) n.doubleValue()
                            : value instanceof LocalDate day ? (Double) CurveChart.serial(day) : (Double) 0.0);
        }
        return numbers;
    }

    /** The values of a column, without their formats and formulas. */
    private List<@Nullable Object> cells(Range range) {
        Placed placed = layout.table(range.table());
        int column = placed.column(range.from());
        List<@Nullable Object> cells = new ArrayList<>();
        for (List<? extends @Nullable Object> row : placed.table().rows()) {
            Object value = row.get(column);
            if (value instanceof Typed typed) {
                value = typed.value();
            }
            cells.add(value instanceof Live live ? live.value() : value);
        }
        return cells;
    }
}
