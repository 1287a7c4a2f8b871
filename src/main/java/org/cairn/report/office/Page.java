package org.cairn.report.office;

import java.util.List;
import java.util.Objects;
import org.apache.poi.sl.usermodel.Insets2D;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.sl.usermodel.ShapeType;
import org.apache.poi.sl.usermodel.TextParagraph.TextAlign;
import org.apache.poi.sl.usermodel.VerticalAlignment;
import org.apache.poi.xslf.usermodel.XSLFAutoShape;
import org.apache.poi.xslf.usermodel.XSLFShape;
import org.apache.poi.xslf.usermodel.XSLFShapeContainer;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFSlideLayout;
import org.apache.poi.xslf.usermodel.XSLFTextParagraph;
import org.apache.poi.xslf.usermodel.XSLFTextRun;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.drawingml.x2006.main.CTNonVisualDrawingProps;
import org.openxmlformats.schemas.drawingml.x2006.main.CTRegularTextRun;
import org.openxmlformats.schemas.drawingml.x2006.main.CTShapeProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.CTSolidColorFillProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextBody;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextCharacterProperties;
import org.openxmlformats.schemas.presentationml.x2006.main.CTShape;

/** One slide on a layout: its placeholders filled, and shapes drawn in the theme's colours and fonts. */
final class Page {

    private static final Insets2D NONE = new Insets2D(0, 0, 0, 0);

    /** Size of a line without text: some viewers give it the font's own height and not the distance that was set. */
    private static final double EMPTY = 8;

    /** Size of text for which a template says none. */
    private static final double UNSET = 18;

    private final DeckTemplate template;
    private final XSLFSlide slide;
    private final TextMeasure measure;
    private final TextMeasure titles;

    private Page(DeckTemplate template, XSLFSlide slide, TextMeasure measure, TextMeasure titles) {
        this.template = template;
        this.slide = slide;
        this.measure = measure;
        this.titles = titles;
    }

    static Page on(DeckTemplate template, XSLFSlideLayout layout, TextMeasure measure, TextMeasure titles) {
        XSLFSlide slide = template.show().createSlide(layout);
        for (XSLFTextShape placeholder : slide.getPlaceholders()) {
            placeholder.clearText();
        }
        return new Page(template, slide, measure, titles);
    }

    XSLFSlide slide() {
        return slide;
    }

    TextMeasure measure() {
        return measure;
    }

    /** What can be read on a colour of the theme. */
    Paint inkOn(Paint ground) {
        return template.isDark(ground) ? Paint.WHITE : Paint.INK;
    }

    /** Fills the title; where it takes more than two lines, smaller; where it still does, cut. */
    void title(String text, int mostLines) {
        XSLFTextShape title = DeckTemplate.title(slide);
        if (title != null) {
            fill(title, text, titles, mostLines);
        }
    }

    /** Fills the placeholder for text below the title, if the layout has one. */
    void subtitle(String text) {
        for (XSLFTextShape shape : slide.getPlaceholders()) {
            if (shape.getTextType() == Placeholder.SUBTITLE || DeckTemplate.isForContent(shape)) {
                fill(shape, text, measure, Integer.MAX_VALUE);
                return;
            }
        }
    }

    private static void fill(XSLFTextShape shape, String text, TextMeasure measure, int mostLines) {
        XSLFTextRun probe = shape.setText("x");
        double size = Objects.requireNonNullElse(probe.getFontSize(), UNSET);
        boolean bold = probe.isBold();
        Insets2D insets = shape.getInsets();
        Area box = Area.of(shape.getAnchor()).shrunk(insets.left, 0, insets.right, 0);
        double height = Math.min(
                shape.getAnchor().getHeight() - insets.top - insets.bottom, mostLines * size * TextMeasure.LINE);
        double smallest = Math.min(size, Math.max(Fitted.SMALLEST, size * 0.7));
        Fitted fitted = Fitted.of(measure, text, bold, new Area(box.x(), box.y(), box.width(), height), size, smallest);
        shape.clearText();
        for (String paragraph : fitted.text().split("\n", -1)) {
            XSLFTextRun run = shape.addNewTextParagraph().addNewTextRun();
            run.setText(paragraph);
            if (fitted.size() < size) {
                run.setFontSize(fitted.size());
            }
        }
    }

