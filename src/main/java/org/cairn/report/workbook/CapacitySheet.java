package org.cairn.report.workbook;

import java.util.ArrayList;
import java.util.List;
import org.cairn.planning.TeamLoad;
import org.cairn.report.Figures;
import org.cairn.report.Wording;
import org.cairn.report.workbook.Column.Format;
import org.cairn.report.workbook.Table.Rows;
import org.jspecify.annotations.Nullable;

/** Load of each team week by week, from demand and capacity. */
final class CapacitySheet {

    private static final int MOST_WEEKS = 160;

    /** Columns that stand before the weeks in each table. */
    private static final int BEFORE_WEEKS = 4;

    private CapacitySheet() {}

    static Sheet of(Figures figures, Wording wording) {
        List<TeamLoad> teams = figures.fullestTeams();
        int weeks =
                teams.isEmpty() ? 0 : Math.min(MOST_WEEKS, teams.get(0).weeks().size());
        if (weeks == 0) {
            return Sheet.of(
                    wording.say("sheet.capacity"),
                    wording.say("capacity.heading"),
                    wording.say("capacity.explains"),
                    Table.of(
                            "Capacity",
                            List.of(Column.of("Team", wording.say("column.team"), Format.TEXT, 30)),
                            Rows.of(List.of())));
        }
        return new Sheet(
                wording.say("sheet.capacity"),
                wording.say("capacity.heading"),
                wording.say("capacity.explains"),
                BEFORE_WEEKS,
                0,
                List.of(
                        load(teams, weeks, wording),
                        people("Demand", wording.say("capacity.demand"), teams, weeks, false, wording),
                        people("Supply", wording.say("capacity.supply"), teams, weeks, true, wording)),
                List.of());
    }

    private static Table load(List<TeamLoad> teams, int weeks, Wording wording) {
        String from = "{W1}:{W" + weeks + "}";
        List<Column> columns = new ArrayList<>(List.of(
                Column.of("Row", wording.say("column.no"), Format.WHOLE, 10),
                Column.of("Team", wording.say("column.team"), Format.TEXT, 30),
                Column.of("Peak", wording.say("column.peak"), Format.SHARE, 10).live("MAX(" + from + ")"),
                Column.of("Full", wording.say("column.fullweeks"), Format.WHOLE, 10)
                        .live("COUNTIF(" + from + ",\">=0.995\")")));
        for (int w = 0; w < weeks; w++) {
            columns.add(week(teams.get(0), w, Format.SHARE)
                    .live("IF(INDEX(Supply_W" + (w + 1) + ",{Row})=0,0,INDEX(Demand_W" + (w + 1)
                            + ",{Row})/INDEX(Supply_W" + (w + 1) + ",{Row}))"));
        }
        List<Integer> rows = new ArrayList<>();
        for (int t = 0; t < teams.size(); t++) {
            rows.add(t);
        }
        return new Table(
                "Capacity",
                wording.say("capacity.load"),
                columns,
                Rows.of(rows, t -> load(t, teams.get(t), weeks)),
                List.of(new Feature.Heat("W1", "W" + weeks)));
    }

    private static Column week(TeamLoad team, int w, Format format) {
        return Column.of("W" + (w + 1), team.weeks().get(w).monday().toString(), format, 7);
    }

    private static List<@Nullable Object> load(int t, TeamLoad team, int weeks) {
        List<@Nullable Object> row = new ArrayList<>();
        List<Double> shares = team.weeks().stream()
                .limit(weeks)
                .map(w -> w.capacity() == 0 ? 0.0 : w.demand() / w.capacity())
                .toList();
        row.add(t + 1);
        row.add(team.name());
        row.add(shares.stream().mapToDouble(s -> s).max().orElse(0));
        row.add((int) shares.stream().filter(s -> s >= 0.995).count());
        row.addAll(shares);
        return row;
    }

    private static Table people(
            String name, String heading, List<TeamLoad> teams, int weeks, boolean capacity, Wording wording) {
        List<Column> columns = new ArrayList<>(List.of(
                Column.of("Key", wording.say("column.key"), Format.TEXT, 10),
                Column.of("Team", wording.say("column.team"), Format.TEXT, 30),
                Column.of("Mean", wording.say("column.mean"), Format.RATIO, 10).live("AVERAGE({W1}:{W" + weeks + "})"),
                Column.of("Most", wording.say("column.most"), Format.RATIO, 10).live("MAX({W1}:{W" + weeks + "})")));
        for (int w = 0; w < weeks; w++) {
            columns.add(week(teams.get(0), w, Format.RATIO));
        }
        return new Table(
                name,
                heading,
                columns,
                Rows.of(teams, t -> {
                    List<Double> values = t.weeks().stream()
                            .limit(weeks)
                            .map(w -> capacity ? w.capacity() : w.demand())
                            .toList();
                    List<@Nullable Object> row = new ArrayList<>();
                    row.add(t.team());
                    row.add(t.name());
                    row.add(values.stream().mapToDouble(v -> v).average().orElse(0));
                    row.add(values.stream().mapToDouble(v -> v).max().orElse(0));
                    row.addAll(values);
                    return row;
                }),
                List.of());
    }
}
