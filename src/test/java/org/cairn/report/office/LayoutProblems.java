package org.cairn.report.office;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.sl.usermodel.Insets2D;
import org.apache.poi.util.Units;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFAutoShape;
import org.apache.poi.xslf.usermodel.XSLFConnectorShape;
import org.apache.poi.xslf.usermodel.XSLFGraphicFrame;
import org.apache.poi.xslf.usermodel.XSLFGroupShape;
import org.apache.poi.xslf.usermodel.XSLFPictureShape;
import org.apache.poi.xslf.usermodel.XSLFShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTableCell;
import org.apache.poi.xslf.usermodel.XSLFTableRow;
import org.apache.poi.xslf.usermodel.XSLFTextParagraph;
import org.apache.poi.xslf.usermodel.XSLFTextRun;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.openxmlformats.schemas.drawingml.x2006.main.CTNonVisualDrawingProps;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTableCell;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTableCellProperties;
import org.openxmlformats.schemas.presentationml.x2006.main.CTConnector;
import org.openxmlformats.schemas.presentationml.x2006.main.CTGraphicalObjectFrame;
import org.openxmlformats.schemas.presentationml.x2006.main.CTGroupShape;
import org.openxmlformats.schemas.presentationml.x2006.main.CTShape;

/**
 * What a designer would send back: shapes that leave the slide or lie on each other, text larger than its box, text below ten
 * points, shapes that a screen reader cannot tell of, pictures where a chart should be.
 */
final class LayoutProblems {

    private static final double TOLERANCE = 1;
    private static final double SMALLEST = 10;
    private static final double UNSET = 18;

    private final List<String> found = new ArrayList<>();
    private final double width;
    private final double height;
    private final TextMeasure measure;
    private int slide;

    private LayoutProblems(XMLSlideShow show) {
        width = show.getPageSize().getWidth();
        height = show.getPageSize().getHeight();
        measure = TextMeasure.of(show.getSlideMasters().get(0).getTheme().getMinorFont());
    }

    static List<String> of(XMLSlideShow show) {
        LayoutProblems problems = new LayoutProblems(show);
        for (XSLFSlide slide : show.getSlides()) {
            problems.slide = slide.getSlideNumber();
            problems.look(slide);
        }
        return problems.found;
    }

    private void look(XSLFSlide of) {
        List<XSLFShape> shapes = of.getShapes();
        for (XSLFShape shape : shapes) {
            look(shape);
        }
        for (int a = 0; a < shapes.size(); a++) {
            for (int b = a + 1; b < shapes.size(); b++) {
                overlap(shapes.get(a), shapes.get(b));
            }
        }
    }

    private void look(XSLFShape shape) {
        Rectangle2D at = shape.getAnchor();
        if (at != null
                && (at.getMinX() < -TOLERANCE
                        || at.getMinY() < -TOLERANCE
                        || at.getMaxX() > width + TOLERANCE
                        || at.getMaxY() > height + TOLERANCE)) {
            add(shape, "leaves the slide: " + at);
        }
        if (shape instanceof XSLFPictureShape) {
            add(shape, "is a picture");
        } else if (shape instanceof XSLFTable table) {
            described(shape);
            for (XSLFTableRow row : table.getRows()) {
                for (int c = 0; c < row.getCells().size(); c++) {
                    cell(table, c, row.getCells().get(c), row.getHeight());
                }
            }
        } else if (shape instanceof XSLFGraphicFrame) {
            described(shape);
        } else if (shape instanceof XSLFGroupShape group) {
            described(shape);
            group.getShapes().forEach(this::look);
        } else if (shape instanceof XSLFConnectorShape) {
            described(shape);
        } else if (shape instanceof XSLFTextShape text) {
            text(text);
        }
    }

