package org.cairn.report.office;

import java.util.List;
import org.apache.poi.sl.usermodel.TextParagraph.TextAlign;
import org.apache.poi.xslf.usermodel.XSLFAutoShape;
import org.apache.poi.xslf.usermodel.XSLFTextParagraph;
import org.apache.poi.xslf.usermodel.XSLFTextRun;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.cairn.report.deck.Body.Bullets;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.presentationml.x2006.main.CTShape;

/** Sentences below a heading, in the largest size that fits them all. */
final class BulletsDrawing {

    private static final double LARGEST = 15;
    private static final double LARGEST_BESIDE = 13;
    private static final double STEP = 0.5;
    private static final double INDENT = 14;
    private static final double HEADING = 12;
    private static final double HEADING_GAP = 6;
    private static final double SPACE = 0.5;

    private BulletsDrawing() {}

    /** The height at the usual size. */
    static double naturalHeight(Bullets bullets, TextMeasure measure, double width) {
        return headingHeight(bullets) + height(bullets.sentences(), measure, LARGEST_BESIDE, width - INDENT);
    }

    private static double headingHeight(Bullets bullets) {
        return bullets.heading().isEmpty() ? 0 : HEADING * TextMeasure.LINE + HEADING_GAP;
    }

    private static double height(List<String> sentences, TextMeasure measure, double size, double width) {
        return sentences.stream()
                        .mapToDouble(s -> measure.height(s, size, false, width))
                        .sum()
                + (sentences.size() - 1) * size * SPACE;
    }

    /** Draws them into a placeholder where one is given, else into a text of their own. */
    static void draw(Page page, Bullets bullets, Area area, @Nullable XSLFTextShape placeholder) {
        TextMeasure measure = page.measure();
        if (!bullets.heading().isEmpty()) {
            page.text(
                            page.slide(),
                            area.row(0, HEADING * TextMeasure.LINE),
                            "heading",
                            measure.cut(bullets.heading(), HEADING, true, area.width(), 1))
                    .size(HEADING)
                    .bold()
                    .paint(Paint.TITLE)
                    .done();
        }
        Area below = area.shrunk(0, headingHeight(bullets), 0, 0);
        double width = below.width() - INDENT;
        double size = placeholder == null ? LARGEST_BESIDE : LARGEST;
        while (size > Fitted.SMALLEST && height(bullets.sentences(), measure, size, width) > below.height()) {
            size -= STEP;
        }
        XSLFTextShape shape = placeholder == null ? box(page, below) : placeholder;
        shape.clearText();
        double left = below.height();
        for (String sentence : bullets.sentences()) {
            int lines = (int) Math.floor(left / (size * TextMeasure.LINE) + 0.01);
            if (lines < 1) {
                break;
            }
            String fits = measure.cut(sentence, size, false, width, lines);
            left -= measure.height(fits, size, false, width) + size * SPACE;
            bullet(shape, fits, size);
        }
    }

    private static XSLFTextShape box(Page page, Area area) {
        XSLFAutoShape box = page.slide().createTextBox();
        box.setAnchor(area.rectangle());
        box.setInsets(new org.apache.poi.sl.usermodel.Insets2D(0, 0, 0, 0));
        box.setWordWrap(true);
        Page.describe(((CTShape) box.getXmlObject()).getNvSpPr().getCNvPr(), "sentences", "");
        return box;
    }

    private static void bullet(XSLFTextShape shape, String sentence, double size) {
        XSLFTextParagraph paragraph = shape.addNewTextParagraph();
        paragraph.setTextAlign(TextAlign.LEFT);
        paragraph.setLeftMargin(INDENT);
        paragraph.setIndent(-INDENT);
        paragraph.setBullet(true);
        paragraph.setBulletCharacter("•");
        paragraph.setLineSpacing(-size * TextMeasure.LINE);
        paragraph.setSpaceBefore(0.0);
        paragraph.setSpaceAfter(-size * SPACE);
        XSLFTextRun run = paragraph.addNewTextRun();
        run.setText(Page.clean(sentence));
        run.setFontSize(size);
        run.setFontFamily("+mn-lt");
        Page.paint(run, Paint.TEXT);
    }
}
