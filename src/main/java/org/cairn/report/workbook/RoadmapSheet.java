package org.cairn.report.workbook;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.cairn.exchange.InputField;
import org.cairn.planning.PlannedInitiative;
import org.cairn.planning.WaitReason;
import org.cairn.programme.Initiative;
import org.cairn.report.Figures;
import org.cairn.report.Wording;
import org.cairn.report.workbook.Column.Format;
import org.cairn.report.workbook.Table.Rows;
import org.jspecify.annotations.Nullable;

/** What happens when: live dates with bars that follow them; estimates and progress may be changed. */
final class RoadmapSheet {

    private static final String FINISH = "IF({Days}=0,{Start},WORKDAY({Start},{Days}-1,Holidays_Day))";
    private static final String SLIP = "IF({Baseline}=\"\",\"\",IF({Finish}={Baseline},0,IF({Finish}>{Baseline},"
            + "NETWORKDAYS({Baseline}+1,{Finish},Holidays_Day),-NETWORKDAYS({Finish}+1,{Baseline},Holidays_Day))))";
    private static final int MOST_WEEKS = 160;
    private static final int DAYS_MOST = 10_000;

    private RoadmapSheet() {}

    static Sheet of(Figures figures, Wording wording) {
        Table table = new Table(
                "Roadmap",
                "",
                List.of(
                        Column.of("Key", wording.say("column.key"), Format.TEXT, 10),
                        Column.of("Initiative", wording.say("column.initiative"), Format.TEXT, 44),
                        Column.of("Phase", wording.say("column.phase"), Format.WHOLE, 7),
                        Column.of("Team", wording.say("column.team"), Format.TEXT, 16),
                        Column.of("Owner", wording.say("column.owner"), Format.TEXT, 14),
                        Column.of("Status", wording.say("column.status"), Format.STATUS, 10),
                        Column.of("Start", wording.say("column.start"), Format.DATE, 12),
                        Column.of("Days", wording.say("column.days"), Format.WHOLE, 7),
                        Column.of("Finish", wording.say("column.finish"), Format.DATE, 12)
                                .live(FINISH),
                        Column.of("Baseline", wording.say("column.baseline"), Format.DATE, 12),
                        Column.of("Slip", wording.say("column.slipdays"), Format.WHOLE, 8)
                                .live(SLIP),
                        Column.of("Float", wording.say("column.float"), Format.WHOLE, 8),
                        Column.of("Critical", wording.say("column.critical"), Format.TEXT, 9),
                        Column.of("Optimistic", wording.say("column.optimistic"), Format.WHOLE, 10)
                                .open(InputField.OPTIMISTIC),
                        Column.of("Likely", wording.say("column.likely"), Format.WHOLE, 10)
                                .open(InputField.LIKELY),
                        Column.of("Pessimistic", wording.say("column.pessimistic"), Format.WHOLE, 10)
                                .open(InputField.PESSIMISTIC),
                        Column.of("Begun", wording.say("column.begun"), Format.DATE, 12)
                                .open(InputField.BEGUN),
                        Column.of("Finished", wording.say("column.finished"), Format.DATE, 12)
                                .open(InputField.FINISHED),
                        Column.of("Done", wording.say("column.done"), Format.SHARE, 8)
                                .open(InputField.DONE),
                        Column.of("Waits", wording.say("column.waits"), Format.TEXT, 26)),
                Rows.of(figures.lines(), l -> row(l, wording)),
                List.of(
                        new Feature.Alert("Slip", "{Slip}>0"),
                        new Feature.Bars("Done"),
                        new Feature.Bounds("Done", 0, 1),
                        new Feature.Bounds("Optimistic", 0, DAYS_MOST),
                        new Feature.Bounds("Likely", 0, DAYS_MOST),
                        new Feature.Bounds("Pessimistic", 0, DAYS_MOST),
                        gantt(figures)));
        return Sheet.of(
                wording.say("sheet.roadmap"), wording.say("roadmap.heading"), wording.say("roadmap.explains"), table);
    }

    private static Feature gantt(Figures figures) {
        LocalDate first = figures.plan().start().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        long weeks = ChronoUnit.WEEKS.between(first, figures.plan().finish()) + 2;
        return new Feature.Gantt(
                "Start", "Finish", "Critical", "Done", first, (int) Math.min(MOST_WEEKS, Math.max(1, weeks)));
    }

    private static List<@Nullable Object> row(Figures.Line line, Wording wording) {
        Initiative i = line.initiative();
        PlannedInitiative dates = line.dates();
        return Arrays.asList(
                i.key(),
                i.name(),
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
                i.estimate().optimistic(),
                i.estimate().likely(),
                i.estimate().pessimistic(),
                i.actualStart(),
                i.actualFinish(),
                i.percentComplete() / 100.0,
                dates.waits().stream().map(w -> wait(w, wording)).collect(Collectors.joining("; ")));
    }

    private static String wait(WaitReason wait, Wording wording) {
        String subject = wait.subject();
        return subject == null ? wording.say("wait.kind." + wait.kind()) : subject;
    }
}
