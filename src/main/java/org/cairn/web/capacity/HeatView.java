package org.cairn.web.capacity;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.cairn.planning.Plan;
import org.cairn.planning.TeamLoad;

/** The load of teams by week as a drawn grid: every coordinate final, in pixels. */
record HeatView(int width, int height, int left, List<Label> months, List<Row> rows) {

    private static final int LEFT = 160;
    private static final int TOP = 26;
    private static final int CELL_HEIGHT = 22;
    private static final int WIDTH = 850;

    /** A month's name over its first week. */
    record Label(int x, String name) {}

    /** A team; {@code peak} is the highest share of capacity in use, in percent. */
    record Row(String team, String name, int y, int peak, List<Cell> cells) {}

    /** Weeks that follow each other with the same {@code heat}, from 0 (free) to 5 (over capacity). */
    record Cell(int x, double width, int heat, String title) {}

    /** Says what some weeks of a team hold. */
    interface Titles {
        String of(String team, List<TeamLoad.Week> weeks);
    }

    static HeatView of(Plan plan, DateTimeFormatter month, Titles titles) {
        int weeks = plan.teams().stream().mapToInt(t -> t.weeks().size()).max().orElse(1);
        double step = Math.max(4, Math.min(18, WIDTH / (double) Math.max(1, weeks)));
        List<Row> rows = new ArrayList<>();
        List<Label> months = new ArrayList<>();
        int y = TOP;
        for (TeamLoad team : plan.teams()) {
            List<Cell> cells = cells(team, step, titles);
            for (int w = 0; w < team.weeks().size() && rows.isEmpty(); w++) {
                LocalDate monday = team.weeks().get(w).monday();
                boolean quarter = monday.getMonthValue() % 3 == 1 && monday.getDayOfMonth() <= 7;
                if (w == 0 || quarter) {
                    months.add(new Label(LEFT + (int) Math.round(w * step), month.format(monday)));
                }
            }
            rows.add(new Row(team.team(), team.name(), y, (int) Math.round(team.peakShare() * 100), cells));
            y += CELL_HEIGHT;
        }
        return new HeatView(LEFT + (int) Math.round(weeks * step) + 70, y + 8, LEFT, months, rows);
    }

    /** Equal weeks are drawn as one: a long programme of many teams stays light. */
    private static List<Cell> cells(TeamLoad team, double step, Titles titles) {
        List<Cell> cells = new ArrayList<>();
        List<TeamLoad.Week> weeks = team.weeks();
        int first = 0;
        for (int w = 1; w <= weeks.size(); w++) {
            if (w == weeks.size() || heat(weeks.get(w)) != heat(weeks.get(first))) {
                int x = LEFT + (int) Math.round(first * step);
                String title = titles.of(team.name(), weeks.subList(first, w));
                cells.add(new Cell(x, (w - first) * step - 1, heat(weeks.get(first)), title));
                first = w;
            }
        }
        return cells;
    }

    private static int heat(TeamLoad.Week week) {
        if (week.demand() <= 0) {
            return 0;
        }
        double share = week.capacity() > 0 ? week.demand() / week.capacity() : 2;
        return share > 1.0001 ? 5 : share > 0.9 ? 4 : share > 0.7 ? 3 : share > 0.4 ? 2 : 1;
    }
}
