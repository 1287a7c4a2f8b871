package org.cairn.planning;

import java.time.LocalDate;
import java.util.List;

/**
 * What a team has to do and what it can do, week by week.
 *
 * @param weeks without gaps from the plan's first week to its last
 */
public record TeamLoad(String team, String name, List<Week> weeks) {

    public TeamLoad {
        weeks = List.copyOf(weeks);
    }

    /** The highest share of capacity in use in any week; 0 without demand. */
    public double peakShare() {
        return weeks.stream()
                .filter(w -> w.capacity() > 0)
                .mapToDouble(w -> w.demand() / w.capacity())
                .max()
                .orElse(0);
    }

    /**
     * A week.
     *
     * @param monday its first day
     * @param demand full-time equivalents in use, mean over the week's working days
     * @param capacity full-time equivalents available, mean over the same days
     */
    public record Week(LocalDate monday, double demand, double capacity) {}
}
