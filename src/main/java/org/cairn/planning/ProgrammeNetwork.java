package org.cairn.planning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.cairn.programme.Dependency;
import org.cairn.programme.Effort;
import org.cairn.programme.Initiative;
import org.cairn.programme.Programme;
import org.cairn.programme.Team;
import org.cairn.risk.DurationEstimate;
import org.cairn.schedule.Capacity;
import org.cairn.schedule.Network;
import org.cairn.schedule.NetworkBuilder;
import org.cairn.schedule.Precedence;

/**
 * A programme compiled to a network; the activity with index i is the programme's initiative with index i.
 *
 * <p>What is done keeps its dates and needs nobody. What has begun stays where it began and takes what has passed plus the
 * rest of its estimate; where it alone overdraws a team, the team counts as having had that capacity. All else starts
 * today at the earliest, also what is pinned to a day that has gone by. Full-time equivalents are counted in hundredths.
 */
record ProgrammeNetwork(Programme programme, WorkCalendar calendar, Network network, List<DurationEstimate> estimates) {

    private static final double UNITS_PER_FTE = 100;

    static ProgrammeNetwork of(Programme programme) {
        return of(PlanBasis.of(programme));
    }

    static ProgrammeNetwork of(PlanBasis basis) {
        return new Compiler(basis).compile();
    }

    static boolean isFixed(Initiative initiative) {
        return initiative.actualStart() != null;
    }

    /** Builds the parts one after another. */
    private static final class Compiler {

        private final Programme programme;
        private final WorkCalendar calendar;
        private final int today;
        private final NetworkBuilder net = Network.builder();
        private final List<DurationEstimate> estimates = new ArrayList<>();
        private final Map<String, Integer> teams = new HashMap<>();
        private final Map<String, LocalDate> pins = new HashMap<>();
        private final int[] durations;

        Compiler(PlanBasis basis) {
            programme = basis.programme();
            basis.pins().forEach(pin -> pins.put(pin.initiative(), pin.start()));
            LocalDate from = programme.start();
            for (Initiative initiative : programme.initiatives()) {
                LocalDate began = initiative.actualStart();
                if (began != null && began.isBefore(from)) {
                    from = began;
                }
            }
            calendar = WorkCalendar.of(programme, from);
            today = calendar.slot(programme.asOf());
            durations = new int[programme.initiatives().size()];
        }

        ProgrammeNetwork compile() {
            for (int i = 0; i < durations.length; i++) {
                durations[i] = estimate(programme.initiatives().get(i));
            }
            for (Team team : programme.teams()) {
                teams.put(team.key(), net.resource(team.name(), capacity(team)));
            }
            for (int i = 0; i < durations.length; i++) {
                add(i, programme.initiatives().get(i));
            }
            Map<String, Initiative> byKey = programme.initiativesByKey();
            for (Dependency link : programme.dependencies()) {
                Initiative successor = byKey.get(link.successor());
                if (successor == null || !isFixed(successor)) {
                    net.link(
                            link.predecessor(),
                            link.successor(),
                            Precedence.Type.valueOf(link.type().name()),
                            link.lagDays());
                }
            }
            return new ProgrammeNetwork(programme, calendar, net.build(), List.copyOf(estimates));
        }

        private int estimate(Initiative initiative) {
            LocalDate began = initiative.actualStart();
            int least = initiative.estimate().optimistic();
            int likely = initiative.estimate().likely();
            int most = initiative.estimate().pessimistic();
            if (began == null) {
                estimates.add(spread(0, least, likely, most, 1));
                return likely;
            }
            int start = calendar.slot(began);
            LocalDate ended = initiative.actualFinish();
            if (ended != null) {
                int days = Math.max(0, calendar.slot(ended.plusDays(1)) - start);
                estimates.add(new DurationEstimate.Fixed(days));
                return days;
            }
            int passed = Math.max(0, today - start);
            double rest = rest(initiative.percentComplete(), likely, passed);
            estimates.add(spread(passed, least, likely, most, rest));
            return passed + Math.max(1, (int) Math.round(likely * rest));
        }

        /**
         * The share that is left of begun work. Progress comes in whole percent, which is weeks of work that takes years: of all
         * shares that the percent may stand for, the one that keeps closest to the estimate.
         */
        private static double rest(int percent, int likely, int passed) {
            double most = (100 - percent) / 100.0;
            double least = Math.max(0, most - 0.01);
            double planned = likely == 0 ? 0 : (double) (likely - passed) / likely;
            return percent == 0 ? most : Math.max(least, Math.min(most, planned));
        }

        private static DurationEstimate spread(int passed, int least, int likely, int most, double rest) {
            return least == most
                    ? new DurationEstimate.Fixed(passed + Math.round(likely * rest))
                    : new DurationEstimate.Triangular(
                            passed + least * rest, passed + likely * rest, passed + most * rest);
        }

        private Capacity capacity(Team team) {
            List<Initiative> all = programme.initiatives();
            TreeSet<Integer> steps = new TreeSet<>(List.of(0));
            team.changes().forEach(change -> steps.add(calendar.slot(change.from())));
            Map<Integer, Integer> begun = new HashMap<>();
            for (int i = 0; i < durations.length; i++) {
                int units = all.get(i).actualFinish() == null ? units(all.get(i), team) : 0;
                LocalDate began = all.get(i).actualStart();
                if (began != null && units > 0) {
                    int start = calendar.slot(began);
                    steps.add(start);
                    steps.add(start + durations[i]);
                    begun.merge(start, units, Integer::sum);
                    begun.merge(start + durations[i], -units, Integer::sum);
                }
            }
            int[] from = steps.stream().mapToInt(Integer::intValue).toArray();
            int[] units = new int[from.length];
            int held = 0;
            for (int k = 0; k < from.length; k++) {
                held += begun.getOrDefault(from[k], 0);
                units[k] = Math.max(held, units(team.capacityOn(calendar.date(from[k]))));
            }
            return new Capacity(from, units);
        }

        private void add(int i, Initiative initiative) {
            int activity = net.activity(initiative.key(), durations[i]);
            LocalDate began = initiative.actualStart();
            LocalDate pinned = pins.get(initiative.key());
            if (began != null) {
                net.pin(activity, calendar.slot(began));
            } else if (pinned != null) {
                net.pin(activity, Math.max(today, calendar.slot(pinned)));
            } else {
                LocalDate earliest = initiative.earliestStart();
                net.release(activity, Math.max(today, earliest == null ? 0 : calendar.slot(earliest)));
            }
            if (initiative.actualFinish() == null) {
                for (Effort effort : initiative.efforts()) {
                    Integer team = teams.get(effort.team());
                    if (team == null) {
                        throw new IllegalArgumentException("initiative " + initiative.key() + " needs team "
                                + effort.team() + ", which is not there");
                    }
                    net.demand(activity, team, units(effort.fte()));
                }
            }
            if (!initiative.efforts().isEmpty()) {
                net.project(
                        activity, teams.getOrDefault(initiative.efforts().get(0).team(), -1) + 1);
            }
        }

        private static int units(Initiative initiative, Team team) {
            return initiative.efforts().stream()
                    .filter(e -> e.team().equals(team.key()))
                    .mapToInt(e -> units(e.fte()))
                    .sum();
        }

        private static int units(double fte) {
            return (int) Math.min(Integer.MAX_VALUE / 4, Math.round(fte * UNITS_PER_FTE));
        }
    }
}
