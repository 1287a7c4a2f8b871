package org.cairn.exchange.mpxj;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.cairn.exchange.RowProblem;
import org.cairn.programme.Effort;
import org.cairn.programme.Initiative;
import org.cairn.programme.Team;
import org.jspecify.annotations.Nullable;
import org.mpxj.Availability;
import org.mpxj.ProjectCalendar;
import org.mpxj.ProjectFile;
import org.mpxj.Resource;
import org.mpxj.ResourceAssignment;
import org.mpxj.ResourceType;
import org.mpxj.Task;

/** The resources that a plan's tasks use, as teams with capacity over time and holidays. */
final class PlanTeams {

    private static final int LONGEST_HORIZON_YEARS = 15;
    private static final double FULL = 100;

    private final String file;
    private final List<RowProblem> remarks;
    private final Map<Integer, Team> teams = new LinkedHashMap<>();

    private PlanTeams(String file, List<RowProblem> remarks) {
        this.file = file;
        this.remarks = remarks;
    }

    static PlanTeams of(
            String file, ProjectFile project, List<Task> leaves, LocalDate start, List<RowProblem> remarks) {
        PlanTeams found = new PlanTeams(file, remarks);
        LocalDate finish = leaves.stream()
                .map(Task::getFinish)
                .filter(Objects::nonNull)
                .map(LocalDateTime::toLocalDate)
                .max(LocalDate::compareTo)
                .orElse(start);
        LocalDate end = horizon(start, finish);
        ProjectCalendar common = project.getDefaultCalendar();
        List<LocalDate> commonDays = common == null ? List.of() : found.holidays(common, start, end, "the plan");
        for (Task task : leaves) {
            for (ResourceAssignment use : task.getResourceAssignments()) {
                Resource resource = use.getResource();
                if (resource != null && resource.getUniqueID() != null && works(resource)) {
                    found.teams.computeIfAbsent(
                            resource.getUniqueID(), id -> found.team(resource, commonDays, start, end));
                }
            }
        }
        return found;
    }

    private static boolean works(Resource resource) {
        return resource.getType() == null || resource.getType() == ResourceType.WORK;
    }

    private static LocalDate horizon(LocalDate start, LocalDate finish) {
        LocalDate twice = finish.plusDays(Math.max(365, finish.toEpochDay() - start.toEpochDay()));
        LocalDate limit = start.plusYears(LONGEST_HORIZON_YEARS);
        return twice.isBefore(limit) ? twice : limit;
    }

    private Team team(Resource resource, List<LocalDate> commonDays, LocalDate start, LocalDate end) {
        String name = ProjectPlan.text(resource.getName(), 300);
        String shown = name == null ? "Resource " + resource.getUniqueID() : name;
        ProjectCalendar own = resource.getCalendar();
        TreeMap<LocalDate, Double> levels = new TreeMap<>();
        for (Availability range : resource.getAvailability()) {
            LocalDateTime from =
                    range.getRange() == null ? null : range.getRange().getStart();
            if (from != null && range.getUnits() != null) {
                levels.put(from.toLocalDate(), Math.max(0, range.getUnits().doubleValue() / FULL));
            }
        }
        Number most = resource.getMaxUnits();
        double base = most == null || most.doubleValue() <= 0 ? 1 : most.doubleValue() / FULL;
        if (levels.size() > 1) {
            base = levels.firstEntry().getValue();
            levels.pollFirstEntry();
        } else {
            levels.clear();
        }
        return new Team(
                "R" + resource.getUniqueID(),
                shown,
                base,
                levels.entrySet().stream()
                        .map(e -> new Team.CapacityChange(e.getKey(), e.getValue()))
                        .toList(),
                own == null ? commonDays : holidays(own, start, end, "resource " + shown));
    }

    private List<LocalDate> holidays(ProjectCalendar calendar, LocalDate start, LocalDate end, String whose) {
        List<LocalDate> off = new ArrayList<>();
        int weekdays = 0;
        for (LocalDate day = start; !day.isAfter(end); day = day.plusDays(1)) {
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                weekdays++;
                if (!calendar.isWorkingDate(day)) {
                    off.add(day);
                }
            }
        }
        if (calendar.isWorkingDay(DayOfWeek.SATURDAY) || calendar.isWorkingDay(DayOfWeek.SUNDAY)) {
            remark("the calendar of " + whose + " works at weekends; the plan here uses Monday to Friday");
        }
        if (off.size() * 2 > weekdays) {
            remark("the calendar of " + whose + " is off on most weekdays and was not used");
            return List.of();
        }
        return off;
    }

    /** What a task needs of teams; work that uses cost or material only needs nobody. */
    List<Effort> efforts(Task task) {
        Map<String, Double> units = new LinkedHashMap<>();
        for (ResourceAssignment use : task.getResourceAssignments()) {
            Resource resource = use.getResource();
            @Nullable Team team = resource == null ? null : teams.get(resource.getUniqueID());
            if (team != null) {
                double share = use.getUnits() == null ? 1 : use.getUnits().doubleValue() / FULL;
                if (share > 0 && share < 100_000) {
                    units.merge(team.key(), share, Double::sum);
                }
            }
        }
        return units.entrySet().stream()
                .map(e -> new Effort(e.getKey(), e.getValue()))
                .toList();
    }

    /** The teams, with as much as the largest single task needs of them: a plan that was drawn must stay plannable. */
    List<Team> ableTo(List<Initiative> initiatives) {
        Map<String, Double> largest = new HashMap<>();
        for (Initiative initiative : initiatives) {
            initiative.efforts().forEach(e -> largest.merge(e.team(), e.fte(), Math::max));
        }
        return teams.values().stream()
                .map(team -> raised(team, largest.getOrDefault(team.key(), 0.0)))
                .toList();
    }

    private Team raised(Team team, double need) {
        boolean enough =
                team.capacity() >= need && team.changes().stream().allMatch(change -> change.capacity() >= need);
        if (enough) {
            return team;
        }
        remark("resource " + team.name() + " has less than one of its tasks needs (" + need
                + "); it was given that much");
        return new Team(
                team.key(),
                team.name(),
                Math.max(team.capacity(), need),
                team.changes().stream()
                        .map(c -> new Team.CapacityChange(c.from(), Math.max(c.capacity(), need)))
                        .toList(),
                team.holidays());
    }

    private void remark(String reason) {
        remarks.add(new RowProblem(file, "resources", 0, null, reason));
    }
}
