package org.cairn.report.workbook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cairn.planning.Forecast;
import org.cairn.programme.Initiative;
import org.cairn.programme.RiskItem;
import org.cairn.report.Figures;
import org.cairn.report.Wording;
import org.cairn.report.workbook.Column.Format;
import org.cairn.report.workbook.Table.Live;
import org.cairn.report.workbook.Table.Rows;
import org.jspecify.annotations.Nullable;

/** Risks and issues, and how sure the dates are. */
final class RiskSheet {

    private static final int GRID = 5;

    private RiskSheet() {}

    static Sheet of(Figures figures, Wording wording) {
        List<Table> tables = new ArrayList<>();
        tables.add(register(figures, wording));
        tables.add(grid(figures, wording));
        Forecast forecast = figures.plan().forecast();
        if (forecast != null) {
            tables.add(curve(forecast, wording));
            tables.add(drivers(figures, forecast, wording));
            tables.add(ranges(figures, forecast, wording));
        }
        return Sheet.of(
                wording.say("sheet.risk"),
                wording.say("risk.heading"),
                wording.say("risk.explains"),
                tables.toArray(Table[]::new));
    }

    private static Table register(Figures figures, Wording wording) {
        return Table.of(
                "Risks",
                List.of(
                        Column.of("Key", wording.say("column.key"), Format.TEXT, 12),
                        Column.of("Title", wording.say("column.risk"), Format.TEXT, 50),
                        Column.of("Kind", wording.say("column.kind"), Format.TEXT, 12),
                        Column.of("Probability", wording.say("column.probability"), Format.WHOLE, 12),
                        Column.of("Impact", wording.say("column.impact"), Format.WHOLE, 12),
                        Column.of("Exposure", wording.say("column.exposure"), Format.WHOLE, 12)
                                .live("{Probability}*{Impact}"),
                        Column.of("State", wording.say("column.state"), Format.TEXT, 10),
                        Column.of("Initiative", wording.say("column.initiative"), Format.TEXT, 12),
                        Column.of("Owner", wording.say("column.owner"), Format.TEXT, 16),
                        Column.of("Due", wording.say("column.due"), Format.DATE, 12),
                        Column.of("Response", wording.say("column.response"), Format.TEXT, 60)),
                Rows.of(figures.programme().risks(), RiskSheet::risk),
                new Feature.Alert("Exposure", "AND({State}=\"open\",{Exposure}>=15)"));
    }

    private static List<@Nullable Object> risk(RiskItem r) {
        return Arrays.asList(
                r.key(),
                r.title(),
                r.kind().name(),
                r.probability(),
                r.impact(),
                r.probability() * r.impact(),
                r.open() ? "open" : "closed",
                r.initiative(),
                r.owner(),
                r.due(),
                r.response());
    }

    /** How many open ones there are of each probability and impact. */
    private static Table grid(Figures figures, Wording wording) {
        List<Column> columns = new ArrayList<>(List.of(
                Column.of("Probability", wording.say("column.probability"), Format.WHOLE, 12),
                Column.of("Words", wording.say("risk.grid.words"), Format.TEXT, 50)));
        for (int i = 1; i <= GRID; i++) {
            columns.add(Column.of("I" + i, wording.say("risk.grid.impact", i), Format.WHOLE, 12));
        }
        List<Integer> rows = List.of(5, 4, 3, 2, 1);
        return new Table(
                "Grid",
                wording.say("risk.grid"),
                columns,
                Rows.of(rows, p -> {
                    List<@Nullable Object> row = new ArrayList<>(List.of(p, wording.say("risk.grid." + p)));
                    for (int i = 1; i <= GRID; i++) {
                        int impact = i;
                        row.add(new Live(
                                "COUNTIFS(Risks_Probability,{Probability},Risks_Impact," + i + ",Risks_State,\"open\")",
                                (int) figures.programme().risks().stream()
                                        .filter(r -> r.open() && r.probability() == p && r.impact() == impact)
                                        .count()));
                    }
                    return row;
                }),
                List.of());
    }

    private static Table curve(Forecast forecast, Wording wording) {
        return new Table(
                "Curve",
                wording.say("risk.curve", forecast.iterations()),
                List.of(
                        Column.of("Date", wording.say("column.date"), Format.DATE, 12),
                        Column.of("Share", wording.say("confidence.axis"), Format.SHARE, 50)),
                Rows.of(forecast.curve(), p -> List.of(p.date(), p.share())),
                List.of(new Feature.Bars("Share")));
    }

    private static Table ranges(Figures figures, Forecast forecast, Wording wording) {
        return new Table(
                "Ranges",
                wording.say("risk.ranges"),
                List.of(
                        Column.of("Key", wording.say("column.key"), Format.TEXT, 12),
                        Column.of("Initiative", wording.say("column.initiative"), Format.TEXT, 50),
                        Column.of("Plan", wording.say("column.plan"), Format.DATE, 12),
                        Column.of("P10", "P10", Format.DATE, 12),
                        Column.of("P50", "P50", Format.DATE, 12),
                        Column.of("P80", "P80", Format.DATE, 12),
                        Column.of("P90", "P90", Format.DATE, 10),
                        Column.of("Criticality", wording.say("column.criticality"), Format.SHARE, 12)),
                Rows.of(figures.lines(), l -> range(l, forecast)),
                List.of(new Feature.Bars("Criticality")));
    }

    private static List<@Nullable Object> range(Figures.Line line, Forecast forecast) {
        Forecast.Range range = forecast.items().get(line.key());
        return Arrays.asList(
                line.key(),
                line.initiative().name(),
                line.dates().finish(),
                range == null ? null : range.p10(),
                range == null ? null : range.p50(),
                range == null ? null : range.p80(),
                range == null ? null : range.p90(),
                forecast.criticality().get(line.key()));
    }

    private static Table drivers(Figures figures, Forecast forecast, Wording wording) {
        return new Table(
                "Drivers",
                wording.say("confidence.drivers"),
                List.of(
                        Column.of("Key", wording.say("column.key"), Format.TEXT, 12),
                        Column.of("Initiative", wording.say("column.initiative"), Format.TEXT, 50),
                        Column.of("Swing", wording.say("column.swingdays"), Format.RATIO, 12),
                        Column.of("Correlation", wording.say("column.correlation"), Format.RATIO, 12)),
                Rows.of(
                        forecast.drivers(),
                        d -> List.of(
                                d.key(),
                                figures.programme()
                                        .findInitiative(d.key())
                                        .map(Initiative::name)
                                        .orElse(""),
                                d.swingDays(),
                                d.correlation())),
                List.of());
    }
}