    private void text(XSLFTextShape shape) {
        if (shape.getText().isBlank()) {
            described(shape);
            return;
        }
        sizes(shape);
        Insets2D insets = shape.getInsets();
        double room = shape.getAnchor().getHeight() - insets.top - insets.bottom;
        double need = need(shape, shape.getAnchor().getWidth() - insets.left - insets.right);
        if (need > room + TOLERANCE) {
            add(shape, "text is %.0f high in a box of %.0f: %s".formatted(need, room, shape.getText()));
        }
    }

    private void cell(XSLFTable table, int column, XSLFTableCell cell, double rowHeight) {
        sizes(cell);
        CTTableCellProperties margins = ((CTTableCell) cell.getXmlObject()).getTcPr();
        double width = table.getColumnWidth(column) - points(margins.getMarL()) - points(margins.getMarR());
        double need = need(cell, width) + points(margins.getMarT()) + points(margins.getMarB());
        if (need > rowHeight + TOLERANCE) {
            add(table, "a cell needs %.1f in a row of %.1f: %s".formatted(need, rowHeight, cell.getText()));
        }
    }

    private static double points(Object emu) {
        return Units.toPoints(((Number) emu).longValue());
    }

    /** Lines by distance of lines, paragraph by paragraph. */
    private double need(XSLFTextShape shape, double width) {
        double need = 0;
        for (XSLFTextParagraph paragraph : shape.getTextParagraphs()) {
            double size = paragraph.getTextRuns().stream()
                    .mapToDouble(r -> r.getFontSize() == null ? UNSET : r.getFontSize())
                    .max()
                    .orElse(SMALLEST);
            boolean bold = paragraph.getTextRuns().stream().anyMatch(XSLFTextRun::isBold);
            Double spacing = paragraph.getLineSpacing();
            double line = spacing == null ? 1.2 * size : spacing < 0 ? -spacing : size * 1.2 * spacing / 100;
            Double margin = paragraph.getLeftMargin();
            double room = width - (margin == null ? 0 : margin);
            need += measure.wrap(paragraph.getText(), size, bold, room + TOLERANCE)
                            .size()
                    * line;
        }
        return need;
    }

    private void sizes(XSLFTextShape shape) {
        for (XSLFTextParagraph paragraph : shape.getTextParagraphs()) {
            for (XSLFTextRun run : paragraph.getTextRuns()) {
                if (!run.getRawText().isBlank() && run.getFontSize() != null && run.getFontSize() < SMALLEST) {
                    add(shape, "has text of " + run.getFontSize() + " points: " + run.getRawText());
                }
            }
        }
    }

    private void described(XSLFShape shape) {
        if (properties(shape).getDescr().isBlank()) {
            add(shape, "has no description");
        }
    }

    private static CTNonVisualDrawingProps properties(XSLFShape shape) {
        Object xml = shape.getXmlObject();
        if (xml instanceof CTShape of) {
            return of.getNvSpPr().getCNvPr();
        } else if (xml instanceof CTGroupShape of) {
            return of.getNvGrpSpPr().getCNvPr();
        } else if (xml instanceof CTConnector of) {
            return of.getNvCxnSpPr().getCNvPr();
        }
        return ((CTGraphicalObjectFrame) xml).getNvGraphicFramePr().getCNvPr();
    }

    /** Text on its own tile is wanted; anything else that shares room is not. */
    private void overlap(XSLFShape a, XSLFShape b) {
        if (isGround(a) || isGround(b) || a.getAnchor() == null || b.getAnchor() == null) {
            return;
        }
        Rectangle2D shared = a.getAnchor().createIntersection(b.getAnchor());
        if (shared.getWidth() > TOLERANCE && shared.getHeight() > TOLERANCE) {
            add(
                    a,
                    "lies on «" + b.getShapeName()
                            + "» by %.0f × %.0f".formatted(shared.getWidth(), shared.getHeight()));
        }
    }

    private static boolean isGround(XSLFShape shape) {
        return shape instanceof XSLFAutoShape text && text.getText().isBlank() && !text.isPlaceholder();
    }

    private void add(XSLFShape shape, String what) {
        found.add("slide " + slide + ", " + shape.getShapeName() + ": " + what);
    }
}
