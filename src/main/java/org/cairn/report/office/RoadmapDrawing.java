package org.cairn.report.office;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.sl.usermodel.ShapeType;
import org.apache.poi.sl.usermodel.TextParagraph.TextAlign;
import org.apache.poi.sl.usermodel.VerticalAlignment;
import org.apache.poi.util.Units;
import org.apache.poi.xslf.usermodel.XSLFAutoShape;
import org.apache.poi.xslf.usermodel.XSLFGroupShape;
import org.cairn.report.deck.Roadmap;
import org.cairn.report.deck.Roadmap.Band;
import org.cairn.report.office.Lanes.Item;
import org.cairn.report.office.Lanes.Scale;
import org.cairn.report.office.Lanes.Side;
import org.openxmlformats.schemas.presentationml.x2006.main.CTGroupShape;
import org.openxmlformats.schemas.presentationml.x2006.main.CTShape;

/** The plan on a page from native shapes: bands, bars, diamonds, connectors and the line of the day, in one group. */
final class RoadmapDrawing {

    private static final double NAMES = 104;
    private static final double TODAY = 14;
    private static final double AXIS = 15;
    private static final double LEGEND = 16;
    private static final double INSIDE = 2;
    private static final double BETWEEN = 2;
    private static final double THINNEST = 12.5;
    private static final double THICKEST = 32;
    private static final double BAR_MARGIN = 1.25;
    private static final double OUTLINE = 1.5;
    private static final double GATES = 16;
    private static final double[] LONGEST_NAMES = {260, 180, 130, 95};
    private static final int MOST_BARS = 40;

    private final Page page;
    private final Roadmap roadmap;
    private final Area area;
    private final Scale scale;
    private final Map<String, XSLFAutoShape> drawn = new HashMap<>();

    RoadmapDrawing(Page page, Roadmap roadmap, Area area) {
        this.page = page;
        this.roadmap = roadmap;
        this.area = area;
        double left = area.x() + NAMES;
        long days = Math.max(1, ChronoUnit.DAYS.between(roadmap.from(), roadmap.to()) + 1);
        this.scale = new Scale(roadmap.from(), left, area.right(), (area.right() - left) / days);
    }

    void draw() {
        int[] bars = roadmap.bands().stream()
                .mapToInt(b -> Math.min(MOST_BARS, b.bars().size()))
                .toArray();
        double room =
                area.height() - TODAY - AXIS - LEGEND - GATES - roadmap.bands().size() * (2 * INSIDE + BETWEEN);
        List<List<List<Item>>> packed = pack(bars, LONGEST_NAMES[0]);
        for (int k = 1; k < LONGEST_NAMES.length && lanes(packed) * THINNEST > room; k++) {
            packed = pack(bars, LONGEST_NAMES[k]);
        }
        while (lanes(packed) * THINNEST > room && lessen(bars, packed)) {
            packed = pack(bars, LONGEST_NAMES[LONGEST_NAMES.length - 1]);
        }
        double lane = Math.min(THICKEST, room / Math.max(1, lanes(packed)));
        XSLFGroupShape group = page.slide().createGroup();
        group.setAnchor(area.rectangle());
        group.setInteriorAnchor(area.rectangle());
        Page.describe(
                ((CTGroupShape) group.getXmlObject()).getNvGrpSpPr().getCNvPr(), "roadmap", roadmap.description());
        double top = area.y() + TODAY + AXIS + GATES;
        double bottom = grounds(group, packed, lane, top);
        axis(group, top - GATES, bottom);
        gates(group, top - GATES);
        double y = top;
        for (int k = 0; k < roadmap.bands().size(); k++) {
            band(group, roadmap.bands().get(k), packed.get(k), lane, y, bars[k]);
            y += height(packed.get(k), lane) + BETWEEN;
        }
        Connectors connectors = new Connectors(group, drawn);
        roadmap.links().forEach(connectors::draw);
        today(group, bottom);
        legend(group, bottom + 3);
    }

