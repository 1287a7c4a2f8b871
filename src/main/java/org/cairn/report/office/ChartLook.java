package org.cairn.report.office;

import java.util.List;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFNoFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickLabelPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickMark;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChart;
import org.apache.poi.xddf.usermodel.chart.XDDFChartAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.cairn.report.deck.Chart.Format;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTCatAx;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbl;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;
import org.openxmlformats.schemas.drawingml.x2006.chart.STDLblPos;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextBody;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextCharacterProperties;

/** The look of charts: quiet axes, light lines, readable text, colours of the theme. */
final class ChartLook {

    private static final int HUNDREDTHS = 100;
    private static final int MOST_LABELS = 10;
    private static final int SLANTED = -2_700_000;

    private ChartLook() {}

    static String format(Format format) {
        return switch (format) {
            case AMOUNT -> "#,##0";
            case THOUSANDS -> "#,##0,";
            case MILLIONS -> "#,##0,,";
            case SHARE -> "0%";
            case PEOPLE -> "#,##0.#";
        };
    }

    /** Text of the whole chart, in points. */
    static void text(XDDFChart chart, double size) {
        CTTextBody body = chart.getCTChartSpace().isSetTxPr()
                ? chart.getCTChartSpace().getTxPr()
                : chart.getCTChartSpace().addNewTxPr();
        words(body, size, Paint.TEXT);
        if (!chart.getCTChartSpace().isSetRoundedCorners()) {
            chart.getCTChartSpace().addNewRoundedCorners();
        }
        chart.getCTChartSpace().getRoundedCorners().setVal(false);
        chart.setAutoTitleDeleted(true);
    }

    /** A heading inside of the chart, for charts that stand alone on a sheet. */
    static void title(XDDFChart chart, String words, double size) {
        chart.setAutoTitleDeleted(false);
        chart.setTitleText(words);
        chart.setTitleOverlay(false);
        CTTextBody body = chart.getCTChart().getTitle().getTx().getRich();
        var run = body.getPArray(0).getRArray(0);
        CTTextCharacterProperties look = run.isSetRPr() ? run.getRPr() : run.addNewRPr();
        look.setSz((int) Math.round(size * HUNDREDTHS));
        look.setB(true);
        Paint.TEXT.into(look.addNewSolidFill());
    }

    private static void words(CTTextBody body, double size, Paint paint) {
        if (body.getBodyPr() == null) {
            body.addNewBodyPr();
        }
        CTTextCharacterProperties look = (body.sizeOfPArray() == 0 ? body.addNewP() : body.getPArray(0))
                .addNewPPr()
                .addNewDefRPr();
        look.setSz((int) Math.round(size * HUNDREDTHS));
        look.setB(false);
        paint.into(look.addNewSolidFill());
    }

    /** Categories along the ground; of many every so manieth is named, unless only some have a name anyhow. */
    static XDDFCategoryAxis categories(XDDFChart chart, List<String> names) {
        XDDFCategoryAxis axis = chart.createCategoryAxis(AxisPosition.BOTTOM);
        line(axis);
        axis.getOrAddTextProperties();
        CTCatAx xml = chart.getCTChart().getPlotArea().getCatAxArray(0);
        boolean some = names.contains("");
        xml.getTxPr().getBodyPr().setRot(some ? SLANTED : 0);
        if (some || names.size() > MOST_LABELS + 2) {
            int skip = some ? 1 : (names.size() + MOST_LABELS - 1) / MOST_LABELS;
            xml.addNewTickLblSkip().setVal(skip % 4 == 3 ? skip + 1 : skip);
            xml.addNewTickMarkSkip().setVal(1);
        }
        return axis;
    }

    static XDDFValueAxis values(XDDFChart chart, String format) {
        XDDFValueAxis axis = chart.createValueAxis(AxisPosition.LEFT);
        axis.setCrosses(AxisCrosses.AUTO_ZERO);
        axis.setNumberFormat(format);
        axis.setMajorTickMark(AxisTickMark.NONE);
        axis.setMinorTickMark(AxisTickMark.NONE);
        axis.getOrAddShapeProperties().setLineProperties(none());
        axis.getOrAddMajorGridProperties().setLineProperties(line(Paint.PALE, 1));
        return axis;
    }

    /** An axis along the ground, its labels below everything. */
    static void line(XDDFChartAxis axis) {
        axis.setMajorTickMark(AxisTickMark.NONE);
        axis.setMinorTickMark(AxisTickMark.NONE);
        axis.setTickLabelPosition(AxisTickLabelPosition.LOW);
        axis.getOrAddShapeProperties().setLineProperties(line(Paint.QUIET, 1));
    }

    static XDDFLineProperties none() {
        XDDFLineProperties none = new XDDFLineProperties();
        none.setFillProperties(new XDDFNoFillProperties());
        return none;
    }

    static XDDFLineProperties line(Paint paint, double width) {
        XDDFLineProperties line = new XDDFLineProperties();
        line.setFillProperties(paint.fill());
        line.setWidth(width);
        return line;
    }

    static void legend(XDDFChart chart) {
        chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        chart.getOrAddLegend().setOverlay(false);
    }

    /** Writes each value at its point. */
    static void labels(CTDLbls labels, String format, STDLblPos.@Nullable Enum position, boolean series) {
        labels.addNewNumFmt().setFormatCode(format);
        labels.getNumFmt().setSourceLinked(false);
        if (position != null) {
            labels.addNewDLblPos().setVal(position);
        }
        labels.addNewShowLegendKey().setVal(false);
        labels.addNewShowVal().setVal(!series);
        labels.addNewShowCatName().setVal(false);
        labels.addNewShowSerName().setVal(series);
        labels.addNewShowPercent().setVal(false);
        labels.addNewShowBubbleSize().setVal(false);
    }

    /** Writes words of its own at a point. */
    static void label(CTDLbls labels, int point, String words, STDLblPos.Enum position) {
        CTDLbl label = labels.addNewDLbl();
        label.addNewIdx().setVal(point);
        CTTextBody text = label.addNewTx().addNewRich();
        text.addNewBodyPr();
        text.addNewP().addNewR().setT(Page.clean(words));
        label.addNewDLblPos().setVal(position);
        label.addNewShowLegendKey().setVal(false);
        label.addNewShowVal().setVal(true);
        label.addNewShowCatName().setVal(false);
        label.addNewShowSerName().setVal(false);
        label.addNewShowPercent().setVal(false);
        label.addNewShowBubbleSize().setVal(false);
    }

    static Paint series(int index) {
        return Paint.SERIES[index % Paint.SERIES.length];
    }
}
