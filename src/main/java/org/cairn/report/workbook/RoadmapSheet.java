package org.cairn.report.workbook;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cairn.planning.PlannedInitiative;
import org.cairn.planning.WaitReason;
import org.cairn.programme.Initiative;
import org.cairn.report.Figures;
import org.cairn.report.Wording;
import org.cairn.report.workbook.Column.Format;
import org.cairn.report.workbook.Table.Rows;
import org.jspecify.annotations.Nullable;

/** What happens when: live dates with bars that follow them; progress follows its own sheet. */
final class RoadmapSheet {

    private static final String FINISH = "IF({Days}=0,{Start},WORKDAY({Start},{Days}-1,Holidays_Day))";
    private static final String SLIP = "IF({Baseline}=\"\",\"\",IF({Finish}={Baseline},0,IF({Finish}>{Baseline},"
            + "NETWORKDAYS({Baseline}+1,{Finish},Holidays_Day),-NETWORKDAYS({Finish}+1,{Baseline},Holidays_Day))))";
    private static final int MOST_WEEKS = 160;
    private static final int LEAST_WEEKS = 13;

    private RoadmapSheet() {}

    static Sheet of(Figures figures, Wording wording) {
        List<Integer> numbers =
                IntStream.range(0, figures.lines().size()).boxed().toList();
        Table table = new Table(
                "Roadmap",
                "",
                List.of(
                        Column.of("Key", wording.say("column.key"), Format.TEXT, 8),
                        Column.of("Initiative", wording.say("column.initiative"), Format.TEXT, 40),
                        Column.of("No", wording.say("column.no"), Format.WHOLE, 5),
                        Column.of("Phase", wording.say("column.phase"), Format.WHOLE, 7),
                        Column.of("Team", wording.say("column.team"), Format.TEXT, 10),
                        Column.of("Owner", wording.say("column.owner"), Format.TEXT, 11),
                        Column.of("Status", wording.say("column.status"), Format.STATUS, 10),
                        Column.of("Start", wording.say("column.start"), Format.DATE, 12),
                        Column.of("Days", wording.say("column.days"), Format.WHOLE, 7),
                        Column.of("Finish", wording.say("column.finish"), Format.DATE, 12)
                                .live(FINISH),
                        Column.of("Baseline", wording.say("column.baseline"), Format.DATE, 12),
                        Column.of("Slip", wording.say("column.slipdays"), Format.WHOLE, 7)
                                .live(SLIP),
                        Column.of("Float", wording.say("column.float"), Format.WHOLE, 7),
                        Column.of("Critical", wording.say("column.critical"), Format.TEXT, 8),
                        Column.of("Done", wording.say("column.done"), Format.SHARE, 8)
                                .live("INDEX(Estimates_Done,{No})"),
                        Column.of("Waits", wording.say("column.waits"), Format.TEXT, 12)),
                Rows.of(numbers, n -> row(n, figures.lines().get(n), wording)),
                List.of(new Feature.Alert("Slip", "{Slip}>0"), new Feature.Bars("Done"), gantt(figures)));
        return Sheet.of(
                wording.say("sheet.roadmap"), wording.say("roadmap.heading"), wording.say("roadmap.explains"), table);
    }

    private static Feature gantt(Figures figures) {
        LocalDate first = figures.plan().start().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        long weeks = ChronoUnit.WEEKS.between(first, figures.plan().finish()) + 2;
        return new Feature.Gantt(
                "Start", "Finish", "Critical", "Done", first, (int) Math.min(MOST_WEEKS, Math.max(LEAST_WEEKS, weeks)));
    }

    private static List<@Nullable Object> row(int n, Figures.Line line, Wording wording) {
        Initiative i = line.initiative();
        PlannedInitiative dates = line.dates();
        return Arrays.asList(
                i.key(),
                i.name(),
                n + 1,
                i.phase(),
                i.efforts().stream().map(e -> e.team()).distinct().collect(Collectors.joining(", ")),
                i.owner(),
                line.isGate() ? null : line.status().shown().name(),
                dates.start(),
                dates.durationDays(),
                dates.finish(),
                line.baselineFinish(),
                line.slipDays() == null ? "" : line.slipDays(),
                line.isDone() ? null : (Integer) dates.totalFloatDays(),
                dates.critical() ? wording.say("yes") : null,
                i.percentComplete() / 100.0,
                dates.waits().stream().map(w -> wait(w, wording)).collect(Collectors.joining("; ")));
    }

    private static String wait(WaitReason wait, Wording wording) {
        String subject = wait.subject();
        return subject == null ? wording.say("wait.kind." + wait.kind()) : subject;
    }
}
