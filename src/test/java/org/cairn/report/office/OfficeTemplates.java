package org.cairn.report.office;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.sl.usermodel.TextParagraph;
import org.apache.poi.sl.usermodel.VerticalAlignment;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSheet;
import org.apache.poi.xslf.usermodel.XSLFSlideLayout;
import org.apache.poi.xslf.usermodel.XSLFSlideMaster;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.openxmlformats.schemas.drawingml.x2006.main.CTColor;
import org.openxmlformats.schemas.drawingml.x2006.main.CTColorScheme;

/** Makes the deck's template anew: {@code OfficeTemplates templates/office/steering-deck.pptx}. */
final class OfficeTemplates {

    private OfficeTemplates() {}

    public static void main(String[] args) throws IOException {
        try (XMLSlideShow show = new XMLSlideShow();
                OutputStream out = Files.newOutputStream(Path.of(args[0]))) {
            show.setPageSize(new java.awt.Dimension(960, 540));
            XSLFSlideMaster master = show.getSlideMasters().get(0);
            theme(master.getTheme().getXmlObject().getThemeElements().getClrScheme());
            widen(master);
            for (XSLFSlideLayout layout : master.getSlideLayouts()) {
                widen(layout);
            }
            show.write(out);
        }
    }

    private static void widen(XSLFSheet sheet) {
        for (var shape : sheet.getShapes()) {
            if (shape instanceof XSLFTextShape text && text.getTextType() != null) {
                switch (text.getTextType()) {
                    case TITLE -> {
                        text.setAnchor(new Rectangle2D.Double(40, 24, 880, 62));
                        text.setVerticalAlignment(VerticalAlignment.MIDDLE);
                        text.getTextParagraphs().forEach(p -> {
                            p.setTextAlign(TextParagraph.TextAlign.LEFT);
                            p.getTextRuns().forEach(r -> {
                                r.setFontSize(24.0);
                                r.setBold(true);
                                r.setFontColor(Palette.of(Palette.INK));
                            });
                        });
                    }
                    case CENTERED_TITLE -> text.setAnchor(new Rectangle2D.Double(60, 170, 840, 90));
                    case SUBTITLE -> text.setAnchor(new Rectangle2D.Double(60, 270, 840, 60));
                    default -> {
                        Rectangle2D at = text.getAnchor();
                        if (at != null) {
                            text.setAnchor(new Rectangle2D.Double(
                                    at.getX() * 960 / 720, at.getY(), at.getWidth() * 960 / 720, at.getHeight()));
                        }
                    }
                }
            }
        }
    }

    private static void theme(CTColorScheme scheme) {
        scheme.setName("Cairn");
        set(scheme.getDk2(), Palette.INK);
        set(scheme.getAccent1(), Palette.INK);
        set(scheme.getAccent2(), Palette.TEAL);
        set(scheme.getAccent3(), Palette.SAND);
        set(scheme.getAccent4(), Palette.CLAY);
        set(scheme.getLt2(), Palette.MIST);
    }

    private static void set(CTColor colour, byte[] rgb) {
        if (colour.isSetSysClr()) {
            colour.unsetSysClr();
        }
        (colour.isSetSrgbClr() ? colour.getSrgbClr() : colour.addNewSrgbClr()).setVal(rgb);
    }
}
