package org.cairn.report.office;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xddf.usermodel.chart.XDDFChart;
import org.apache.poi.xslf.usermodel.XSLFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.cairn.report.deck.Chart;
import org.openxmlformats.schemas.presentationml.x2006.main.CTGraphicalObjectFrame;

/** Puts a native chart on a slide: what its values are above it, the chart below, a sentence for those who cannot see it. */
final class ChartDrawing {

    private static final double AXIS = 10.5;
    private static final double GAP = 4;
    private static final double TEXT = 10;

    private ChartDrawing() {}

    static void draw(Page page, Chart chart, Area area) {
        double above = AXIS * TextMeasure.LINE;
        page.text(
                        page.slide(),
                        area.row(0, above),
                        "axis",
                        page.measure().cut(chart.axis(), AXIS, false, area.width(), 1))
                .size(AXIS)
                .paint(Paint.QUIET)
                .done();
        Area below = area.shrunk(0, above + GAP, 0, 0);
        XSLFChart drawn = page.slide().getSlideShow().createChart();
        if (chart instanceof Chart.ByCategory of) {
            CategoryChart.fill(drawn, of);
        } else if (chart instanceof Chart.Waterfall of) {
            WaterfallChart.fill(drawn, of);
        } else if (chart instanceof Chart.OverTime of) {
            CurveChart.fill(drawn, of);
        } else if (chart instanceof Chart.Bubbles of) {
            BubbleChart.fill(drawn, of);
        }
        ChartLook.text(drawn, TEXT);
        page.slide()
                .addChart(
                        drawn,
                        new java.awt.geom.Rectangle2D.Double(
                                Units.toEMU(below.x()),
                                Units.toEMU(below.y()),
                                Units.toEMU(below.width()),
                                Units.toEMU(below.height())));
        describe(page, chart.description());
    }

    /** The frame that was added last. */
    private static void describe(Page page, String description) {
        List<CTGraphicalObjectFrame> frames =
                page.slide().getXmlObject().getCSld().getSpTree().getGraphicFrameList();
        Page.describe(frames.get(frames.size() - 1).getNvGraphicFramePr().getCNvPr(), "chart", description);
    }

    /** The sheet with the numbers of a chart. */
    static XSSFSheet sheet(XDDFChart chart) {
        try {
            return chart.getWorkbook().getNumberOfSheets() == 0
                    ? chart.getWorkbook().createSheet()
                    : chart.getWorkbook().getSheetAt(0);
        } catch (IOException | InvalidFormatException e) {
            throw new UncheckedIOException(new IOException("the chart's own workbook cannot be made", e));
        }
    }
}
