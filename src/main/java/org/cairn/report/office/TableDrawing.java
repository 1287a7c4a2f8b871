package org.cairn.report.office;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.sl.usermodel.TableCell.BorderEdge;
import org.apache.poi.sl.usermodel.TextParagraph.TextAlign;
import org.apache.poi.sl.usermodel.VerticalAlignment;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFNoFillProperties;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTableCell;
import org.apache.poi.xslf.usermodel.XSLFTableRow;
import org.cairn.report.deck.Body;
import org.cairn.report.deck.Body.Cell;
import org.cairn.report.deck.Body.Table;
import org.cairn.report.deck.Body.Tone;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTableCell;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTableCellProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextBody;
import org.openxmlformats.schemas.presentationml.x2006.main.CTGraphicalObjectFrame;

/** Native tables whose rows are as high as their measured text; what does not fit goes on elsewhere. */
final class TableDrawing {

    private static final double[] SIZES = {12, 11, 10.5, Fitted.SMALLEST};
    private static final double PREFERRED = 11;
    private static final double SIDE = 5;
    private static final double ABOVE = 3.5;
    private static final double HEADING = 12;
    private static final double HEADING_GAP = 6;

    private final Table table;
    private final TextMeasure measure;

    TableDrawing(Table table, TextMeasure measure) {
        this.table = table;
        this.measure = measure;
    }

    /** The height of all rows at the usual size. */
    double naturalHeight(double width) {
        return headHeight(PREFERRED, width) + bodyHeight(PREFERRED, width);
    }

    /** The height of its head and first row where it is cut: less cannot be drawn. */
    double leastHeight(double width) {
        double size = SIZES[SIZES.length - 2];
        return headHeight(size, width)
                + (table.rows().isEmpty() ? 0 : rowHeight(table.rows().get(0), size, width));
    }

    /** How many rows fit, at least one: all at the largest size at which they do, else as many as at the smallest. */
    int fitting(Area area) {
        double size = size(area);
        double left = area.height() - headHeight(size, area.width());
        int rows = 0;
        for (List<Cell> row : table.rows()) {
            left -= rowHeight(row, size, area.width());
            if (left < -0.01 && rows > 0) {
                break;
            }
            rows++;
        }
        return rows;
    }

    private double size(Area area) {
        for (double size : SIZES) {
            if (headHeight(size, area.width()) + bodyHeight(size, area.width()) <= area.height()) {
                return size;
            }
        }
        return SIZES[SIZES.length - 2];
    }

    private double bodyHeight(double size, double width) {
        return table.rows().stream().mapToDouble(r -> rowHeight(r, size, width)).sum();
    }

    private double headingHeight() {
        return table.heading().isEmpty() ? 0 : HEADING * TextMeasure.LINE + HEADING_GAP;
    }

    private double headHeight(double size, double width) {
        double highest = 0;
        for (int c = 0; c < table.columns().size(); c++) {
            highest = Math.max(
                    highest, measure.height(table.columns().get(c).title(), Fitted.SMALLEST, true, room(c, width)));
        }
        return headingHeight() + highest + 2 * ABOVE;
    }

    private double rowHeight(List<Cell> row, double size, double width) {
        double highest = size * TextMeasure.LINE;
        for (int c = 0; c < row.size(); c++) {
            Cell cell = row.get(c);
            highest = Math.max(highest, measure.height(cell.text(), size, isBold(cell), room(c, width)));
        }
        return highest + 2 * ABOVE;
    }

    private static boolean isBold(Cell cell) {
        return cell.tone() == Tone.STRONG || cell.tone().isStatus();
    }

    /** Room for text in a column. */
    private double room(int column, double width) {
        return columnWidth(column, width) - 2 * SIDE;
    }

    private double columnWidth(int column, double width) {
        double all = table.columns().stream().mapToDouble(Body.Column::weight).sum();
        return width * table.columns().get(column).weight() / all;
    }

