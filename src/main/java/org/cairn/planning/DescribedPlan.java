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
import org.cairn.programme.Effort;
import org.cairn.programme.Initiative;
import org.cairn.programme.Programme;
import org.cairn.programme.Team;
import org.cairn.schedule.CriticalPath;
import org.cairn.schedule.Network;
import org.cairn.schedule.PlanFloat;
import org.cairn.schedule.Precedence;
import org.cairn.schedule.Reasons;
import org.cairn.schedule.Reasons.Reason;
import org.cairn.schedule.Schedule;
import org.jspecify.annotations.Nullable;

/** Turns the scheduler's slots into a plan that people read: dates, float, reasons, the critical chain, load by week. */
final class DescribedPlan {

    private final ProgrammeNetwork work;
    private final Network net;
    private final Programme programme;
    private final WorkCalendar calendar;
    private final Schedule schedule;
    private final int makespan;
    private final List<Reason> reasons;
    private final Set<Integer> drivers;

    private DescribedPlan(ProgrammeNetwork work, Schedule schedule) {
        this.work = work;
        this.net = work.network();
        this.programme = work.programme();
        this.calendar = work.calendar();
        this.schedule = schedule;
        this.makespan = schedule.makespan(net);
        this.reasons = Reasons.of(net, schedule);
        this.drivers = drivers();
    }

    /** The plan of this schedule; {@code lowerBound} is proven for the network. */
    static Plan of(ProgrammeNetwork work, Schedule schedule, int lowerBound, @Nullable Forecast forecast) {
        return new DescribedPlan(work, schedule).plan(lowerBound, forecast);
    }

    private Plan plan(int lowerBound, @Nullable Forecast forecast) {
        return new Plan(
                programme.key(),
                calendar.date(0),
                programme.asOf(),
                lastDay(calendar, 0, makespan),
                makespan,
                lowerBound,
                CriticalPath.of(net).length(),
                items(),
                chain(),
                loads(),
                forecast);
    }

    static LocalDate lastDay(WorkCalendar calendar, int start, int end) {
        return calendar.date(Math.max(start, end - 1));
    }

    private List<PlannedInitiative> items() {
        int[] slack = PlanFloat.of(net, schedule);
        List<PlannedInitiative> items = new ArrayList<>();
        for (int i = 0; i < net.size(); i++) {
            int start = schedule.start(i);
            int end = start + net.duration(i);
            boolean done = programme.initiatives().get(i).actualFinish() != null;
            items.add(new PlannedInitiative(
                    net.id(i),
                    calendar.date(start),
                    lastDay(calendar, start, end),
                    start,
                    end,
                    slack[i],
                    slack[i] == 0 && !done && (net.pin(i) == Network.NONE || end == makespan || drivers.contains(i)),
                    waits(i)));
        }
        return items;
    }

    /** What ends just when a successor starts: a pinned start has no float to tell whether it is critical. */
    private Set<Integer> drivers() {
        Set<Integer> found = new HashSet<>();
        for (Precedence link : net.links()) {
            int end = schedule.start(link.predecessor()) + net.duration(link.predecessor());
            if (schedule.start(link.successor()) == end + link.lag()) {
                found.add(link.predecessor());
            }
        }
        return found;
    }

    private List<WaitReason> waits(int i) {
        Reason reason = reasons.get(i);
        int start = schedule.start(i);
        if (start == 0
                || reason instanceof Reason.AtOnce
                || ProgrammeNetwork.isFixed(programme.initiatives().get(i))) {
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
                    programme.teams().get(team.resource()).key(),
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

    /** Back from what ends last, along what each one waited for. */
    private List<String> chain() {
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
            at = before(reasons.get(at), schedule.start(at));
        }
        return List.copyOf(chain);
    }

    private int before(Reason reason, int start) {
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

    private List<TeamLoad> loads() {
        Map<String, double[]> demand = new HashMap<>();
        for (int i = 0; i < programme.initiatives().size(); i++) {
            Initiative initiative = programme.initiatives().get(i);
            int start = schedule.start(i);
            int end = start + net.duration(i);
            for (Effort effort : initiative.efforts()) {
                double[] days = demand.computeIfAbsent(effort.team(), t -> new double[makespan]);
                for (int t = start; t < end; t++) {
                    days[t] += effort.fte();
                }
            }
        }
        return programme.teams().stream()
                .map(team -> load(team, demand.getOrDefault(team.key(), new double[makespan])))
                .toList();
    }

    private TeamLoad load(Team team, double[] demand) {
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
