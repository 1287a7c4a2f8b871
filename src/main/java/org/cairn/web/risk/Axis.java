package org.cairn.web.risk;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Days along the foot of a chart.
 *
 * @param from first day, at {@code left}
 * @param to last day, at {@code right}
 */
record Axis(LocalDate from, LocalDate to, int left, int right) {

    /** A mark at the foot. */
    record Tick(int x, String name) {}

    int x(LocalDate day) {
        double share = ChronoUnit.DAYS.between(from, day) / (double) Math.max(1, ChronoUnit.DAYS.between(from, to));
        return left + (int) Math.round(share * (right - left));
    }

    /** The first of some months, not closer than is readable. */
    List<Tick> ticks(Locale locale) {
        long months = Math.max(1, ChronoUnit.MONTHS.between(from, to));
        long step = Math.max(1, Math.round(Math.ceil(months / 8.0)));
        DateTimeFormatter name = DateTimeFormatter.ofPattern("MMM ''yy", locale);
        List<Tick> ticks = new ArrayList<>();
        for (LocalDate at = from.withDayOfMonth(1); !at.isAfter(to); at = at.plusMonths(step)) {
            if (!at.isBefore(from)) {
                ticks.add(new Tick(x(at), name.format(at)));
            }
        }
        return ticks;
    }
}
