package org.cairn.web.roadmap;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import org.cairn.planning.Forecast;
import org.cairn.planning.Plan;
import org.cairn.planning.PlannedInitiative;
import org.cairn.programme.Dependency;
import org.cairn.programme.Initiative;
import org.cairn.programme.Programme;
import org.cairn.web.shell.WaitTexts;
import org.jspecify.annotations.Nullable;

/** Lays a plan out as bars over a time axis: rows by phase and start, a pixel scale that fits the asked zoom. */
final class Gantt {

    private static final int LEFT = 270;
    private static final int TOP = 44;
    private static final int ROW = 24;
    private static final int BAND = 26;
    private static final int BAR = 14;
    private static final int LABEL = 35;

    private final Programme programme;
    private final Plan plan;
    private final @Nullable Plan baseline;
    private final WaitTexts texts;
    private final Locale locale;
    private final double pixelsPerDay;
    private final LocalDate origin;
    private final LocalDate end;

    Gantt(
            Programme programme,
            Plan plan,
            @Nullable Plan baseline,
            WaitTexts texts,
            Locale locale,
            double pixelsPerDay) {
        this.programme = programme;
        this.plan = plan;
        this.baseline = baseline;
        this.texts = texts;
        this.locale = locale;
        this.pixelsPerDay = pixelsPerDay;
        this.origin = plan.start().withDayOfMonth(1);
        LocalDate last = plan.forecast() == null
                ? plan.finish()
                : plan.forecast().programme().p90();
        this.end = (last.isAfter(plan.finish()) ? last : plan.finish())
                .plusMonths(1)
                .withDayOfMonth(1);
    }

    /** Draws it; the names of phases by number. */
    GanttView draw(IntFunction<String> phaseNames) {
        List<GanttView.PhaseBand> bands = new ArrayList<>();
        List<GanttView.Row> rows = new ArrayList<>();
        Map<String, GanttView.Row> byKey = new HashMap<>();
        Map<String, Initiative> initiatives = programme.initiativesByKey();
        List<PlannedInitiative> order = plan.items().stream()
                .filter(p -> initiatives.containsKey(p.key()))
                .sorted(Comparator.comparingInt(
                                (PlannedInitiative p) -> at(initiatives, p).phase())
                        .thenComparing(p -> at(initiatives, p).isGate())
                        .thenComparingInt(PlannedInitiative::startDay)
                        .thenComparing(PlannedInitiative::key))
                .toList();
        int y = TOP;
        int phase = -1;
        for (PlannedInitiative planned : order) {
            Initiative initiative = at(initiatives, planned);
            if (initiative.phase() != phase) {
                phase = initiative.phase();
                bands.add(new GanttView.PhaseBand(y, phase, phaseNames.apply(phase)));
                y += BAND;
            }
            GanttView.Row row = row(initiative, planned, y);
            rows.add(row);
            byKey.put(row.key(), row);
            y += ROW;
        }
        LocalDate today = programme.asOf();
        boolean shown = !today.isBefore(origin) && !today.isAfter(end);
        return new GanttView(x(end) + 24, y + 12, LEFT, months(), bands, rows, links(byKey), shown ? x(today) : null);
    }

    private GanttView.Row row(Initiative initiative, PlannedInitiative planned, int y) {
        int x = x(planned.start());
        int width = Math.max(4, x(planned.finish().plusDays(1)) - x);
        int middle = y + ROW / 2;
        PlannedInitiative before =
                baseline == null ? null : baseline.find(planned.key()).orElse(null);
        boolean moved = before != null
                && !(before.start().equals(planned.start()) && before.finish().equals(planned.finish()));
        Forecast.Range range =
                plan.forecast() == null ? null : plan.forecast().items().get(planned.key());
        int right = x + width;
        return new GanttView.Row(
                initiative.key(),
                shorten(initiative.name()),
                middle,
                x,
                width,
                width * initiative.percentComplete() / 100,
                initiative.actualFinish() != null ? "done" : planned.critical() ? "critical" : "planned",
                initiative.isGate() ? diamond(right, middle) : null,
                planned.waits().isEmpty() || initiative.actualStart() != null
                        ? null
                        : x(planned.waits().get(0).from()),
                range == null || initiative.actualFinish() != null || x(range.p80()) <= right ? null : x(range.p80()),
                before != null && moved ? (Integer) x(before.start()) : null,
                before != null && moved ? Math.max(4, x(before.finish().plusDays(1)) - x(before.start())) : 0,
                texts.dates(planned, range),
                texts.why(initiative, planned, programme));
    }

    private List<String> links(Map<String, GanttView.Row> rows) {
        List<String> paths = new ArrayList<>();
        for (Dependency link : programme.dependencies()) {
            GanttView.Row from = rows.get(link.predecessor());
            GanttView.Row to = rows.get(link.successor());
            if (from != null && to != null) {
                int x1 = startsTogether(link) ? from.x() : from.x() + from.width();
                int bend = Math.max(x1 + 5, to.x() - 6);
                int up = to.y() > from.y() ? to.y() - BAR / 2 : to.y() + BAR / 2;
                paths.add("M" + x1 + " " + from.y() + "H" + Math.min(bend, x1 + 5) + "V"
                        + (to.y() > from.y() ? to.y() - ROW / 2 : to.y() + ROW / 2) + "H" + (to.x() + 3) + "V" + up);
            }
        }
        return paths;
    }

    private static boolean startsTogether(Dependency link) {
        return switch (link.type()) {
            case SS, SF -> true;
            case FS, FF -> false;
        };
    }

    private List<GanttView.Month> months() {
        List<GanttView.Month> months = new ArrayList<>();
        int step = pixelsPerDay * 30 < 34 ? 3 : 1;
        DateTimeFormatter plain = DateTimeFormatter.ofPattern("MMM", locale);
        DateTimeFormatter first = DateTimeFormatter.ofPattern("MMM ''yy", locale);
        for (LocalDate month = origin; month.isBefore(end); month = month.plusMonths(step)) {
            boolean named = month.equals(origin) || month.getMonthValue() <= step;
            months.add(new GanttView.Month(x(month), (named ? first : plain).format(month)));
        }
        return months;
    }

    private int x(LocalDate day) {
        return LEFT + (int) Math.round(ChronoUnit.DAYS.between(origin, day) * pixelsPerDay);
    }

    private static String diamond(int x, int y) {
        return "%d,%d %d,%d %d,%d %d,%d".formatted(x - 8, y, x, y - 8, x + 8, y, x, y + 8);
    }

    private static String shorten(String name) {
        return name.length() <= LABEL ? name : name.substring(0, LABEL - 1).strip() + "…";
    }

    private static Initiative at(Map<String, Initiative> initiatives, PlannedInitiative planned) {
        Initiative found = initiatives.get(planned.key());
        if (found == null) {
            throw new IllegalStateException("the plan names " + planned.key() + ", which the programme does not have");
        }
        return found;
    }
}
