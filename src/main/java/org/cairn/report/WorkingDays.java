package org.cairn.report;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.cairn.programme.Programme;
import org.cairn.programme.Team;

/** Monday to Friday without the days on which every team is off: what a plan counts, and what a sheet counts again. */
public final class WorkingDays {

    private final NavigableSet<LocalDate> off;

    private WorkingDays(NavigableSet<LocalDate> off) {
        this.off = off;
    }

    static WorkingDays of(Programme programme) {
        Set<LocalDate> common = new HashSet<>();
        List<Team> teams = programme.teams();
        if (!teams.isEmpty()) {
            common.addAll(teams.get(0).holidays());
            teams.forEach(team -> common.retainAll(new HashSet<>(team.holidays())));
        }
        common.removeIf(day -> !isWeekday(day));
        return new WorkingDays(new TreeSet<>(common));
    }

    /** Weekdays on which nobody works, in order. */
    public List<LocalDate> holidays() {
        return List.copyOf(off);
    }

    /** Working days from one day to another, both counted; 0 when there is none. */
    public int count(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return 0;
        }
        return weekdays(from, to) - off.subSet(from, true, to, true).size();
    }

    /** Working days by which a day lies after another; negative when before. */
    public int after(LocalDate reference, LocalDate day) {
        return day.isBefore(reference) ? -count(day.plusDays(1), reference) : count(reference.plusDays(1), day);
    }

    private static int weekdays(LocalDate from, LocalDate to) {
        long days = ChronoUnit.DAYS.between(from, to) + 1;
        int count = (int) (days / 7 * 5);
        LocalDate day = from.plusDays(days / 7 * 7);
        for (; !day.isAfter(to); day = day.plusDays(1)) {
            count += isWeekday(day) ? 1 : 0;
        }
        return count;
    }

    private static boolean isWeekday(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
