package org.cairn.report.workbook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cairn.planning.Forecast;
import org.cairn.planning.TeamLoad;
import org.cairn.report.Figures;
import org.cairn.report.Snapshot.Alternative;
import org.cairn.report.Wording;
import org.cairn.report.workbook.Column.Format;
import org.cairn.report.workbook.Table.Rows;
import org.jspecify.annotations.Nullable;

/** The plan in force and what else was planned, side by side. */
final class ScenariosSheet {

    private ScenariosSheet() {}

    static Sheet of(Figures figures, Wording wording) {
        List<Alternative> all = new ArrayList<>();
        Forecast forecast = figures.plan().forecast();
        all.add(new Alternative(
                wording.say("scenarios.inforce"),
                figures.plan().finish(),
                figures.plan().lengthDays(),
                forecast == null ? null : forecast.programme().p80(),
                figures.hasMoney() ? (Double) figures.worth().netPresentValue() : null,
                figures.plan().teams().stream()
                        .mapToDouble(TeamLoad::peakShare)
                        .max()
                        .orElse(0),
                ""));
        all.addAll(figures.snapshot().state().scenarios());
        Table scenarios = Table.of(
                "Scenarios",
                List.of(
                        Column.of("No", wording.say("column.no"), Format.WHOLE, 6),
                        Column.of("Scenario", wording.say("column.scenario"), Format.TEXT, 36),
                        Column.of("Finish", wording.say("column.finish"), Format.DATE, 12),
                        Column.of("Length", wording.say("column.length"), Format.WHOLE, 12),
                        Column.of("Later", wording.say("column.later"), Format.WHOLE, 14)
                                .live("{Length}-INDEX(Scenarios_Length,1)"),
                        Column.of("P80", "P80", Format.DATE, 12),
                        Column.of("Npv", wording.say("column.worth"), Format.AMOUNT, 14),
                        Column.of("More", wording.say("column.more"), Format.AMOUNT, 14)
                                .live(
                                        "IF(OR({Npv}=\"\",INDEX(Scenarios_Npv,1)=\"\"),\"\",{Npv}-INDEX(Scenarios_Npv,1))"),
                        Column.of("Peak", wording.say("column.peak"), Format.SHARE, 10),
                        Column.of("Note", wording.say("column.different"), Format.TEXT, 60)),
                Rows.of(all, a -> row(all, a)),
                new Feature.Alert("Later", "{Later}>0"));
        return Sheet.of(
                wording.say("sheet.scenarios"),
                wording.say("scenarios.heading"),
                wording.say("scenarios.explains"),
                all.size() == 1 ? scenarios.withRemark(wording.say("scenarios.none")) : scenarios);
    }

    private static List<@Nullable Object> row(List<Alternative> all, Alternative a) {
        Double worth = a.netPresentValue();
        Double base = all.get(0).netPresentValue();
        return Arrays.asList(
                all.indexOf(a) + 1,
                a.name(),
                a.finish(),
                a.lengthDays(),
                a.lengthDays() - all.get(0).lengthDays(),
                a.p80(),
                worth,
                worth == null || base == null ? "" : (Object) (worth - base),
                a.peakLoad(),
                a.note());
    }
}
