package org.cairn.report.office;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.cairn.report.deck.Roadmap.Band;
import org.cairn.report.deck.Roadmap.Bar;
import org.cairn.report.deck.Roadmap.Gate;

/**
 * Packs the bars of a band with their names into lanes, so that nothing lies on anything else: each goes, by its
 * start, into the first lane with room. A name stands on one part of its bar, what is done or what is not, to its right or to its left, wherever that leaves room.
 */
final class Lanes {

    static final double TEXT = 10;
    static final double DIAMOND = 11;

    private static final double GAP = 4;
    private static final double APART = 8;
    private static final double GATE_NAME = 200;
    private static final double SHORTEST = 40;
    private static final double THINNEST = 3;

    private final double longest;
    private final Scale scale;
    private final TextMeasure measure;
    private final List<List<Item>> lanes = new ArrayList<>();

    private Lanes(double longest, Scale scale, TextMeasure measure) {
        this.longest = longest;
        this.scale = scale;
        this.measure = measure;
    }

    /** Days to points. */
    record Scale(LocalDate from, double left, double right, double pointsPerDay) {

        double x(LocalDate day) {
            return left + java.time.temporal.ChronoUnit.DAYS.between(from, day) * pointsPerDay;
        }
    }

    /** Where the name of an item stands. */
    enum Side {
        ON_DONE,
        ON_WORK,
        RIGHT,
        LEFT
    }

    /** Room for a name, in points. */
    private record Spot(Side side, double room) {}

    /**
     * A bar or gate with its name.
     *
     * @param whole its whole name
     * @param name as much of it as there is room for
     * @param left of the bar
     * @param right of the bar
     * @param textLeft of the name
     */
    record Item(
            String key,
            String whole,
            String name,
            String description,
            boolean gate,
            boolean critical,
            double done,
            double left,
            double right,
            double textLeft,
            double textWidth,
            Side side) {

        Item named(String words, double from, double width, Side at) {
            return new Item(key, whole, words, description, gate, critical, done, left, right, from, width, at);
        }

        /** Where what is done ends. */
        double doneTo() {
            return left + done * (right - left);
        }

        double from() {
            return Math.min(left, textLeft);
        }

        double to() {
            return Math.max(right, textLeft + textWidth);
        }
    }

    /**
     * The lanes of a band's first so many bars.
     *
     * @param longest names are cut to this width, in points
     */
    static List<List<Item>> pack(Band band, int bars, double longest, Scale scale, TextMeasure measure) {
        Lanes lanes = new Lanes(longest, scale, measure);
        band.bars().stream()
                .limit(bars)
                .map(lanes::ways)
                .sorted(Comparator.comparingDouble(
                                (List<Item> ways) -> ways.get(0).left())
                        .thenComparing(ways -> ways.get(0).key()))
                .forEach(lanes::add);
        lanes.relax();
        return lanes.lanes;
    }

    /** Gives names that were cut as much room as their neighbours leave. */
    private void relax() {
        for (List<Item> lane : lanes) {
            lane.sort(Comparator.comparingDouble(Item::from));
            for (int k = 0; k < lane.size(); k++) {
                double from = k == 0 ? scale.left() : lane.get(k - 1).to() + APART;
                double to = k + 1 < lane.size() ? lane.get(k + 1).from() - APART : scale.right();
                lane.set(k, relaxed(lane.get(k), from, to));
            }
        }
    }

    /** Where most of the whole name can be read between these two bounds. */
    private Item relaxed(Item item, double from, double to) {
        double width = measure.width(item.whole(), TEXT, false) + 1;
        List<Spot> spots = new ArrayList<>();
        if (!item.gate()) {
            spots.add(new Spot(Side.ON_DONE, item.doneTo() - item.left() - 2 * GAP));
            spots.add(new Spot(Side.ON_WORK, item.right() - item.doneTo() - 2 * GAP));
        }
        spots.add(new Spot(Side.RIGHT, to - item.right() - GAP));
        spots.add(new Spot(Side.LEFT, item.left() - GAP - from));
        Spot spot = spots.stream()
                .filter(s -> width <= s.room())
                .findFirst()
                .orElseGet(() -> Collections.max(spots, Comparator.comparingDouble(Spot::room)));
        Side side = spot.side();
        double room = spot.room();
        String words = room < SHORTEST ? "" : measure.cut(item.whole(), TEXT, false, room, 1);
        double wide = words.isEmpty() ? 0 : Math.min(room, measure.width(words, TEXT, false) + 1);
        double at =
                switch (side) {
                    case ON_DONE -> item.left() + GAP;
                    case ON_WORK -> item.doneTo() + GAP;
                    case RIGHT -> item.right() + GAP;
                    case LEFT -> item.left() - GAP - wide;
                };
        return item.named(words, at, wide, side);
    }