    private List<List<List<Item>>> pack(int[] bars, double longestName) {
        List<List<List<Item>>> packed = new ArrayList<>();
        for (int k = 0; k < bars.length; k++) {
            packed.add(Lanes.pack(roadmap.bands().get(k), bars[k], longestName, scale, page.measure()));
        }
        return packed;
    }

    /** All gates in one lane above the bands. */
    private void gates(XSLFGroupShape group, double y) {
        List<Roadmap.Gate> all =
                roadmap.bands().stream().flatMap(b -> b.gates().stream()).toList();
        Lanes.gates(all, scale, page.measure()).forEach(i -> item(group, i, y, GATES));
    }

    private static int lanes(List<List<List<Item>>> packed) {
        return packed.stream().mapToInt(List::size).sum();
    }

    /** Leaves out the least important bars of the fullest band; false when there is nothing left to leave out. */
    private static boolean lessen(int[] bars, List<List<List<Item>>> packed) {
        int fullest = -1;
        for (int k = 0; k < bars.length; k++) {
            if (bars[k] > 1
                    && (fullest < 0
                            || packed.get(k).size() > packed.get(fullest).size())) {
                fullest = k;
            }
        }
        if (fullest < 0) {
            return false;
        }
        bars[fullest]--;
        return true;
    }

    private static double height(List<List<Item>> lanes, double lane) {
        return Math.max(1, lanes.size()) * lane + 2 * INSIDE;
    }

    /** The bands' grounds; gives where the last one ends. */
    private double grounds(XSLFGroupShape group, List<List<List<Item>>> packed, double lane, double top) {
        double y = top;
        for (int k = 0; k < packed.size(); k++) {
            double height = height(packed.get(k), lane);
            page.box(
                    group,
                    new Area(area.x(), y, area.width(), height),
                    ShapeType.RECT,
                    Paint.PALE,
                    "band " + (k + 1),
                    roadmap.bands().get(k).name());
            y += height + BETWEEN;
        }
        return y - BETWEEN;
    }

    private void axis(XSLFGroupShape group, double top, double bottom) {
        double free = scale.left();
        for (Roadmap.Tick tick : roadmap.ticks()) {
            double x = scale.x(tick.date());
            page.box(
                    group,
                    new Area(x, top, 0.75, bottom - top),
                    ShapeType.RECT,
                    Paint.GROUND,
                    "tick " + tick.name(),
                    tick.name());
            double width = page.measure().width(tick.name(), Fitted.SMALLEST, false) + 2;
            if (x >= free && x + width <= area.right()) {
                page.text(group, new Area(x, top - AXIS, width, 13), "month", tick.name())
                        .size(Fitted.SMALLEST)
                        .paint(Paint.QUIET)
                        .done();
                free = x + width + 4;
            }
        }
    }

    private void band(XSLFGroupShape group, Band band, List<List<Item>> lanes, double lane, double y, int shown) {
        double height = height(lanes, lane);
        int more = band.bars().size() - shown;
        Area names = new Area(area.x() + 6, y + INSIDE, NAMES - 14, height - 2 * INSIDE);
        double left = more > 0 && names.height() >= 26 ? names.height() - 13 : names.height();
        Fitted name = Fitted.of(page.measure(), band.name(), true, names.row(0, left), 10.5, Fitted.SMALLEST);
        page.text(group, names.row(0, left), "phase", name.text())
                .size(name.size())
                .bold()
                .paint(Paint.TITLE)
                .done();
        if (left < names.height()) {
            page.text(group, names.row(left, 13), "more", new MessageFormat(band.more()).format(new Object[] {more}))
                    .size(Fitted.SMALLEST)
                    .paint(Paint.QUIET)
                    .done();
        }
        for (int k = 0; k < lanes.size(); k++) {
            double laneTop = y + INSIDE + k * lane;
            lanes.get(k).forEach(i -> item(group, i, laneTop, lane));
        }
    }

