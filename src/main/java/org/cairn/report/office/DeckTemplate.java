package org.cairn.report.office;

import java.awt.Dimension;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.xslf.usermodel.SlideLayout;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFRelation;
import org.apache.poi.xslf.usermodel.XSLFShape;
import org.apache.poi.xslf.usermodel.XSLFSlideLayout;
import org.apache.poi.xslf.usermodel.XSLFSlideMaster;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.apache.poi.xslf.usermodel.XSLFTheme;
import org.cairn.report.TemplateRefused;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.drawingml.x2006.main.CTColor;
import org.openxmlformats.schemas.drawingml.x2006.main.STSchemeColorVal;

/**
 * A template for decks: whose colours, fonts and placeholders are used, wherever it comes from.
 *
 * <p>Layouts are found by name, then by kind: the cover is «Cover» or «Title Slide», else of kind title, else the layout for
 * content; a divider is «Section» or «Section Header», else of kind section header, else the cover; content is «Content»,
 * «Title Only» or «Title and Content», else of kind title only or object, else any layout with a title. The room for content
 * is that of its largest content placeholder; where there is none, what lies between the title and the footer. A template
 * whose content layout has no title, whose theme lacks a colour, or that leaves too little room is refused with all that is
 * missing.
 */
final class DeckTemplate {

    private static final Set<String> COVER = Set.of("cover", "title slide", "titelfolie", "deckblatt");
    private static final Set<String> DIVIDER = Set.of("section", "section header", "abschnittsüberschrift");
    private static final List<String> CONTENT =
            List.of("content", "title only", "nur titel", "title and content", "titel und inhalt");
    private static final List<String> COLOURS =
            List.of("dk1", "lt1", "dk2", "lt2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6");
    private static final Map<STSchemeColorVal.Enum, String> PLACES = Map.of(
            STSchemeColorVal.TX_1, "dk1",
            STSchemeColorVal.BG_1, "lt1",
            STSchemeColorVal.TX_2, "dk2",
            STSchemeColorVal.BG_2, "lt2");
    private static final Set<Placeholder> FOOT =
            EnumSet.of(Placeholder.FOOTER, Placeholder.SLIDE_NUMBER, Placeholder.DATETIME);
    private static final double GAP = 4;
    private static final double DARK = 0.179;
    private static final double LEAST_WIDTH = 480;
    private static final double LEAST_HEIGHT = 240;
    private static final double MARGIN = 12;
    private static final double FOOTER = 36;

    private final XMLSlideShow show;
    private final XSLFSlideLayout cover;
    private final XSLFSlideLayout divider;
    private final XSLFSlideLayout content;
    private final Area room;

    private DeckTemplate(
            XMLSlideShow show, XSLFSlideLayout cover, XSLFSlideLayout divider, XSLFSlideLayout content, Area room) {
        this.show = show;
        this.cover = cover;
        this.divider = divider;
        this.content = content;
        this.room = room;
    }

    /**
     * Opens a template; slides that it holds are taken out.
     *
     * @throws TemplateRefused with everything that it lacks
     */
    static DeckTemplate open(InputStream file) throws IOException {
        XMLSlideShow show = new XMLSlideShow(file);
        while (!show.getSlides().isEmpty()) {
            show.removeSlide(0);
        }
        asPresentation(show);
        List<XSLFSlideLayout> layouts = show.getSlideMasters().stream()
                .map(XSLFSlideMaster::getSlideLayouts)
                .flatMap(Arrays::stream)
                .toList();
        List<String> missing = new ArrayList<>();
        XSLFSlideLayout content = content(show.getPageSize(), layouts).orElse(null);
        if (content == null) {
            missing.add("a layout with a title (looked for the names " + CONTENT + ", then for any with a title)");
            throw new TemplateRefused(missing);
        }
        missing.addAll(missingColours(content.getTheme()));
        Area room = room(show.getPageSize(), content);
        if (room.width() < LEAST_WIDTH || room.height() < LEAST_HEIGHT) {
            missing.add("room for content: the layout «%s» leaves %.0f × %.0f points, at least %.0f × %.0f are needed"
                    .formatted(content.getName(), room.width(), room.height(), LEAST_WIDTH, LEAST_HEIGHT));
        }
        if (!missing.isEmpty()) {
            throw new TemplateRefused(missing);
        }
        XSLFSlideLayout cover = find(layouts, COVER, SlideLayout.TITLE)
                .filter(DeckTemplate::hasTitle)
                .orElse(content);
        XSLFSlideLayout divider = find(layouts, DIVIDER, SlideLayout.SECTION_HEADER)
                .filter(DeckTemplate::hasTitle)
                .orElse(cover);
        return new DeckTemplate(show, cover, divider, content, room);
    }

    XMLSlideShow show() {
        return show;
    }

    XSLFSlideLayout cover() {
        return cover;
    }

    XSLFSlideLayout divider() {
        return divider;
    }

    XSLFSlideLayout content() {
        return content;
    }

    /** Where content goes. */
    Area room() {
        return room;
    }

    /** The theme's font for text. */
    String typeface() {
        String minor = content.getTheme().getMinorFont();
        return minor == null || minor.isBlank() ? "Arial" : minor;
    }

    /** The theme's font for titles. */
    String titleTypeface() {
        String major = content.getTheme().getMajorFont();
        return major == null || major.isBlank() ? typeface() : major;
    }