    /** Gates in one lane; a name that has no room beside the next is cut, or left out where nothing of it could be read. */
    static List<Item> gates(List<Gate> gates, Scale scale, TextMeasure measure) {
        Lanes lanes = new Lanes(GATE_NAME, scale, measure);
        List<List<Item>> all = gates.stream()
                .map(lanes::ways)
                .sorted(Comparator.comparingDouble(ways -> ways.get(0).left()))
                .toList();
        List<Item> placed = new ArrayList<>();
        for (int k = 0; k < all.size(); k++) {
            double from = placed.isEmpty() ? scale.left() : placed.get(k - 1).to();
            double to = k + 1 < all.size() ? all.get(k + 1).get(0).left() - GAP : scale.right();
            Item item = all.get(k).get(0);
            placed.add(all.get(k).stream()
                    .filter(way -> way.from() >= from && way.to() <= to)
                    .findFirst()
                    .orElseGet(() -> lanes.relaxed(item, from, to)));
        }
        return placed;
    }

    /** Into the first lane with room, wherever its name must stand for that. */
    private void add(List<Item> ways) {
        for (List<Item> lane : lanes) {
            for (Item way : ways) {
                if (lane.stream().allMatch(o -> way.from() >= o.to() + APART || way.to() + APART <= o.from())) {
                    lane.add(way);
                    return;
                }
            }
        }
        lanes.add(new ArrayList<>(List.of(ways.get(0))));
    }

    private List<Item> ways(Gate gate) {
        double middle = scale.x(gate.date().plusDays(1));
        double left = Math.max(scale.left(), Math.min(scale.right() - DIAMOND, middle - DIAMOND / 2));
        return ways(gate.key(), gate.name(), gate.description(), true, gate.critical(), 0, left, left + DIAMOND);
    }

    private List<Item> ways(Bar bar) {
        double left = scale.x(bar.from());
        double right = Math.max(left + THINNEST, scale.x(bar.to().plusDays(1)));
        return ways(bar.key(), bar.name(), bar.description(), false, bar.critical(), bar.done(), left, right);
    }

    /** The ways in which it can be drawn, the best first; always one. */
    private List<Item> ways(
            String key,
            String name,
            String description,
            boolean gate,
            boolean critical,
            double done,
            double left,
            double right) {
        String whole = name.replaceAll("\\s+", " ").strip();
        String words = measure.cut(whole, TEXT, false, longest, 1);
        double width = measure.width(words, TEXT, false) + 1;
        double roomRight = scale.right() - right - GAP;
        double roomLeft = left - GAP - scale.left();
        Item bare = new Item(key, whole, "", description, gate, critical, done, left, right, left, 0, Side.RIGHT);
        List<Item> ways = new ArrayList<>();
        if (!gate && width + 2 * GAP <= bare.doneTo() - left) {
            ways.add(bare.named(words, left + GAP, width, Side.ON_DONE));
        }
        if (!gate && width + 2 * GAP <= right - bare.doneTo()) {
            ways.add(bare.named(words, bare.doneTo() + GAP, width, Side.ON_WORK));
        }
        if (width <= roomRight) {
            ways.add(bare.named(words, right + GAP, width, Side.RIGHT));
        }
        if (width <= roomLeft) {
            ways.add(bare.named(words, left - GAP - width, width, Side.LEFT));
        }
        if (ways.isEmpty()) {
            double room = Math.max(roomRight, roomLeft);
            String some = room < SHORTEST ? "" : measure.cut(words, TEXT, false, room, 1);
            double wide = some.isEmpty() ? 0 : Math.min(room, measure.width(some, TEXT, false) + 1);
            Side side = roomRight >= roomLeft ? Side.RIGHT : Side.LEFT;
            double at = side == Side.RIGHT ? right + GAP : left - GAP - wide;
            ways.add(bare.named(some, at, wide, side));
        }
        return ways;
    }
}
