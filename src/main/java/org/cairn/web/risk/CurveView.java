package org.cairn.web.risk;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.cairn.planning.Forecast;

/**
 * When it will be finished, as an S-curve over a histogram of the same runs; every coordinate final.
 *
 * @param line of the share of runs that are finished
 * @param bars share of runs that finish in each month
 * @param marks dates to read off
 */
record CurveView(String line, List<Bar> bars, List<Mark> marks, List<Axis.Tick> ticks) {

    static final int WIDTH = 760;
    static final int HEIGHT = 260;

    private static final int LEFT = 44;
    private static final int RIGHT = 744;
    private static final int TOP = 16;
    private static final int FOOT = 226;
    private static final double TALLEST_BAR = 0.45;

    CurveView {
        bars = List.copyOf(bars);
        marks = List.copyOf(marks);
        ticks = List.copyOf(ticks);
    }

    /** A month's share of runs in percent. */
    record Bar(int x, int y, int width, int height, LocalDate month, int percent) {}

    /** A date and the share of runs that keep it. */
    record Mark(int x, int y, String name, LocalDate date) {}

    static CurveView of(Forecast forecast, Locale locale) {
        List<Forecast.Point> curve = forecast.curve();
        LocalDate from = curve.get(0).date().withDayOfMonth(1);
        LocalDate to = curve.get(curve.size() - 1).date().with(TemporalAdjusters.firstDayOfNextMonth());
        Axis axis = new Axis(from, to, LEFT, RIGHT);
        StringBuilder line = new StringBuilder("M" + axis.x(curve.get(0).date()) + " " + FOOT);
        curve.forEach(p -> line.append("L").append(axis.x(p.date())).append(' ').append(y(p.share())));
        Forecast.Range finish = forecast.programme();
        return new CurveView(
                line.toString(),
                bars(curve, axis),
                List.of(
                        new Mark(axis.x(finish.p50()), y(0.5), "P50", finish.p50()),
                        new Mark(axis.x(finish.p80()), y(0.8), "P80", finish.p80())),
                axis.ticks(locale));
    }

    private static List<Bar> bars(List<Forecast.Point> curve, Axis axis) {
        TreeMap<LocalDate, Double> months = new TreeMap<>();
        double before = 0;
        for (Forecast.Point point : curve) {
            months.merge(point.date().withDayOfMonth(1), Math.max(0, point.share() - before), Double::sum);
            before = point.share();
        }
        double most = months.values().stream().mapToDouble(d -> d).max().orElse(1);
        List<Bar> bars = new ArrayList<>();
        for (Map.Entry<LocalDate, Double> month : months.entrySet()) {
            int x = axis.x(month.getKey());
            int width = Math.max(2, axis.x(month.getKey().plusMonths(1)) - x - 2);
            int height = (int) Math.round((FOOT - TOP) * TALLEST_BAR * month.getValue() / Math.max(1e-9, most));
            bars.add(new Bar(
                    x + 1, FOOT - height, width, height, month.getKey(), (int) Math.round(month.getValue() * 100)));
        }
        return bars;
    }

    private static int y(double share) {
        return FOOT - (int) Math.round((FOOT - TOP) * share);
    }

    /** Lines to read the share at. */
    public List<Mark> shares() {
        return List.of(0.0, 0.25, 0.5, 0.75, 1.0).stream()
                .map(s -> new Mark(LEFT, y(s), Math.round(s * 100) + " %", LocalDate.EPOCH))
                .toList();
    }
}
