package org.cairn.planning;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cairn.programme.Programme;
import org.cairn.programme.Team;

/** Working days as slots: Monday to Friday, without the days on which every team is off. */
final class WorkCalendar {

    private final Set<LocalDate> off;
    private final List<LocalDate> days = new ArrayList<>();

    private WorkCalendar(LocalDate from, Set<LocalDate> off) {
        this.off = off;
        days.add(working(from));
    }

    static WorkCalendar of(Programme programme, LocalDate from) {
        Set<LocalDate> off = new HashSet<>();
        List<Team> teams = programme.teams();
        if (!teams.isEmpty()) {
            off.addAll(teams.get(0).holidays());
            teams.forEach(team -> off.retainAll(new HashSet<>(team.holidays())));
        }
        return new WorkCalendar(from, off);
    }

    /** The working day of a slot, from 0. */
    LocalDate date(int slot) {
        while (days.size() <= slot) {
            days.add(working(days.get(days.size() - 1).plusDays(1)));
        }
        return days.get(slot);
    }

    /** The slot of a day, or of the next working day; 0 for what lies before the first. */
    int slot(LocalDate day) {
        while (days.get(days.size() - 1).isBefore(day)) {
            date(days.size());
        }
        int at = Collections.binarySearch(days, day);
        return at >= 0 ? at : -at - 1;
    }

    private LocalDate working(LocalDate from) {
        LocalDate day = from;
        while (day.getDayOfWeek() == DayOfWeek.SATURDAY
                || day.getDayOfWeek() == DayOfWeek.SUNDAY
                || off.contains(day)) {
            day = day.plusDays(1);
        }
        return day;
    }
}
