package org.cairn.report.office;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.XDDFShapeProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.ScatterStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFChart;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFScatterChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.cairn.report.deck.Chart.Dated;
import org.cairn.report.deck.Chart.Mark;
import org.cairn.report.deck.Chart.OverTime;
import org.openxmlformats.schemas.drawingml.x2006.chart.STDLblPos;

/** A curve over true dates as a scatter chart, with marked and named points. */
final class CurveChart {

    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final double DAYS_A_MONTH = 30.4375;
    private static final int MOST_DATES = 6;
    private static final short MARK_SIZE = 9;

    private CurveChart() {}

    static void fill(XDDFChart chart, OverTime of) {
        XDDFValueAxis bottom = chart.createValueAxis(AxisPosition.BOTTOM);
        ChartLook.line(bottom);
        bottom.setNumberFormat("mmm yy");
        span(bottom, of);
        XDDFValueAxis left = ChartLook.values(chart, "0%");
        left.setMinimum(0);
        left.setMaximum(1);
        left.setMajorUnit(0.2);
        left.setCrossBetween(AxisCrossBetween.MIDPOINT_CATEGORY);
        XDDFScatterChartData data = (XDDFScatterChartData) chart.createData(ChartTypes.SCATTER, bottom, left);
        data.setStyle(ScatterStyle.LINE_MARKER);
        XDDFScatterChartData.Series curve = add(chart, data, of.name(), of.points(), 0);
        curve.setSmooth(false);
        curve.setMarkerStyle(MarkerStyle.NONE);
        curve.setLineProperties(ChartLook.line(Paint.MAIN, 2.5));
        for (int k = 0; k < of.marks().size(); k++) {
            Mark mark = of.marks().get(k);
            XDDFScatterChartData.Series point =
                    add(chart, data, mark.name(), List.of(new Dated(mark.date(), mark.value())), 2 * (k + 1));
            dress(point, k == 0 ? Paint.ALERT : Paint.SECOND);
        }
        data.setVaryColors(false);
        chart.plot(data);
        days(chart, of);
    }

    /** The library writes what lies along the ground as text, of which a viewer that draws anew would make 1, 2, 3. */
    private static void days(XDDFChart chart, OverTime of) {
        XSSFSheet sheet = ChartDrawing.sheet(chart);
        XSSFCellStyle day = sheet.getWorkbook().createCellStyle();
        day.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat("yyyy-mm-dd"));
        for (int row = 1; row <= of.points().size(); row++) {
            day(sheet, row, 0, of.points().get(row - 1).date(), day);
        }
        for (int k = 0; k < of.marks().size(); k++) {
            day(sheet, 1, 2 * (k + 1), of.marks().get(k).date(), day);
        }
    }

    private static void day(XSSFSheet sheet, int row, int column, LocalDate date, XSSFCellStyle style) {
        XSSFCell cell = sheet.getRow(row).getCell(column);
        cell.setCellValue(serial(date));
        cell.setCellStyle(style);
    }

    private static void dress(XDDFScatterChartData.Series point, Paint paint) {
        point.setMarkerStyle(MarkerStyle.CIRCLE);
        point.setMarkerSize(MARK_SIZE);
        XDDFShapeProperties look = new XDDFShapeProperties();
        look.setFillProperties(paint.fill());
        look.setLineProperties(ChartLook.line(Paint.GROUND, 1));
        point.getCTScatterSer().getMarker().setSpPr(look.getXmlObject());
        point.setLineProperties(ChartLook.none());
        ChartLook.labels(point.getCTScatterSer().addNewDLbls(), "0%", STDLblPos.R, true);
    }

    private static void span(XDDFValueAxis axis, OverTime of) {
        double first =
                of.points().stream().mapToDouble(p -> serial(p.date())).min().orElse(0);
        double last =
                of.points().stream().mapToDouble(p -> serial(p.date())).max().orElse(1);
        for (Mark mark : of.marks()) {
            first = Math.min(first, serial(mark.date()));
            last = Math.max(last, serial(mark.date()));
        }
        double room = Math.max(14, (last - first) * 0.12);
        double months = Math.max(1, Math.ceil((last - first + 2 * room) / DAYS_A_MONTH / MOST_DATES));
        axis.setMinimum(Math.floor(first - room));
        axis.setMaximum(Math.ceil(last + room / 2));
        axis.setMajorUnit(Math.round(months * DAYS_A_MONTH));
    }

    static double serial(LocalDate day) {
        return ChronoUnit.DAYS.between(DAY_ZERO, day);
    }

    private static XDDFScatterChartData.Series add(
            XDDFChart chart, XDDFScatterChartData data, String name, List<Dated> points, int column) {
        int n = points.size();
        XDDFScatterChartData.Series series = (XDDFScatterChartData.Series) data.addSeries(
                XDDFDataSourcesFactory.fromArray(
                        points.stream().map(p -> serial(p.date())).toArray(Double[]::new),
                        chart.formatRange(new CellRangeAddress(1, n, column, column)),
                        column),
                XDDFDataSourcesFactory.fromArray(
                        points.stream().map(Dated::value).toArray(Double[]::new),
                        chart.formatRange(new CellRangeAddress(1, n, column + 1, column + 1)),
                        column + 1));
        series.setTitle(name, chart.setSheetTitle(name, column + 1));
        return series;
    }
}
