package org.cairn.exchange.mpxj;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cairn.planning.Plan;
import org.cairn.planning.PlannedInitiative;
import org.cairn.programme.Dependency;
import org.cairn.programme.Effort;
import org.cairn.programme.Initiative;
import org.cairn.programme.LinkType;
import org.cairn.programme.Programme;
import org.cairn.programme.Team;
import org.mpxj.Availability;
import org.mpxj.ConstraintType;
import org.mpxj.Duration;
import org.mpxj.ProjectCalendar;
import org.mpxj.ProjectFile;
import org.mpxj.Relation;
import org.mpxj.RelationType;
import org.mpxj.Resource;
import org.mpxj.ResourceAssignment;
import org.mpxj.Task;
import org.mpxj.TaskMode;
import org.mpxj.TimeUnit;
import org.mpxj.common.LocalDateTimeHelper;
import org.mpxj.mspdi.MSPDIWriter;

/**
 * A plan as Microsoft Project XML (MSPDI): a summary a phase, a task a line with its dates, links with their lags, teams as
 * resources. Tasks stand where the plan has them (manually scheduled), since a tool that knows no shared capacity would move
 * them.
 */
public final class PlanExport {

    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final LocalTime EVENING = LocalTime.of(17, 0);
    private static final double FULL = 100;

    private final Programme programme;
    private final Plan plan;
    private final ProjectFile project = new ProjectFile();
    private final Map<String, Task> tasks = new HashMap<>();
    private final Map<String, Resource> resources = new HashMap<>();

    private PlanExport(Programme programme, Plan plan) {
        this.programme = programme;
        this.plan = plan;
    }

    /** Writes what is planned. */
    public static void write(Programme programme, Plan plan, OutputStream out) throws IOException {
        PlanExport export = new PlanExport(programme, plan);
        export.frame();
        programme.teams().forEach(export::resource);
        export.tasks();
        programme.dependencies().forEach(export::link);
        new MSPDIWriter().write(export.project, out);
    }

    private void frame() {
        ProjectCalendar calendar = project.addDefaultBaseCalendar();
        programme.teams().stream()
                .flatMap(t -> t.holidays().stream())
                .distinct()
                .filter(d ->
                        programme.teams().stream().allMatch(t -> t.holidays().contains(d)))
                .forEach(calendar::addCalendarException);
        project.setDefaultCalendar(calendar);
        var properties = project.getProjectProperties();
        properties.setProjectTitle(programme.name());
        properties.setStartDate(plan.start().atTime(MORNING));
        properties.setFinishDate(plan.finish().atTime(EVENING));
        properties.setStatusDate(programme.asOf().atTime(EVENING));
        properties.setCurrencyCode(programme.currency());
    }

    private void resource(Team team) {
        Resource resource = project.addResource();
        resource.setName(team.name());
        resource.setCode(team.key());
        double capacity = team.capacity();
        LocalDateTime from = LocalDateTimeHelper.START_DATE_NA;
        for (Team.CapacityChange change : team.changes()) {
            LocalDateTime next = change.from().atStartOfDay();
            resource.getAvailability().add(new Availability(from, next.minusMinutes(1), capacity * FULL));
            from = next;
            capacity = change.capacity();
        }
        resource.getAvailability().add(new Availability(from, LocalDateTimeHelper.END_DATE_NA, capacity * FULL));
        resources.put(team.key(), resource);
    }

    private void tasks() {
        TreeMap<Integer, List<Initiative>> phases = new TreeMap<>();
        for (Initiative initiative : programme.initiatives()) {
            if (plan.find(initiative.key()).isPresent()) {
                phases.computeIfAbsent(initiative.phase(), p -> new ArrayList<>())
                        .add(initiative);
            }
        }
        phases.forEach((phase, work) -> {
            Task summary = project.addTask();
            summary.setName("Phase " + phase);
            work.forEach(i -> task(summary, i, plan.find(i.key()).orElseThrow()));
        });
    }

    private void task(Task summary, Initiative initiative, PlannedInitiative dates) {
        Task task = summary.addTask();
        boolean momentary = dates.durationDays() == 0;
        LocalDateTime start = dates.start().atTime(MORNING);
        LocalDateTime finish = momentary ? start : dates.finish().atTime(EVENING);
        task.setName(initiative.name());
        task.setWBS(initiative.key());
        task.setTaskMode(TaskMode.MANUALLY_SCHEDULED);
        task.setMilestone(momentary);
        task.setDuration(Duration.getInstance(dates.durationDays(), TimeUnit.DAYS));
        task.setStart(start);
        task.setFinish(finish);
        task.setPercentageComplete(initiative.percentComplete());
        LocalDate begun = initiative.actualStart();
        LocalDate finished = initiative.actualFinish();
        LocalDate deadline = initiative.deadline();
        if (begun == null) {
            task.setConstraintType(ConstraintType.START_NO_EARLIER_THAN);
            task.setConstraintDate(start);
        } else {
            task.setActualStart(begun.atTime(MORNING));
        }
        if (finished != null) {
            task.setActualFinish(finished.atTime(EVENING));
        }
        if (deadline != null) {
            task.setDeadline(deadline.atTime(EVENING));
        }
        task.setCost(initiative.budget());
        task.setActualCost(initiative.actualCost());
        for (Effort effort : initiative.efforts()) {
            ResourceAssignment use = task.addResourceAssignment(resources.get(effort.team()));
            use.setUnits(effort.fte() * FULL);
            use.setStart(start);
            use.setFinish(finish);
        }
        tasks.put(initiative.key(), task);
    }

    private void link(Dependency dependency) {
        Task before = tasks.get(dependency.predecessor());
        Task after = tasks.get(dependency.successor());
        if (before != null && after != null) {
            after.addPredecessor(new Relation.Builder()
                    .predecessorTask(before)
                    .type(type(dependency.type()))
                    .lag(Duration.getInstance(dependency.lagDays(), TimeUnit.DAYS)));
        }
    }

    private static RelationType type(LinkType type) {
        return switch (type) {
            case FS -> RelationType.FINISH_START;
            case SS -> RelationType.START_START;
            case FF -> RelationType.FINISH_FINISH;
            case SF -> RelationType.START_FINISH;
        };
    }
}
