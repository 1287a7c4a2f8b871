package org.cairn.web.capacity;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
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

    /** A week; {@code heat} from 0 (free) to 5 (over capacity). */
    record Cell(int x, double width, int heat, String title) {}

    static HeatView of(Plan plan, DateTimeFormatter month, BiFunction<String, TeamLoad.Week, String> title) {
        int weeks = plan.teams().stream().mapToInt(t -> t.weeks().size()).max().orElse(1);
        double step = Math.max(4, Math.min(18, WIDTH / (double) Math.max(1, weeks)));
        List<Row> rows = new ArrayList<>();
        List<Label> months = new ArrayList<>();
        int y = TOP;
        for (TeamLoad team : plan.teams()) {
            List<Cell> cells = new ArrayList<>();
            for (int w = 0; w < team.weeks().size(); w++) {
                TeamLoad.Week week = team.weeks().get(w);
                int x = LEFT + (int) Math.round(w * step);
                cells.add(new Cell(x, step - 1, heat(week), title.apply(team.name(), week)));
                boolean quarter =
                        week.monday().getMonthValue() % 3 == 1 && week.monday().getDayOfMonth() <= 7;
                if (rows.isEmpty() && (w == 0 || quarter)) {
                    months.add(new Label(x, month.format(week.monday())));
                }
            }
            rows.add(new Row(team.team(), team.name(), y, (int) Math.round(team.peakShare() * 100), cells));
            y += CELL_HEIGHT;
        }
        return new HeatView(LEFT + (int) Math.round(weeks * step) + 70, y + 8, LEFT, months, rows);
    }

    private static int heat(TeamLoad.Week week) {
        if (week.demand() <= 0) {
            return 0;
        }
        double share = week.capacity() > 0 ? week.demand() / week.capacity() : 2;
        return share > 1.0001 ? 5 : share > 0.9 ? 4 : share > 0.7 ? 3 : share > 0.4 ? 2 : 1;
    }
}