    void draw(Page page, Area area) {
        double size = size(area);
        Area below = area;
        if (!table.heading().isEmpty()) {
            page.text(
                            page.slide(),
                            area.row(0, HEADING * TextMeasure.LINE),
                            "heading",
                            measure.cut(table.heading(), HEADING, true, area.width(), 1))
                    .size(HEADING)
                    .bold()
                    .paint(Paint.TITLE)
                    .done();
            below = area.shrunk(0, headingHeight(), 0, 0);
        }
        XSLFTable drawn = page.slide().createTable();
        double height = head(drawn, size, area.width());
        for (List<Cell> row : table.rows()) {
            height += row(drawn, row, size, area.width());
        }
        for (int c = 0; c < table.columns().size(); c++) {
            drawn.setColumnWidth(c, columnWidth(c, area.width()));
        }
        drawn.getCTTable().getTblPr().setFirstRow(true);
        drawn.setAnchor(below.row(0, height).rectangle());
        CTGraphicalObjectFrame frame = (CTGraphicalObjectFrame) drawn.getXmlObject();
        Page.describe(frame.getNvGraphicFramePr().getCNvPr(), "table", description());
    }

    private String description() {
        List<String> titles = new ArrayList<>();
        table.columns().forEach(c -> titles.add(c.title()));
        return (table.heading().isEmpty() ? "" : table.heading() + ": ") + String.join(", ", titles);
    }

    private double head(XSLFTable drawn, double size, double width) {
        XSLFTableRow row = drawn.addRow();
        double height = headHeight(size, width) - headingHeight();
        row.setHeight(height);
        for (Body.Column column : table.columns()) {
            XSLFTableCell cell = row.addCell();
            Page.write(cell, column.title(), Fitted.SMALLEST, true, Paint.QUIET, align(column));
            finish(cell, VerticalAlignment.BOTTOM);
            border(cell, Paint.TITLE, 1.25);
        }
        return height;
    }

    private double row(XSLFTable drawn, List<Cell> cells, double size, double width) {
        XSLFTableRow row = drawn.addRow();
        double height = rowHeight(cells, size, width);
        row.setHeight(height);
        for (int c = 0; c < cells.size(); c++) {
            Cell cell = cells.get(c);
            XSLFTableCell drawnCell = row.addCell();
            Page.write(
                    drawnCell,
                    cell.text(),
                    size,
                    isBold(cell),
                    ink(cell.tone()),
                    align(table.columns().get(c)));
            finish(drawnCell, VerticalAlignment.MIDDLE);
            border(drawnCell, Paint.PALE, 0.75);
            if (cell.tone().isStatus()) {
                Paint.status(cell.tone()).into(properties(drawnCell).addNewSolidFill());
            }
        }
        return height;
    }

    private static Paint ink(Tone tone) {
        return switch (tone) {
            case PLAIN, STRONG -> Paint.TEXT;
            case QUIET -> Paint.QUIET;
            case GREEN, AMBER, RED, NO_DATA -> Paint.onStatus(tone);
        };
    }

    private static void finish(XSLFTableCell cell, VerticalAlignment anchor) {
        CTTextBody body = ((CTTableCell) cell.getXmlObject()).getTxBody();
        if (body.getBodyPr() == null) {
            body.addNewBodyPr();
        }
        cell.setVerticalAlignment(anchor);
        cell.setLeftInset(SIDE);
        cell.setRightInset(SIDE);
        cell.setTopInset(ABOVE);
        cell.setBottomInset(ABOVE);
    }

    /** Lines below alone; the other edges stay without. */
    private static void border(XSLFTableCell cell, Paint paint, double width) {
        for (BorderEdge edge : BorderEdge.values()) {
            XDDFLineProperties line = new XDDFLineProperties();
            if (edge == BorderEdge.bottom) {
                line.setFillProperties(paint.fill());
                line.setWidth(width);
            } else {
                line.setFillProperties(new XDDFNoFillProperties());
                line.setWidth(0.0);
            }
            cell.setBorderProperties(edge, line);
        }
    }

    private static CTTableCellProperties properties(XSLFTableCell cell) {
        return ((CTTableCell) cell.getXmlObject()).getTcPr();
    }

    private static TextAlign align(Body.Column column) {
        return switch (column.align()) {
            case START -> TextAlign.LEFT;
            case CENTRE -> TextAlign.CENTER;
            case END -> TextAlign.RIGHT;
        };
    }
}
