package org.cairn.report.workbook;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.cairn.report.Figures;
import org.cairn.report.Snapshot.TaskLine;
import org.cairn.report.Wording;
import org.cairn.report.workbook.Column.Format;
import org.cairn.report.workbook.Table.Rows;
import org.jspecify.annotations.Nullable;

/** Who has what to do, and what is late. */
final class TasklistSheet {

    private static final Set<String> OVER = Set.of("DONE", "CANCELLED");
    private static final String LATE =
            "IF(OR({Due}=\"\",{State}=\"DONE\",{State}=\"CANCELLED\",{Due}>=AsOf),\"\",AsOf-{Due})";

    private TasklistSheet() {}

    static Sheet of(Figures figures, Wording wording) {
        LocalDate asOf = figures.programme().asOf();
        return Sheet.of(
                wording.say("sheet.tasklist"),
                wording.say("tasklist.heading"),
                wording.say("tasklist.explains"),
                Table.of(
                        "Tasks",
                        List.of(
                                Column.of("Id", wording.say("column.id"), Format.TEXT, 14),
                                Column.of("Task", wording.say("column.task"), Format.TEXT, 56),
                                Column.of("Phase", wording.say("column.phase"), Format.WHOLE, 7),
                                Column.of("Workstream", wording.say("column.workstream"), Format.TEXT, 34),
                                Column.of("Role", wording.say("column.role"), Format.TEXT, 24),
                                Column.of("Assignee", wording.say("column.assignee"), Format.TEXT, 16),
                                Column.of("Due", wording.say("column.due"), Format.DATE, 12),
                                Column.of("State", wording.say("column.state"), Format.TEXT, 12),
                                Column.of("Late", wording.say("column.late"), Format.WHOLE, 10)
                                        .live(LATE)),
                        Rows.of(figures.snapshot().state().tasks(), t -> row(t, asOf)),
                        new Feature.Alert("Late", "AND(ISNUMBER({Late}),{Late}>0)")));
    }

    private static List<@Nullable Object> row(TaskLine task, LocalDate asOf) {
        LocalDate due = task.due();
        return Arrays.asList(
                task.id(),
                task.name(),
                task.phase(),
                task.workstream(),
                task.role(),
                task.assignee(),
                due,
                task.state(),
                due == null || OVER.contains(task.state()) || !due.isBefore(asOf)
                        ? ""
                        : (Object) (int) ChronoUnit.DAYS.between(due, asOf));
    }
}
