package org.cairn.report.office;

/**
 * Text in the largest size that fits a box; where even the smallest does not, cut with an ellipsis.
 *
 * @param size in points
 */
record Fitted(String text, double size) {

    /** Nothing on a slide is smaller. */
    static final double SMALLEST = 10;

    private static final double STEP = 0.5;

    static Fitted of(TextMeasure measure, String text, boolean strong, Area box, double largest, double smallest) {
        for (double size = largest; size >= smallest; size -= STEP) {
            if (measure.height(text, size, strong, box.width()) <= box.height() + 0.01) {
                return new Fitted(text, size);
            }
        }
        int lines = Math.max(1, (int) Math.floor(box.height() / (smallest * TextMeasure.LINE) + 0.01));
        return new Fitted(measure.cut(text, smallest, strong, box.width(), lines), smallest);
    }
}
