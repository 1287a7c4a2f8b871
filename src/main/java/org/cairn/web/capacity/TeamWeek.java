package org.cairn.web.capacity;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.cairn.planning.Plan;
import org.cairn.planning.PlannedInitiative;
import org.cairn.planning.TeamLoad;
import org.cairn.programme.Programme;
import org.jspecify.annotations.Nullable;

/**
 * Who needs a team in one of its weeks.
 *
 * @param busiest the team's fullest weeks, to choose from
 * @param users all that need the team, those of the week first
 */
record TeamWeek(String name, TeamLoad.Week week, List<TeamLoad.Week> busiest, List<User> users) {

    private static final int CHOICE = 6;

    TeamWeek {
        busiest = List.copyOf(busiest);
        users = List.copyOf(users);
    }

    /** What needs the team; {@code now} when it does in the week. */
    record User(String key, String name, double fte, LocalDate start, LocalDate finish, boolean now) {}

    /**
     * The week that is asked for, or the fullest one; empty for an unknown team or one that never has work.
     *
     * @param asked any day of the week; null for the fullest
     */
    static Optional<TeamWeek> of(Plan plan, Programme programme, String team, @Nullable LocalDate asked) {
        TeamLoad load = plan.teams().stream()
                .filter(t -> t.team().equals(team))
                .findFirst()
                .orElse(null);
        if (load == null || load.weeks().isEmpty()) {
            return Optional.empty();
        }
        List<TeamLoad.Week> busiest = load.weeks().stream()
                .sorted(Comparator.comparingDouble(TeamWeek::share).reversed().thenComparing(TeamLoad.Week::monday))
                .limit(CHOICE)
                .toList();
        TeamLoad.Week week = load.weeks().stream()
                .filter(w -> asked != null
                        && !asked.isBefore(w.monday())
                        && asked.isBefore(w.monday().plusDays(7)))
                .findFirst()
                .orElse(busiest.get(0));
        return Optional.of(new TeamWeek(load.name(), week, busiest, users(plan, programme, team, week.monday())));
    }

    static double share(TeamLoad.Week week) {
        return week.capacity() > 0 ? week.demand() / week.capacity() : week.demand() > 0 ? 2 : 0;
    }

    private static List<User> users(Plan plan, Programme programme, String team, LocalDate monday) {
        return programme.initiatives().stream()
                .flatMap(i -> i.efforts().stream()
                        .filter(e -> e.team().equals(team) && e.fte() > 0)
                        .flatMap(e -> plan.find(i.key()).stream()
                                .map(p ->
                                        new User(i.key(), i.name(), e.fte(), p.start(), p.finish(), runs(p, monday)))))
                .sorted(Comparator.comparing((User u) -> !u.now())
                        .thenComparing(User::start)
                        .thenComparing(User::key))
                .toList();
    }

    private static boolean runs(PlannedInitiative planned, LocalDate monday) {
        return !planned.start().isAfter(monday.plusDays(6)) && !planned.finish().isBefore(monday);
    }
}
