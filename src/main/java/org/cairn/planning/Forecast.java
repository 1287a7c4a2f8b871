package org.cairn.planning;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the simulation through the same constraints says.
 *
 * @param programme when everything is done
 * @param items the same by key; for a gate, when it lets pass
 * @param criticality key → share of iterations in which it was critical, 0 to 1
 * @param drivers what moves the finish most, strongest first
 * @param money cost, and cost together with the finish; null where nothing has a budget
 */
public record Forecast(
        int iterations,
        long seed,
        Range programme,
        Map<String, Range> items,
        Map<String, Double> criticality,
        List<Point> curve,
        List<Driver> drivers,
        @Nullable Money money) {

    public Forecast {
        items = Map.copyOf(items);
        criticality = Map.copyOf(criticality);
        curve = List.copyOf(curve);
        drivers = List.copyOf(drivers);
    }

    /** Finish dates that 10, 50, 80 and 90 % of the iterations do not exceed. */
    public record Range(LocalDate p10, LocalDate p50, LocalDate p80, LocalDate p90) {

        /** Whether it carries no confidence: nothing that drives it has a spread. */
        public boolean isCertain() {
            return p10.equals(p90);
        }
    }

    /** A point of the S-curve: the share of iterations that finish on or before the date. */
    public record Point(LocalDate date, double share) {}

    /**
     * What moves the finish: a bar of the tornado.
     *
     * @param key of an initiative; a gate stands also for the work that it sends back
     * @param correlation rank correlation of its duration with the finish
     * @param swingDays mean finish when it is in its longest tenth, less when it is in its shortest
     */
    public record Driver(String key, double correlation, double swingDays) {}

    /**
     * One-off cost, in the programme's unit.
     *
     * @param budget of all initiatives
     * @param p10 cost that 10 % of the iterations do not exceed, and so on
     * @param withinBudget share of iterations that keep the budget
     * @param onTime share that keep the plan's finish
     * @param both share that keep both
     * @param equals80 dates and costs that 80 % of the iterations keep together, from the earliest date that can be
     * @param cloud finish and cost of some iterations, for drawing
     */
    public record Money(
            double budget,
            double p10,
            double p50,
            double p80,
            double p90,
            double withinBudget,
            double onTime,
            double both,
            List<Pair> equals80,
            List<Pair> cloud) {

        public Money {
            equals80 = List.copyOf(equals80);
            cloud = List.copyOf(cloud);
        }
    }

    /** A finish and a cost. */
    public record Pair(LocalDate finish, double cost) {}
}