    /** Whether white can be read on a colour better than black: by its relative luminance. */
    boolean isDark(Paint paint) {
        byte[] rgb = paint instanceof Paint.Fixed fixed ? fixed.rgb() : rgb(((Paint.Theme) paint).place());
        return 0.2126 * linear(rgb[0]) + 0.7152 * linear(rgb[1]) + 0.0722 * linear(rgb[2]) < DARK;
    }

    private static double linear(byte channel) {
        double c = (channel & 0xFF) / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    private byte[] rgb(STSchemeColorVal.Enum place) {
        String name = PLACES.getOrDefault(place, place.toString());
        CTColor colour = content.getTheme().getCTColor(name);
        if (colour.isSetSrgbClr()) {
            return colour.getSrgbClr().getVal();
        }
        byte[] last = colour.isSetSysClr() ? colour.getSysClr().getLastClr() : null;
        return last == null ? new byte[3] : last;
    }

    /** A template file (.potx) becomes a presentation. */
    private static void asPresentation(XMLSlideShow show) throws IOException {
        try {
            show.getPackage()
                    .replaceContentType(
                            XSLFRelation.PRESENTATIONML_TEMPLATE.getContentType(), XSLFRelation.MAIN.getContentType());
        } catch (RuntimeException e) {
            throw new IOException("the template is no presentation", e);
        }
    }

    private static Optional<XSLFSlideLayout> content(Dimension page, List<XSLFSlideLayout> layouts) {
        List<XSLFSlideLayout> titled =
                layouts.stream().filter(DeckTemplate::hasTitle).toList();
        for (String name : CONTENT) {
            Optional<XSLFSlideLayout> named =
                    titled.stream().filter(l -> name(l).equals(name)).findFirst();
            if (named.isPresent()) {
                return named;
            }
        }
        return titled.stream()
                .min(Comparator.comparingInt(DeckTemplate::rank)
                        .thenComparing(l -> area(room(page, l)), Comparator.reverseOrder()));
    }

    private static int rank(XSLFSlideLayout layout) {
        SlideLayout kind = layout.getType();
        return kind == SlideLayout.TITLE_ONLY
                ? 0
                : kind == SlideLayout.TITLE_AND_CONTENT ? 1 : kind == SlideLayout.TITLE ? 3 : 2;
    }

    private static double area(Area room) {
        return room.width() * room.height();
    }

    private static Optional<XSLFSlideLayout> find(List<XSLFSlideLayout> layouts, Set<String> names, SlideLayout kind) {
        return layouts.stream().filter(l -> names.contains(name(l))).findFirst().or(() -> layouts.stream()
                .filter(l -> l.getType() == kind)
                .findFirst());
    }

    private static String name(XSLFSlideLayout layout) {
        return layout.getName().strip().toLowerCase(Locale.ROOT);
    }

    private static boolean hasTitle(XSLFSlideLayout layout) {
        return title(layout) != null;
    }

    static @Nullable XSLFTextShape title(org.apache.poi.xslf.usermodel.XSLFSheet sheet) {
        for (XSLFShape shape : sheet.getShapes()) {
            if (shape instanceof XSLFTextShape text
                    && (text.getTextType() == Placeholder.TITLE || text.getTextType() == Placeholder.CENTERED_TITLE)) {
                return text;
            }
        }
        return null;
    }

    private static List<String> missingColours(@Nullable XSLFTheme theme) {
        if (theme == null) {
            return List.of("a theme");
        }
        List<String> missing = new ArrayList<>();
        for (String name : COLOURS) {
            CTColor colour = theme.getCTColor(name);
            if (colour == null) {
                missing.add("the theme colour " + name);
            }
        }
        return missing;
    }

    private static Area room(Dimension page, XSLFSlideLayout layout) {
        Area room = Arrays.stream(layout.getPlaceholders())
                .filter(DeckTemplate::isForContent)
                .map(p -> Area.of(p.getAnchor()))
                .max(Comparator.comparingDouble(DeckTemplate::area))
                .orElseGet(() -> belowTitle(page, layout));
        double bottom = Math.min(room.bottom(), footerTop(page, layout) - GAP);
        return new Area(room.x(), room.y(), room.width(), Math.max(0, bottom - room.y()));
    }

    /** Where the highest of footer, date and number begins, if they stand at the bottom. */
    private static double footerTop(Dimension page, XSLFSlideLayout layout) {
        return layout.getShapes().stream()
                .filter(s -> s instanceof XSLFTextShape text
                        && text.getTextType() != null
                        && FOOT.contains(text.getTextType()))
                .filter(s -> s.getAnchor() != null && s.getAnchor().getMinY() > page.height / 2.0)
                .mapToDouble(s -> s.getAnchor().getMinY())
                .min()
                .orElse(page.height);
    }

    static boolean isForContent(XSLFTextShape shape) {
        Placeholder kind = shape.getTextType();
        return shape.getAnchor() != null && (kind == null || kind == Placeholder.BODY || kind == Placeholder.CONTENT);
    }

    private static Area belowTitle(Dimension page, XSLFSlideLayout layout) {
        XSLFTextShape title = title(layout);
        Area box = title == null || title.getAnchor() == null
                ? new Area(page.width * 0.05, page.height * 0.05, page.width * 0.9, page.height * 0.15)
                : Area.of(title.getAnchor());
        double bottom = page.height - FOOTER;
        return box.bottom() + MARGIN < page.height * 0.5
                ? new Area(box.x(), box.bottom() + MARGIN, box.width(), bottom - box.bottom() - MARGIN)
                : new Area(box.x(), FOOTER, box.width(), Math.max(0, box.y() - MARGIN - FOOTER));
    }
}
