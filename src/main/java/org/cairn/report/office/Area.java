package org.cairn.report.office;

import java.awt.geom.Rectangle2D;

/** A rectangle on a slide, in points from the upper left corner. */
record Area(double x, double y, double width, double height) {

    double right() {
        return x + width;
    }

    double bottom() {
        return y + height;
    }

    /** The part from so far to the right on. */
    Area column(double from, double wide) {
        return new Area(x + from, y, wide, height);
    }

    /** The part from so far down on. */
    Area row(double from, double high) {
        return new Area(x, y + from, width, high);
    }

    Area shrunk(double left, double top, double right, double bottom) {
        return new Area(x + left, y + top, width - left - right, height - top - bottom);
    }

    Rectangle2D rectangle() {
        return new Rectangle2D.Double(x, y, Math.max(0, width), Math.max(0, height));
    }

    static Area of(Rectangle2D r) {
        return new Area(r.getX(), r.getY(), r.getWidth(), r.getHeight());
    }
}