    private void item(XSLFGroupShape group, Item item, double top, double lane) {
        double high = lane - 2 * BAR_MARGIN;
        XSLFAutoShape shape;
        if (item.gate()) {
            double side = Lanes.DIAMOND;
            shape = page.box(
                    group,
                    new Area(item.left(), top + (lane - side) / 2, side, side),
                    ShapeType.DIAMOND,
                    item.critical() ? Paint.ALERT : Paint.TITLE,
                    item.key(),
                    item.description());
        } else {
            Area bar = new Area(item.left(), top + BAR_MARGIN, item.right() - item.left(), high);
            shape = page.box(group, bar, ShapeType.RECT, Paint.LIGHT, item.key(), item.description());
            if (item.critical()) {
                outline(shape);
            }
            if (item.done() > 0) {
                double edge = item.critical() ? OUTLINE / 2 : 0;
                page.box(
                        group,
                        new Area(bar.x(), bar.y() + edge, item.doneTo() - bar.x(), bar.height() - 2 * edge),
                        ShapeType.RECT,
                        Paint.MAIN,
                        item.key() + " done",
                        item.description());
            }
        }
        drawn.put(item.key(), shape);
        if (!item.name().isEmpty()) {
            Paint ink =
                    switch (item.side()) {
                        case ON_DONE -> page.inkOn(Paint.MAIN);
                        case ON_WORK -> page.inkOn(Paint.LIGHT);
                        case RIGHT, LEFT -> Paint.TEXT;
                    };
            page.text(group, new Area(item.textLeft(), top, item.textWidth(), lane), "name", item.name())
                    .size(Lanes.TEXT)
                    .paint(ink)
                    .anchor(VerticalAlignment.MIDDLE)
                    .align(item.side() == Side.LEFT ? TextAlign.RIGHT : TextAlign.LEFT)
                    .done();
        }
    }

    private static void outline(XSLFAutoShape shape) {
        CTShape xml = (CTShape) shape.getXmlObject();
        var line = xml.getSpPr().getLn();
        line.unsetNoFill();
        line.setW(Units.toEMU(OUTLINE));
        Paint.ALERT.into(line.addNewSolidFill());
    }

    private void today(XSLFGroupShape group, double bottom) {
        LocalDate today = roadmap.today();
        if (today.isBefore(roadmap.from()) || today.isAfter(roadmap.to())) {
            return;
        }
        double x = scale.x(today);
        double top = area.y() + TODAY;
        page.box(
                group,
                new Area(x - 0.75, top, 1.5, bottom - top),
                ShapeType.RECT,
                Paint.MARK,
                "today",
                roadmap.todayName());
        double width = page.measure().width(roadmap.todayName(), Fitted.SMALLEST, true) + 4;
        double left = Math.max(area.x(), Math.min(area.right() - width, x - width / 2));
        page.text(group, new Area(left, area.y(), width, 13), "today", roadmap.todayName())
                .size(Fitted.SMALLEST)
                .bold()
                .align(TextAlign.CENTER)
                .done();
    }

    private void legend(XSLFGroupShape group, double y) {
        double x = scale.left();
        Roadmap.Legend words = roadmap.legend();
        swatch(group, x, y, words.work());
        x = word(group, x, y, words.work());
        outline(swatch(group, x, y, words.critical()));
        x = word(group, x, y, words.critical());
        page.box(group, new Area(x, y + 2, 16, 9), ShapeType.RECT, Paint.MAIN, "legend", words.done());
        x = word(group, x, y, words.done());
        page.box(group, new Area(x + 2, y + 1, 11, 11), ShapeType.DIAMOND, Paint.TITLE, "legend", words.gate());
        word(group, x, y, words.gate());
    }

    private XSLFAutoShape swatch(XSLFGroupShape group, double x, double y, String word) {
        return page.box(group, new Area(x, y + 2, 16, 9), ShapeType.RECT, Paint.LIGHT, "legend", word);
    }

    private double word(XSLFGroupShape group, double x, double y, String word) {
        double width = page.measure().width(word, Fitted.SMALLEST, false) + 3;
        page.text(group, new Area(x + 20, y, width, 13), "legend", word)
                .size(Fitted.SMALLEST)
                .paint(Paint.QUIET)
                .done();
        return x + 20 + width + 14;
    }
}
