package org.cairn.planning;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cairn.planning.PlanProgress.Stage;
import org.cairn.programme.Effort;
import org.cairn.programme.Initiative;
import org.cairn.programme.Programme;
import org.cairn.programme.Team;
import org.cairn.schedule.CriticalPath;
import org.cairn.schedule.InvalidNetwork;
import org.cairn.schedule.Network;
import org.cairn.schedule.Optimiser;
import org.cairn.schedule.PlanFloat;
import org.cairn.schedule.Reasons;
import org.cairn.schedule.Reasons.Reason;
import org.cairn.schedule.Schedule;
import org.cairn.schedule.ScheduleChecker;
import org.cairn.schedule.SearchLimit;
import org.cairn.schedule.SearchListener;
import org.cairn.schedule.Solution;
import org.springframework.stereotype.Component;

/** Plans a programme: compiles it, searches, has the plan checked, explains and simulates it. */
@Component
public class PlanProgramme {

    /**
     * A plan for the whole programme.
     *
     * @throws org.cairn.schedule.InvalidNetwork naming the initiatives that cannot be planned, with the whole cycle
     */
    public Plan plan(Programme programme, PlanSettings settings, PlanProgress progress) {
        return plan(PlanBasis.of(programme), settings, progress);
    }

    /**
     * A plan for the whole programme that keeps every pin.
     *
     * @throws org.cairn.schedule.InvalidNetwork naming the initiatives that cannot be planned, with the whole cycle, or
     *     the pin that cannot be kept
     */
    public Plan plan(PlanBasis basis, PlanSettings settings, PlanProgress progress) {
        Programme programme = basis.programme();
        ProgrammeNetwork work = ProgrammeNetwork.of(basis);
        if (programme.initiatives().isEmpty()) {
            LocalDate day = work.calendar().date(0);
            return new Plan(
                    programme.key(), day, programme.asOf(), day, 0, 0, 0, List.of(), List.of(), List.of(), null);
        }
        Solution found = search(work.network(), settings, progress);
        var violations = ScheduleChecker.check(work.network(), found.schedule());
        if (!violations.isEmpty() && !basis.pins().isEmpty()) {
            throw new InvalidNetwork("no plan keeps all pinned starts: "
                    + violations.get(0).what() + ". Maybe one of " + pinned(basis) + " is pinned too early.");
        }
        if (!violations.isEmpty()) {
            throw new IllegalStateException("programme " + programme.key() + ": the plan breaks a constraint: "
                    + violations.get(0).what());
        }
        Schedule schedule = found.schedule();
        List<PlannedInitiative> items = items(work, schedule);
        Forecast forecast = settings.iterations() == 0 ? null : Forecasts.simulate(work, schedule, settings, progress);
        return new Plan(
                programme.key(),
                work.calendar().date(0),
                programme.asOf(),
                lastDay(work.calendar(), 0, found.makespan()),
                found.makespan(),
                found.lowerBound(),
                CriticalPath.of(work.network()).length(),
                items,
                chain(work.network(), schedule),
                loads(work, schedule, found.makespan()),
                forecast);
    }

    private static String pinned(PlanBasis basis) {
        return basis.pins().stream()
                .map(pin -> pin.initiative() + " (" + pin.start() + ")")
                .collect(Collectors.joining(", "));
    }

    private static Solution search(Network net, PlanSettings settings, PlanProgress progress) {
        long began = System.nanoTime();
        double most = Math.max(1, settings.search().toNanos());
        SearchListener listener = new SearchListener() {
            private int best = -1;
            private int bound = -1;

            @Override
            public boolean improved(int makespan, int lowerBound, long schedules) {
                best = makespan;
                bound = lowerBound;
                return goOn();
            }

            @Override
            public boolean goOn() {
                return progress.report(Stage.SEARCH, Math.min(1, (System.nanoTime() - began) / most), best, bound);
            }
        };
        SearchLimit limit =
                new SearchLimit(settings.search(), settings.schedules(), settings.threads(), settings.seed());
        return Optimiser.solve(net, limit, listener);
    }

    static LocalDate lastDay(WorkCalendar calendar, int start, int end) {
        return calendar.date(Math.max(start, end - 1));
    }

    private static List<PlannedInitiative> items(ProgrammeNetwork work, Schedule schedule) {
        Network net = work.network();
        WorkCalendar calendar = work.calendar();
        int[] slack = PlanFloat.of(net, schedule);
        List<Reason> reasons = Reasons.of(net, schedule);
        List<PlannedInitiative> items = new ArrayList<>();
        for (int i = 0; i < net.size(); i++) {
            int start = schedule.start(i);
            int end = start + net.duration(i);
            boolean done = work.programme().initiatives().get(i).actualFinish() != null;
            items.add(new PlannedInitiative(
                    net.id(i),
                    calendar.date(start),
                    lastDay(calendar, start, end),
                    start,
                    end,
                    slack[i],
                    slack[i] == 0 && !done && (net.pin(i) == Network.NONE || onTime(net, schedule, i)),
                    waits(work, schedule, i, reasons.get(i))));
        }
        return items;
    }

