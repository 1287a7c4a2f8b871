package org.cairn.report.office;

import java.awt.geom.Rectangle2D;
import java.util.Map;
import org.apache.poi.sl.usermodel.LineDecoration.DecorationShape;
import org.apache.poi.sl.usermodel.LineDecoration.DecorationSize;
import org.apache.poi.sl.usermodel.ShapeType;
import org.apache.poi.xslf.usermodel.XSLFAutoShape;
import org.apache.poi.xslf.usermodel.XSLFConnectorShape;
import org.apache.poi.xslf.usermodel.XSLFGroupShape;
import org.cairn.report.deck.Roadmap.Link;
import org.openxmlformats.schemas.drawingml.x2006.main.CTLineProperties;
import org.openxmlformats.schemas.presentationml.x2006.main.CTConnector;

/** Connectors that stay tied to the shapes they join when somebody moves these. */
final class Connectors {

    private static final int LEFT = 1;
    private static final int RIGHT = 3;
    private static final int THICK = 15_875;
    private static final int THIN = 9_525;

    private final XSLFGroupShape group;
    private final Map<String, XSLFAutoShape> shapes;

    Connectors(XSLFGroupShape group, Map<String, XSLFAutoShape> shapes) {
        this.group = group;
        this.shapes = shapes;
    }

    /** From the end of one to the start of the other; nothing when one of them is not drawn. */
    void draw(Link link) {
        XSLFAutoShape from = shapes.get(link.from());
        XSLFAutoShape to = shapes.get(link.to());
        if (from == null || to == null) {
            return;
        }
        Rectangle2D a = from.getAnchor();
        Rectangle2D b = to.getAnchor();
        double x1 = a.getMaxX();
        double y1 = a.getCenterY();
        double x2 = b.getMinX();
        double y2 = b.getCenterY();
        XSLFConnectorShape connector = group.createConnector();
        connector.setShapeType(Math.abs(y1 - y2) < 0.5 ? ShapeType.LINE : ShapeType.BENT_CONNECTOR_3);
        connector.setAnchor(
                new Rectangle2D.Double(Math.min(x1, x2), Math.min(y1, y2), Math.abs(x1 - x2), Math.abs(y1 - y2)));
        connector.setFlipHorizontal(x2 < x1);
        connector.setFlipVertical(y2 < y1);
        connector.setLineTailDecoration(DecorationShape.TRIANGLE);
        connector.setLineTailWidth(DecorationSize.SMALL);
        connector.setLineTailLength(DecorationSize.SMALL);
        CTConnector xml = (CTConnector) connector.getXmlObject();
        if (xml.isSetStyle()) {
            xml.unsetStyle();
        }
        CTLineProperties line =
                xml.getSpPr().isSetLn() ? xml.getSpPr().getLn() : xml.getSpPr().addNewLn();
        line.setW(link.critical() ? THICK : THIN);
        if (line.isSetSolidFill()) {
            line.unsetSolidFill();
        }
        (link.critical() ? Paint.ALERT : Paint.QUIET).into(line.addNewSolidFill());
        var ends = xml.getNvCxnSpPr().getCNvCxnSpPr();
        var start = ends.addNewStCxn();
        start.setId(from.getShapeId());
        start.setIdx(RIGHT);
        var end = ends.addNewEndCxn();
        end.setId(to.getShapeId());
        end.setIdx(LEFT);
        Page.describe(xml.getNvCxnSpPr().getCNvPr(), "link", link.from() + " → " + link.to());
    }
}
