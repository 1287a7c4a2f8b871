package org.cairn.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Judges a plan from the network's links and capacities alone; shares no code with the algorithms that make plans. */
public final class ScheduleChecker {

    private ScheduleChecker() {}

    /** Every way in which the plan breaks the network; empty when it is feasible. */
    public static List<Violation> check(Network net, Schedule schedule) {
        List<Violation> found = new ArrayList<>();
        if (schedule.starts().length != net.size()) {
            found.add(new Violation(
                    "the plan has " + schedule.starts().length + " starts for " + net.size() + " activities"));
            return found;
        }
        for (int i = 0; i < net.size(); i++) {
            checkDates(net, schedule, i, found);
        }
        for (Precedence link : net.links()) {
            checkLink(net, schedule, link, found);
        }
        for (int r = 0; r < net.resources(); r++) {
            checkLoad(net, schedule, r, found);
        }
        return found;
    }

    private static void checkDates(Network net, Schedule schedule, int i, List<Violation> found) {
        int start = schedule.start(i);
        if (start < net.release(i)) {
            found.add(new Violation(net.id(i) + " starts at " + start + ", before its release at " + net.release(i)));
        }
        if (net.pin(i) != Network.NONE && start != net.pin(i)) {
            found.add(new Violation(net.id(i) + " starts at " + start + ", but is pinned to " + net.pin(i)));
        }
        if (net.deadline(i) != Network.NONE && start + net.duration(i) > net.deadline(i)) {
            found.add(new Violation(net.id(i) + " ends at " + (start + net.duration(i)) + ", after its deadline at "
                    + net.deadline(i)));
        }
    }

    private static void checkLink(Network net, Schedule schedule, Precedence link, List<Violation> found) {
        int p = link.predecessor();
        int s = link.successor();
        int from = schedule.start(p) + (fromFinish(link) ? net.duration(p) : 0);
        int to = schedule.start(s) + (toFinish(link) ? net.duration(s) : 0);
        if (to < from + link.lag()) {
            found.add(new Violation(net.id(p) + " → " + net.id(s) + " (" + link.type() + ", lag " + link.lag()
                    + ") is broken: " + from + " then " + to));
        }
    }

    private static boolean fromFinish(Precedence link) {
        return link.type() == Precedence.Type.FS || link.type() == Precedence.Type.FF;
    }

    private static boolean toFinish(Precedence link) {
        return link.type() == Precedence.Type.FF || link.type() == Precedence.Type.SF;
    }

    private static void checkLoad(Network net, Schedule schedule, int r, List<Violation> found) {
        TreeMap<Integer, Long> change = new TreeMap<>();
        for (int i = 0; i < net.size(); i++) {
            int units = net.demand(i, r);
            if (units > 0 && net.duration(i) > 0) {
                change.merge(schedule.start(i), (long) units, Long::sum);
                change.merge(schedule.start(i) + net.duration(i), (long) -units, Long::sum);
            }
        }
        for (int step : net.capacity(r).from()) {
            change.merge(step, 0L, Long::sum);
        }
        long load = 0;
        for (var entry : change.entrySet()) {
            load += entry.getValue();
            int slot = Math.max(0, entry.getKey());
            if (load > net.capacity(r).at(slot)) {
                found.add(new Violation(net.resourceName(r) + " carries " + load + " of "
                        + net.capacity(r).at(slot) + " from slot " + slot));
                return;
            }
        }
    }

    /** One broken constraint, in words. */
    public record Violation(String what) {}
}
