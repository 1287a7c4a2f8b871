package org.cairn.web.risk;

import java.util.List;
import java.util.Map;
import org.cairn.planning.Forecast;
import org.cairn.programme.Initiative;
import org.cairn.programme.Programme;

/** What moves the finish most, strongest first; the width of each bar in percent of the strongest. */
record TornadoView(List<Line> lines) {

    private static final int MOST = 12;

    TornadoView {
        lines = List.copyOf(lines);
    }

    /** A driver: swing in working days between its shortest and its longest tenth, and its rank correlation. */
    record Line(String key, String name, long swingDays, double correlation, int percent, int criticality) {}

    static TornadoView of(Forecast forecast, Programme programme) {
        Map<String, Initiative> initiatives = programme.initiativesByKey();
        double most = forecast.drivers().stream()
                .mapToDouble(d -> Math.abs(d.swingDays()))
                .max()
                .orElse(1);
        return new TornadoView(forecast.drivers().stream()
                .limit(MOST)
                .map(d -> {
                    Initiative initiative = initiatives.get(d.key());
                    double criticality = forecast.criticality().getOrDefault(d.key(), 0.0);
                    return new Line(
                            d.key(),
                            initiative == null ? "" : initiative.name(),
                            Math.round(d.swingDays()),
                            d.correlation(),
                            (int) Math.round(100 * Math.abs(d.swingDays()) / Math.max(1e-9, most)),
                            (int) Math.round(criticality * 100));
                })
                .toList());
    }
}
