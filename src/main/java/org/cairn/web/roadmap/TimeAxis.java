package org.cairn.web.roadmap;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cairn.planning.Plan;

/**
 * Days as pixels.
 *
 * @param origin at 0
 * @param end first day that is not shown
 */
record TimeAxis(LocalDate origin, LocalDate end, double pixelsPerDay) {

    static final List<String> ZOOMS = List.of("fit", "quarters", "months", "weeks");

    private static final Map<String, Double> SCALES = Map.of("quarters", 1.6, "months", 4.0, "weeks", 12.0);
    private static final int FIT_WIDTH = 820;
    private static final int NARROWEST_MONTH = 34;

    /** From the month in which the plan starts to the month after the last that is drawn of it. */
    static TimeAxis of(Plan plan, String zoom) {
        LocalDate origin = plan.start().withDayOfMonth(1);
        LocalDate last = plan.forecast() == null
                ? plan.finish()
                : plan.forecast().programme().p90();
        LocalDate end = (last.isAfter(plan.finish()) ? last : plan.finish())
                .plusMonths(1)
                .withDayOfMonth(1);
        double fit = FIT_WIDTH / (double) Math.max(60, ChronoUnit.DAYS.between(origin, end));
        return new TimeAxis(origin, end, SCALES.getOrDefault(zoom, fit));
    }

    int x(LocalDate day) {
        return (int) Math.round(ChronoUnit.DAYS.between(origin, day) * pixelsPerDay);
    }

    int width() {
        return x(end) + 24;
    }

    boolean shows(LocalDate day) {
        return !day.isBefore(origin) && !day.isAfter(end);
    }

    /** Where a grid line stands and what it is called; quarters where months would be too narrow. */
    List<GanttView.Month> months(Locale locale) {
        List<GanttView.Month> months = new ArrayList<>();
        int step = pixelsPerDay * 30 < NARROWEST_MONTH ? 3 : 1;
        DateTimeFormatter plain = DateTimeFormatter.ofPattern("MMM", locale);
        DateTimeFormatter first = DateTimeFormatter.ofPattern("MMM ''yy", locale);
        for (LocalDate month = origin; month.isBefore(end); month = month.plusMonths(step)) {
            boolean named = month.equals(origin) || month.getMonthValue() <= step;
            months.add(new GanttView.Month(x(month), (named ? first : plain).format(month)));
        }
        return months;
    }
}
