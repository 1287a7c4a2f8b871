package org.cairn.web.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.cairn.diagnosis.Diagnosis;
import org.jspecify.annotations.Nullable;

/** Maturity of the dimensions as a radar from level 0 in the middle to 5 outside; every coordinate final. */
record RadarView(List<String> rings, List<Spoke> spokes, String baseline, String current, String target) {

    private static final int MIDDLE_X = 190;
    private static final int MIDDLE_Y = 150;
    private static final int RADIUS = 110;
    private static final int LEVELS = 5;

    RadarView {
        rings = List.copyOf(rings);
        spokes = List.copyOf(spokes);
    }

    /** A dimension's line from the middle, and where its name stands. */
    record Spoke(String id, double x, double y, double nameX, double nameY, String anchor) {}

    /** The target is that of one phase. */
    static RadarView of(Diagnosis diagnosis, double targetLevel) {
        List<Diagnosis.Maturity> dimensions = diagnosis.dimensions();
        int count = dimensions.size();
        List<String> rings = new ArrayList<>();
        for (int level = 1; level <= LEVELS; level++) {
            double at = level;
            rings.add(shape(dimensions, d -> at));
        }
        List<Spoke> spokes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double nameX = x(i, count, LEVELS + 0.7);
            String anchor = Math.abs(nameX - MIDDLE_X) < 12 ? "middle" : nameX > MIDDLE_X ? "start" : "end";
            spokes.add(new Spoke(
                    dimensions.get(i).id(),
                    x(i, count, LEVELS),
                    y(i, count, LEVELS),
                    nameX,
                    y(i, count, LEVELS + 0.7) + 4,
                    anchor));
        }
        return new RadarView(
                rings,
                spokes,
                shape(dimensions, Diagnosis.Maturity::baseline),
                shape(dimensions, Diagnosis.Maturity::current),
                shape(dimensions, d -> targetLevel));
    }

    /** What is not known counts as level 0 in the shape; the table beside it says that it is not known. */
    private static String shape(
            List<Diagnosis.Maturity> dimensions, Function<Diagnosis.Maturity, @Nullable Double> level) {
        StringBuilder points = new StringBuilder();
        for (int i = 0; i < dimensions.size(); i++) {
            Double at = level.apply(dimensions.get(i));
            double known = at == null ? 0 : at;
            points.append(String.format(
                    Locale.ROOT, "%.1f,%.1f ", x(i, dimensions.size(), known), y(i, dimensions.size(), known)));
        }
        return points.toString().strip();
    }

    private static double x(int i, int count, double level) {
        return round(MIDDLE_X + Math.sin(2 * Math.PI * i / count) * RADIUS * level / LEVELS);
    }

    private static double y(int i, int count, double level) {
        return round(MIDDLE_Y - Math.cos(2 * Math.PI * i / count) * RADIUS * level / LEVELS);
    }

    private static double round(double pixels) {
        return Math.round(pixels * 10) / 10.0;
    }
}
