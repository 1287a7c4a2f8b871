package org.cairn.planning;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What the simulation through the same constraints says.
 *
 * @param programme when everything is done
 * @param items the same by key
 * @param criticality key → share of iterations in which it was critical, 0 to 1
 * @param drivers what moves the finish most, strongest first
 */
public record Forecast(
        int iterations,
        long seed,
        Range programme,
        Map<String, Range> items,
        Map<String, Double> criticality,
        List<Point> curve,
        List<Driver> drivers) {

    public Forecast {
        items = Map.copyOf(items);
        criticality = Map.copyOf(criticality);
        curve = List.copyOf(curve);
        drivers = List.copyOf(drivers);
    }

    /** Finish dates that 10, 50, 80 and 90 % of the iterations do not exceed. */
    public record Range(LocalDate p10, LocalDate p50, LocalDate p80, LocalDate p90) {}

    /** A point of the S-curve: the share of iterations that finish on or before the date. */
    public record Point(LocalDate date, double share) {}

    /**
     * What moves the finish.
     *
     * @param correlation rank correlation of its duration with the finish
     * @param swingDays mean finish when it is in its longest tenth, less when it is in its shortest
     */
    public record Driver(String key, double correlation, double swingDays) {}
}
