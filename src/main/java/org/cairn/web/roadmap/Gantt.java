package org.cairn.web.roadmap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cairn.planning.Forecast;
import org.cairn.planning.Plan;
import org.cairn.planning.PlannedInitiative;
import org.cairn.playbook.Playbook;
import org.cairn.programme.Dependency;
import org.cairn.programme.Initiative;
import org.cairn.programme.Programme;
import org.cairn.web.shell.WaitTexts;
import org.jspecify.annotations.Nullable;

/** Lays a plan out as bars over a time axis: rows by group and start. */
final class Gantt {

    private static final int TOP = 6;
    private static final int ROW = 24;
    private static final int BAND = 26;
    private static final int BAR = 14;
    private static final int LABEL = 36;

    private final Programme programme;
    private final Plan plan;
    private final WaitTexts texts;
    private final TimeAxis axis;
    private final Map<String, Initiative> initiatives;
    private final Map<String, PlannedInitiative> before = new HashMap<>();

    Gantt(Programme programme, Plan plan, @Nullable Plan baseline, WaitTexts texts, TimeAxis axis) {
        this.programme = programme;
        this.plan = plan;
        this.texts = texts;
        this.axis = axis;
        this.initiatives = programme.initiativesByKey();
        if (baseline != null) {
            baseline.items().forEach(i -> before.put(i.key(), i));
        }
    }

    /** Draws it; of the critical chain alone where asked. */
    GanttView draw(Grouping grouping, Playbook playbook, boolean criticalOnly, Locale locale) {
        List<GanttView.Band> bands = new ArrayList<>();
        Map<String, GanttView.Row> rows = new HashMap<>();
        List<GanttView.Row> ordered = new ArrayList<>();
        int y = TOP;
        String group = null;
        for (PlannedInitiative planned : order(grouping, criticalOnly)) {
            Initiative initiative = at(planned);
            String key = grouping.keyOf(initiative);
            if (!key.equals(group)) {
                group = key;
                bands.add(new GanttView.Band(y, grouping.nameOf(key, programme, playbook)));
                y += BAND;
            }
            GanttView.Row row = row(initiative, planned, y + ROW / 2);
            ordered.add(row);
            rows.put(row.key(), row);
            y += ROW;
        }
        LocalDate today = programme.asOf();
        return new GanttView(
                axis.width(),
                y + 10,
                axis.pixelsPerDay(),
                axis.months(locale),
                bands,
                ordered,
                links(rows),
                axis.shows(today) ? axis.x(today) : null);
    }

    private List<PlannedInitiative> order(Grouping grouping, boolean criticalOnly) {
        return plan.items().stream()
                .filter(p -> initiatives.containsKey(p.key()))
                .filter(p -> !criticalOnly || p.critical() || at(p).isGate())
                .sorted(Comparator.comparing((PlannedInitiative p) -> grouping.keyOf(at(p)))
                        .thenComparing(p -> at(p).isGate())
                        .thenComparingInt(PlannedInitiative::startDay)
                        .thenComparing(PlannedInitiative::key))
                .toList();
    }

    private GanttView.Row row(Initiative initiative, PlannedInitiative planned, int middle) {
        int x = axis.x(planned.start());
        int width = Math.max(4, axis.x(planned.finish().plusDays(1)) - x);
        int right = x + width;
        boolean done = initiative.actualFinish() != null;
        PlannedInitiative was = before.get(planned.key());
        boolean moved = was != null
                && !(was.start().equals(planned.start()) && was.finish().equals(planned.finish()));
        Forecast.Range range =
                plan.forecast() == null ? null : plan.forecast().items().get(planned.key());
        return new GanttView.Row(
                initiative.key(),
                shorten(initiative.name()),
                initiative.isGate(),
                middle,
                x,
                width,
                width * initiative.percentComplete() / 100,
                done ? "done" : planned.critical() ? "critical" : "planned",
                !initiative.isGate() && initiative.actualStart() == null && !done,
                planned.start(),
                initiative.isGate() ? diamond(right, middle) : null,
                planned.waits().isEmpty() || initiative.actualStart() != null
                        ? null
                        : axis.x(planned.waits().get(0).from()),
                range == null || done || axis.x(range.p80()) <= right ? null : axis.x(range.p80()),
                was != null && moved ? (Integer) axis.x(was.start()) : null,
                was != null && moved ? Math.max(4, axis.x(was.finish().plusDays(1)) - axis.x(was.start())) : 0,
                texts.dates(planned, range),
                texts.why(initiative, planned, programme));
    }

    private List<GanttView.Link> links(Map<String, GanttView.Row> rows) {
        List<GanttView.Link> links = new ArrayList<>();
        for (Dependency link : programme.dependencies()) {
            GanttView.Row from = rows.get(link.predecessor());
            GanttView.Row to = rows.get(link.successor());
            if (from != null && to != null) {
                links.add(new GanttView.Link(
                        path(link, from, to),
                        from.look().equals("critical") && to.look().equals("critical")));
            }
        }
        return links;
    }

    private static String path(Dependency link, GanttView.Row from, GanttView.Row to) {
        int x = startsTogether(link) ? from.x() : from.x() + from.width();
        boolean down = to.y() > from.y();
        int beside = down ? to.y() - ROW / 2 : to.y() + ROW / 2;
        int end = down ? to.y() - BAR / 2 : to.y() + BAR / 2;
        return "M%d %dH%dV%dH%dV%d".formatted(x, from.y(), x + 5, beside, to.x() + 3, end);
    }

    private static boolean startsTogether(Dependency link) {
        return switch (link.type()) {
            case SS, SF -> true;
            case FS, FF -> false;
        };
    }

    private static String diamond(int x, int y) {
        return "%d,%d %d,%d %d,%d %d,%d".formatted(x - 8, y, x, y - 8, x + 8, y, x, y + 8);
    }

    private static String shorten(String name) {
        return name.length() <= LABEL ? name : name.substring(0, LABEL - 1).strip() + "…";
    }

    private Initiative at(PlannedInitiative planned) {
        Initiative found = initiatives.get(planned.key());
        if (found == null) {
            throw new IllegalStateException("the plan names " + planned.key() + ", which the programme does not have");
        }
        return found;
    }
}