    /** The content placeholder, to be filled; null when the layout has none. */
    @Nullable
    XSLFTextShape content() {
        for (XSLFTextShape shape : slide.getPlaceholders()) {
            if (DeckTemplate.isForContent(shape)) {
                return shape;
            }
        }
        return null;
    }

    /** Takes out placeholders that nothing was put into, so that no «click to add text» is left. */
    void clearEmpty() {
        for (XSLFTextShape shape : List.of(slide.getPlaceholders())) {
            if (shape.getText().isBlank()) {
                slide.removeShape(shape);
            }
        }
    }

    /** Puts the source into the layout's footer, and the number where the layout has it; a text of its own where not. */
    void foot(String source, Area room) {
        boolean footed = false;
        for (XSLFShape shape : slide.getSlideLayout().getShapes()) {
            if (shape instanceof XSLFTextShape text && text.getTextType() == Placeholder.FOOTER) {
                inherit(text, source);
                footed = true;
            } else if (shape instanceof XSLFTextShape text && text.getTextType() == Placeholder.SLIDE_NUMBER) {
                inherit(text, null);
            }
        }
        if (!footed) {
            double height = slide.getSlideShow().getPageSize().getHeight();
            Area line = new Area(room.x(), height - 20, room.width(), 14);
            text(slide, line, "source", measure.cut(source, Fitted.SMALLEST, false, line.width(), 1))
                    .size(Fitted.SMALLEST)
                    .paint(Paint.QUIET)
                    .done();
        }
    }

    /** A placeholder of the slide that takes place and look from the layout's, and the text too unless another is given. */
    private void inherit(XSLFTextShape of, @Nullable String text) {
        CTShape from = (CTShape) of.getXmlObject();
        CTShape shape = (CTShape) slide.createAutoShape().getXmlObject();
        shape.getNvSpPr().getCNvPr().setName(from.getNvSpPr().getCNvPr().getName());
        shape.getNvSpPr().getNvPr().setPh(from.getNvSpPr().getNvPr().getPh());
        shape.setSpPr(CTShapeProperties.Factory.newInstance());
        if (shape.isSetStyle()) {
            shape.unsetStyle();
        }
        CTTextBody body = (CTTextBody) from.getTxBody().copy();
        CTShape above = master(of.getTextType());
        if (above != null && !from.getSpPr().isSetXfrm()) {
            shape.getSpPr().setXfrm(above.getSpPr().getXfrm());
        }
        if (above != null && (!body.isSetLstStyle() || !body.getLstStyle().isSetLvl1PPr())) {
            body.setBodyPr(above.getTxBody().getBodyPr());
            if (above.getTxBody().isSetLstStyle()) {
                body.setLstStyle(above.getTxBody().getLstStyle());
            }
        }
        if (text != null) {
            CTTextCharacterProperties look = CTTextCharacterProperties.Factory.newInstance();
            look.setSz((int) Math.round(Fitted.SMALLEST * 100));
            Insets2D insets = of.getInsets();
            double width = of.getAnchor().getWidth() - insets.left - insets.right;
            while (body.sizeOfPArray() > 0) {
                body.removeP(0);
            }
            CTRegularTextRun run = body.addNewP().addNewR();
            run.setRPr(look);
            run.setT(clean(measure.cut(text, Fitted.SMALLEST, false, width, 1)));
        }
        shape.setTxBody(body);
    }

    /** The master's placeholder of a kind: not every viewer looks there when a layout leaves something out. */
    private @Nullable CTShape master(Placeholder kind) {
        for (XSLFShape shape : slide.getSlideMaster().getShapes()) {
            if (shape instanceof XSLFTextShape text && text.getTextType() == kind) {
                return (CTShape) shape.getXmlObject();
            }
        }
        return null;
    }