    /** Begun work is critical when it ends the plan or a successor starts right on it. */
    private static boolean onTime(Network net, Schedule schedule, int i) {
        int end = schedule.start(i) + net.duration(i);
        return end == schedule.makespan(net)
                || net.links().stream()
                        .anyMatch(l -> l.predecessor() == i && schedule.start(l.successor()) == end + l.lag());
    }

    private static List<WaitReason> waits(ProgrammeNetwork work, Schedule schedule, int i, Reason reason) {
        Network net = work.network();
        WorkCalendar calendar = work.calendar();
        int start = schedule.start(i);
        if (start == 0 || reason instanceof Reason.AtOnce || isBegun(work, i)) {
            return List.of();
        }
        LocalDate until = calendar.date(start - 1);
        if (reason instanceof Reason.Predecessor before) {
            int first = Math.min(start - 1, schedule.start(before.activity()));
            return List.of(new WaitReason(
                    WaitReason.Kind.PREDECESSOR, net.id(before.activity()), List.of(), calendar.date(first), until));
        }
        if (reason instanceof Reason.Resource team) {
            return List.of(new WaitReason(
                    WaitReason.Kind.TEAM,
                    work.programme().teams().get(team.resource()).key(),
                    team.holders().stream().map(net::id).toList(),
                    calendar.date(Math.min(team.from(), start - 1)),
                    until));
        }
        if (reason instanceof Reason.Pinned) {
            return List.of(new WaitReason(WaitReason.Kind.PINNED, null, List.of(), calendar.date(0), until));
        }
        if (reason instanceof Reason.Choice room) {
            return List.of(new WaitReason(
                    WaitReason.Kind.CHOICE, null, List.of(), calendar.date(Math.min(room.from(), start - 1)), until));
        }
        return List.of(new WaitReason(WaitReason.Kind.EARLIEST_START, null, List.of(), calendar.date(0), until));
    }

    private static boolean isBegun(ProgrammeNetwork work, int i) {
        return ProgrammeNetwork.isFixed(work.programme().initiatives().get(i));
    }

    /** Back from what ends last, along what each one waited for. */
    private static List<String> chain(Network net, Schedule schedule) {
        List<Reason> reasons = Reasons.of(net, schedule);
        int at = 0;
        for (int i = 1; i < net.size(); i++) {
            if (schedule.start(i) + net.duration(i) > schedule.start(at) + net.duration(at)) {
                at = i;
            }
        }
        Deque<String> chain = new ArrayDeque<>();
        Set<Integer> seen = new HashSet<>();
        while (at >= 0 && seen.add(at)) {
            chain.addFirst(net.id(at));
            at = before(net, schedule, reasons.get(at), schedule.start(at));
        }
        return List.copyOf(chain);
    }

    private static int before(Network net, Schedule schedule, Reason reason, int start) {
        if (reason instanceof Reason.Predecessor before) {
            return before.activity();
        }
        if (reason instanceof Reason.Resource team) {
            return team.holders().stream()
                    .filter(h -> schedule.start(h) + net.duration(h) == start)
                    .findFirst()
                    .orElse(-1);
        }
        return -1;
    }

    private static List<TeamLoad> loads(ProgrammeNetwork work, Schedule schedule, int makespan) {
        WorkCalendar calendar = work.calendar();
        Programme programme = work.programme();
        Map<String, double[]> demand = new HashMap<>();
        for (int i = 0; i < programme.initiatives().size(); i++) {
            Initiative initiative = programme.initiatives().get(i);
            int start = schedule.start(i);
            int end = start + work.network().duration(i);
            for (Effort effort : initiative.efforts()) {
                double[] days = demand.computeIfAbsent(effort.team(), t -> new double[makespan]);
                for (int t = start; t < end; t++) {
                    days[t] += effort.fte();
                }
            }
        }
        return programme.teams().stream()
                .map(team -> load(team, demand.getOrDefault(team.key(), new double[makespan]), calendar))
                .toList();
    }

    private static TeamLoad load(Team team, double[] demand, WorkCalendar calendar) {
        Map<LocalDate, double[]> sums = new TreeMap<>();
        Set<LocalDate> holidays = new HashSet<>(team.holidays());
        for (int t = 0; t < demand.length; t++) {
            LocalDate day = calendar.date(t);
            LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            double[] sum = sums.computeIfAbsent(monday, m -> new double[3]);
            sum[0] += demand[t];
            sum[1] += holidays.contains(day) ? 0 : team.capacityOn(day);
            sum[2]++;
        }
        return new TeamLoad(
                team.key(),
                team.name(),
                sums.entrySet().stream()
                        .map(e -> new TeamLoad.Week(
                                e.getKey(), e.getValue()[0] / e.getValue()[2], e.getValue()[1] / e.getValue()[2]))
                        .toList());
    }
}
