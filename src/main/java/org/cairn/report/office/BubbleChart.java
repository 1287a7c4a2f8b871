package org.cairn.report.office;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFChart;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.cairn.report.deck.Chart.Bubble;
import org.cairn.report.deck.Chart.Bubbles;
import org.cairn.report.deck.Chart.Format;
import org.cairn.report.deck.Chart.Group;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBubbleChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBubbleSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumData;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumRef;
import org.openxmlformats.schemas.drawingml.x2006.chart.STDLblPos;

/** A bubble chart, written element by element: the library has no kind of its own for it. */
final class BubbleChart {

    /** Percent of the usual size, of few bubbles and of many. */
    private static final int LARGE = 40;

    private static final int SMALL = 22;
    private static final int MANY = 12;
    private static final int ACROSS = 1;
    private static final int FIRST_GROUP = 2;

    private BubbleChart() {}

    static void fill(XDDFChart chart, Bubbles of) {
        XDDFValueAxis bottom = chart.createValueAxis(AxisPosition.BOTTOM);
        ChartLook.line(bottom);
        bottom.setNumberFormat(ChartLook.format(Format.AMOUNT));
        bottom.setTitle(of.across());
        bottom.setCrosses(AxisCrosses.AUTO_ZERO);
        XDDFValueAxis left = ChartLook.values(chart, ChartLook.format(Format.AMOUNT));
        left.setCrossBetween(AxisCrossBetween.MIDPOINT_CATEGORY);
        bottom.crossAxis(left);
        left.crossAxis(bottom);
        CTBubbleChart bubbles = chart.getCTChart().getPlotArea().addNewBubbleChart();
        bubbles.addNewVaryColors().setVal(false);
        List<Bubble> all =
                of.groups().stream().flatMap(g -> g.bubbles().stream()).toList();
        XSSFSheet sheet = ChartDrawing.sheet(chart);
        write(sheet, of, all);
        int from = 0;
        for (int g = 0; g < of.groups().size(); g++) {
            series(chart, bubbles.addNewSer(), g, of.groups().get(g), from, all);
            from += of.groups().get(g).bubbles().size();
        }
        bubbles.addNewBubbleScale().setVal(all.size() > MANY ? SMALL : LARGE);
        bubbles.addNewAxId().setVal(bottom.getId());
        bubbles.addNewAxId().setVal(left.getId());
        if (of.groups().size() > 1) {
            ChartLook.legend(chart);
        }
    }

    /** A row a bubble: name and across, then two columns a group with height and size of its own bubbles alone. */
    private static void write(XSSFSheet sheet, Bubbles of, List<Bubble> all) {
        XSSFRow head = sheet.createRow(0);
        head.createCell(ACROSS).setCellValue(of.across());
        for (int b = 0; b < all.size(); b++) {
            XSSFRow row = sheet.createRow(b + 1);
            row.createCell(0).setCellValue(all.get(b).name());
            row.createCell(ACROSS).setCellValue(all.get(b).x());
        }
        int row = 1;
        for (int g = 0; g < of.groups().size(); g++) {
            head.createCell(height(g)).setCellValue(of.groups().get(g).name());
            head.createCell(height(g) + 1).setCellValue(of.size());
            for (Bubble bubble : of.groups().get(g).bubbles()) {
                sheet.getRow(row).createCell(height(g)).setCellValue(bubble.y());
                sheet.getRow(row).createCell(height(g) + 1).setCellValue(bubble.size());
                row++;
            }
        }
    }

    private static int height(int group) {
        return FIRST_GROUP + 2 * group;
    }

    /** A group's series: as long as all together, with values at its own rows alone. */
    private static void series(
            XDDFChart chart, CTBubbleSer series, int index, Group group, int from, List<Bubble> all) {
        series.addNewIdx().setVal(index);
        series.addNewOrder().setVal(index);
        series.addNewTx().setV(group.name());
        var look = series.addNewSpPr();
        ChartLook.series(index).into(look.addNewSolidFill());
        Paint.GROUND.into(look.addNewLn().addNewSolidFill());
        series.addNewInvertIfNegative().setVal(false);
        int to = from + group.bubbles().size();
        label(series.addNewDLbls(), group, from);
        numbers(chart, series.addNewXVal().addNewNumRef(), ACROSS, all, 0, all.size(), Bubble::x);
        numbers(chart, series.addNewYVal().addNewNumRef(), height(index), all, from, to, Bubble::y);
        numbers(chart, series.addNewBubbleSize().addNewNumRef(), height(index) + 1, all, from, to, Bubble::size);
        series.addNewBubble3D().setVal(false);
    }

    /** Each bubble says its key. */
    private static void label(CTDLbls labels, Group group, int from) {
        for (int b = 0; b < group.bubbles().size(); b++) {
            ChartLook.label(labels, from + b, group.bubbles().get(b).name(), STDLblPos.R);
        }
        ChartLook.labels(labels, ChartLook.format(Format.AMOUNT), STDLblPos.R, false);
    }

    private static void numbers(
            XDDFChart chart,
            CTNumRef ref,
            int column,
            List<Bubble> all,
            int from,
            int to,
            ToDoubleFunction<Bubble> value) {
        ref.setF(chart.formatRange(new CellRangeAddress(1, all.size(), column, column)));
        CTNumData cache = ref.addNewNumCache();
        cache.setFormatCode("General");
        cache.addNewPtCount().setVal(all.size());
        for (int k = from; k < to; k++) {
            var point = cache.addNewPt();
            point.setIdx(k);
            point.setV(Double.toString(value.applyAsDouble(all.get(k))));
        }
    }
}