    /** A shape with a fill and, if it says something, text in its middle. */
    XSLFAutoShape box(XSLFShapeContainer on, Area area, ShapeType type, Paint fill, String name, String description) {
        XSLFAutoShape box = on.createAutoShape();
        box.setShapeType(type);
        box.setAnchor(area.rectangle());
        CTShape shape = (CTShape) box.getXmlObject();
        if (shape.isSetStyle()) {
            shape.unsetStyle();
        }
        if (shape.getSpPr().isSetSolidFill()) {
            shape.getSpPr().unsetSolidFill();
        }
        fill.into(shape.getSpPr().addNewSolidFill());
        if (shape.getSpPr().isSetLn()) {
            shape.getSpPr().unsetLn();
        }
        shape.getSpPr().addNewLn().addNewNoFill();
        describe(shape.getNvSpPr().getCNvPr(), name, description);
        return box;
    }

    static void describe(CTNonVisualDrawingProps properties, String name, String description) {
        properties.setName(clean(name));
        if (!description.isEmpty()) {
            properties.setDescr(clean(description));
        }
    }

    /** Without what an XML file may not hold. */
    static String clean(String text) {
        return text.codePoints()
                .filter(c -> c == '\t' || c == '\n' || c >= 0x20 && c != 0xFFFE && c != 0xFFFF && !isSurrogate(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isSurrogate(int c) {
        return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }

    /** Text without a frame; nothing is drawn before {@link Text#done()}. */
    Text text(XSLFShapeContainer on, Area area, String name, String words) {
        return new Text(on, area, name, words);
    }

    /** One text to be drawn. */
    final class Text {

        private final XSLFShapeContainer on;
        private final Area area;
        private final String name;
        private final String words;
        private double size = 11;
        private boolean bold;
        private Paint paint = Paint.TEXT;
        private TextAlign align = TextAlign.LEFT;
        private VerticalAlignment anchor = VerticalAlignment.TOP;

        private Text(XSLFShapeContainer on, Area area, String name, String words) {
            this.on = on;
            this.area = area;
            this.name = name;
            this.words = words;
        }

        Text size(double points) {
            size = points;
            return this;
        }

        Text bold() {
            bold = true;
            return this;
        }

        Text paint(Paint with) {
            paint = with;
            return this;
        }

        Text align(TextAlign to) {
            align = to;
            return this;
        }

        Text anchor(VerticalAlignment to) {
            anchor = to;
            return this;
        }

        void done() {
            XSLFAutoShape box = on instanceof XSLFSlide ? slide.createTextBox() : on.createTextBox();
            box.setAnchor(area.rectangle());
            box.setInsets(NONE);
            box.setWordWrap(true);
            box.setVerticalAlignment(anchor);
            describe(((CTShape) box.getXmlObject()).getNvSpPr().getCNvPr(), name, "");
            write(box, words, size, bold, paint, align);
        }
    }

    /** Replaces a shape's text by paragraphs of one look; their lines stand at a fixed distance. */
    static void write(XSLFTextShape shape, String words, double size, boolean bold, Paint paint, TextAlign align) {
        shape.clearText();
        for (String line : clean(words).split("\n", -1)) {
            XSLFTextParagraph paragraph = shape.addNewTextParagraph();
            paragraph.setTextAlign(align);
            paragraph.setLineSpacing(-size * TextMeasure.LINE);
            if (!line.isEmpty()) {
                XSLFTextRun run = paragraph.addNewTextRun();
                run.setText(line);
                run.setFontSize(size);
                run.setBold(bold);
                run.setFontFamily("+mn-lt");
                paint(run, paint);
            }
            double end = line.isEmpty() ? Math.min(size, EMPTY) : size;
            paragraph.getXmlObject().addNewEndParaRPr().setSz((int) Math.round(end * 100));
        }
    }

    static void paint(XSLFTextRun run, Paint paint) {
        CTSolidColorFillProperties fill = CTSolidColorFillProperties.Factory.newInstance();
        paint.into(fill);
        run.getRPr(true).setSolidFill(fill);
    }
}
