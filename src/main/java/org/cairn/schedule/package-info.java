/**
 * Resource-constrained project scheduling: <em>PS | prec | C<sub>max</sub></em> with generalised minimum time lags,
 * capacity profiles over time, release dates, deadlines and pins.
 *
 * <p>A {@link org.cairn.schedule.Network} is compiled once to flat int arrays: activities, links as start-to-start
 * weights in compressed sparse rows, demands likewise, capacities as steps over integer slots. All algorithms run on
 * these arrays. {@link org.cairn.schedule.CriticalPath} relaxes the resources, {@link org.cairn.schedule.LowerBound}
 * proves what no plan can beat, {@link org.cairn.schedule.Optimiser} searches (serial generation, forward–backward
 * improvement, a population search and large-neighbourhood search), {@link org.cairn.schedule.ScheduleChecker} judges a
 * plan without sharing a line with them, and {@link org.cairn.schedule.Reasons} says why an activity waits.
 *
 * <p>Pure Java: no framework, no clock of its own beyond the search limit, no randomness without a seed.
 */
@NullMarked
package org.cairn.schedule;

import org.jspecify.annotations.NullMarked;
E
cat > $S/Precedence.java <<'"'"'E'"'"'
package org.cairn.schedule;

/**
 * A minimum time lag between two activities.
 *
 * @param predecessor index
 * @param successor index
 * @param lag slots, may be negative
 */
public record Precedence(int predecessor, int successor, Type type, int lag) {

    /** Which ends of the two activities the lag connects: finish or start of the predecessor, start or finish of the successor. */
    public enum Type {
        FS,
        SS,
        FF,
        SF
    }

    /** The same lag from start to start, given both durations. */
    int startToStart(int predecessorDuration, int successorDuration) {
        return switch (type) {
            case FS -> predecessorDuration + lag;
            case SS -> lag;
            case FF -> predecessorDuration + lag - successorDuration;
            case SF -> lag - successorDuration;
        };
    }
}
E
cat > $S/Capacity.java <<'"'"'E'"'"'
package org.cairn.schedule;

import java.util.Arrays;

/**
 * Units of a renewable resource over time, as steps: {@code units[k]} holds from slot {@code from[k]} until the next step, the last for ever.
 *
 * @param from ascending, beginning with 0
 * @param units ≥ 0, as long as {@code from}
 */
public record Capacity(int[] from, int[] units) {

    public Capacity {
        from = from.clone();
        units = units.clone();
        if (from.length == 0 || from.length != units.length || from[0] != 0) {
            throw new InvalidNetwork("a capacity needs as many steps as units, the first at slot 0, but has steps at "
                    + Arrays.toString(from) + " and units " + Arrays.toString(units));
        }
        for (int k = 0; k < from.length; k++) {
            if (units[k] < 0 || (k > 0 && from[k] <= from[k - 1])) {
                throw new InvalidNetwork("capacity steps must ascend and units be ≥ 0, but step " + k + " is " + units[k]
                        + " from slot " + from[k]);
            }
        }
    }

    public static Capacity constant(int units) {
        return new Capacity(new int[] {0}, new int[] {units});
    }

    public int at(int slot) {
        int k = Arrays.binarySearch(from, slot);
        return units[k >= 0 ? k : -k - 2];
    }

    /** The units that hold for ever after the last step. */
    public int last() {
        return units[units.length - 1];
    }

    public int highest() {
        return Arrays.stream(units).max().orElse(0);
    }

    /** The first slot from which the capacity no longer changes. */
    public int settled() {
        return from[from.length - 1];
    }
}
E
cat > $S/InvalidNetwork.java <<'"'"'E'"'"'
package org.cairn.schedule;

/** A network that no plan can satisfy or that is no network; the message names the activities, resources and values. */
public final class InvalidNetwork extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public InvalidNetwork(String message) {
        super(message);
    }
}
E
cat > $S/Schedule.java <<'"'"'E'"'"'
package org.cairn.schedule;

/** A start slot for each activity of a network, in the network'"'"'s order. */
public record Schedule(int[] starts) {

    public Schedule {
        starts = starts.clone();
    }

    @Override
    public int[] starts() {
        return starts.clone();
    }

    public int start(int activity) {
        return starts[activity];
    }

    /** The latest finish of an activity of this network, 0 for an empty one. */
    public int makespan(Network network) {
        int end = 0;
        for (int i = 0; i < starts.length; i++) {
            end = Math.max(end, starts[i] + network.duration(i));
        }
        return end;
    }
}
E
cat > $S/Network.java <<'"'"'E'"'"'
package org.cairn.schedule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Activities, links and resources as flat int arrays.
 *
 * <p>Layout: links are start-to-start weights, {@code start(j) ≥ start(i) + weight}, in compressed sparse rows by
 * predecessor ({@code succ…}) and by successor ({@code pred…}); demands are rows of (resource, units) by activity. Time is
 * integer slots from 0. Building takes O(n + m) and checks everything that would make a search run for ever.
 */
public final class Network {

    /** No deadline, no pin. */
    public static final int NONE = Integer.MAX_VALUE;

    private static final int LONGEST = 1 << 29;

    final int n;
    final String[] ids;
    final int[] duration;
    final int[] release;
    final int[] deadline;
    final int[] pin;
    final int[] project;
    final int[] succRow;
    final int[] succTo;
    final int[] succWeight;
    final int[] predRow;
    final int[] predFrom;
    final int[] predWeight;
    final int[] demandRow;
    final int[] demandResource;
    final int[] demandUnits;
    final String[] resourceNames;
    final Capacity[] capacities;
    /** Activities, predecessors first. */
    final int[] topological;
    /** Whether sorting by start or by finish always keeps predecessors first: every link is FS with lag ≥ 0. */
    final boolean simple;

    private final List<Precedence> links;

    private Network(Builder b) {
        n = b.ids.size();
        ids = b.ids.toArray(new String[0]);
        duration = b.durations.stream().mapToInt(Integer::intValue).toArray();
        release = filled(b.releases, 0);
        deadline = filled(b.deadlines, NONE);
        pin = filled(b.pins, NONE);
        project = filled(b.projects, 0);
        resourceNames = b.resourceNames.toArray(new String[0]);
        capacities = b.capacities.toArray(new Capacity[0]);
        links = List.copyOf(b.links);
        int m = links.size();
        succRow = new int[n + 1];
        predRow = new int[n + 1];
        boolean onlySimple = true;
        for (Precedence link : links) {
            succRow[link.predecessor() + 1]++;
            predRow[link.successor() + 1]++;
            onlySimple &= link.type() == Precedence.Type.FS && link.lag() >= 0;
        }
        simple = onlySimple;
        for (int i = 0; i < n; i++) {
            succRow[i + 1] += succRow[i];
            predRow[i + 1] += predRow[i];
        }
        succTo = new int[m];
        succWeight = new int[m];
        predFrom = new int[m];
        predWeight = new int[m];
        int[] nextSucc = succRow.clone();
        int[] nextPred = predRow.clone();
        for (Precedence link : links) {
            int weight = link.startToStart(duration[link.predecessor()], duration[link.successor()]);
            int s = nextSucc[link.predecessor()]++;
            succTo[s] = link.successor();
            succWeight[s] = weight;
            int p = nextPred[link.successor()]++;
            predFrom[p] = link.predecessor();
            predWeight[p] = weight;
        }
        demandRow = new int[n + 1];
        int cells = b.demands.stream().mapToInt(Map::size).sum();
        demandResource = new int[cells];
        demandUnits = new int[cells];
        int at = 0;
        for (int i = 0; i < n; i++) {
            for (var demand : b.demands.get(i).entrySet()) {
                demandResource[at] = demand.getKey();
                demandUnits[at++] = demand.getValue();
            }
            demandRow[i + 1] = at;
        }
        topological = order();
        refuseWhatCannotBePlanned();
    }

    public static Builder builder() {
        return new Builder();
    }

    public int size() {
        return n;
    }

    public String id(int activity) {
        return ids[activity];
    }

    public int duration(int activity) {
        return duration[activity];
    }

    public int release(int activity) {
        return release[activity];
    }

    public int deadline(int activity) {
        return deadline[activity];
    }

    public int pin(int activity) {
        return pin[activity];
    }

    public int project(int activity) {
        return project[activity];
    }

    public int resources() {
        return capacities.length;
    }

    public String resourceName(int resource) {
        return resourceNames[resource];
    }

    public Capacity capacity(int resource) {
        return capacities[resource];
    }

    /** The links as they were given. */
    public List<Precedence> links() {
        return links;
    }

    /** Units of a resource that an activity needs while it runs. */
    public int demand(int activity, int resource) {
        for (int k = demandRow[activity]; k < demandRow[activity + 1]; k++) {
            if (demandResource[k] == resource) {
                return demandUnits[k];
            }
        }
        return 0;
    }

    private int[] filled(Map<Integer, Integer> given, int otherwise) {
        int[] all = new int[n];
        Arrays.fill(all, otherwise);
        given.forEach((i, value) -> all[i] = value);
        return all;
    }

    private int[] order() {
        int[] open = new int[n];
        for (int i = 0; i < n; i++) {
            open[i] = predRow[i + 1] - predRow[i];
        }
        int[] order = new int[n];
        int filled = 0;
        for (int i = 0; i < n; i++) {
            if (open[i] == 0) {
                order[filled++] = i;
            }
        }
        for (int k = 0; k < filled; k++) {
            int i = order[k];
            for (int s = succRow[i]; s < succRow[i + 1]; s++) {
                if (--open[succTo[s]] == 0) {
                    order[filled++] = succTo[s];
                }
            }
        }
        if (filled < n) {
            throw new InvalidNetwork("the links form a cycle: " + String.join(" → ", cycle(open)));
        }
        return order;
    }

    /** Walks backwards among the activities that never became free until one comes again. */
    private List<String> cycle(int[] open) {
        int at = 0;
        while (open[at] == 0) {
            at++;
        }
        Map<Integer, Integer> seen = new HashMap<>();
        List<Integer> walk = new ArrayList<>();
        while (!seen.containsKey(at)) {
            seen.put(at, walk.size());
            walk.add(at);
            for (int p = predRow[at]; p < predRow[at + 1]; p++) {
                if (open[predFrom[p]] > 0) {
                    at = predFrom[p];
                    break;
                }
            }
        }
        List<String> names = new ArrayList<>();
        names.add(ids[at]);
        for (int k = walk.size() - 1; k >= seen.get(at); k--) {
            names.add(ids[walk.get(k)]);
        }
        return names;
    }

    private void refuseWhatCannotBePlanned() {
        long total = 0;
        for (int i = 0; i < n; i++) {
            total += duration[i];
            total = Math.max(total, release[i]);
            total += pin[i] == NONE ? 0 : pin[i];
        }
        for (int weight : succWeight) {
            total += Math.abs((long) weight);
        }
        for (Capacity capacity : capacities) {
            total += capacity.settled();
        }
        if (total > LONGEST) {
            throw new InvalidNetwork("the durations, lags and dates add up to " + total + " slots, more than " + LONGEST
                    + ". Maybe a duration or a date is in the wrong unit.");
        }
        for (int i = 0; i < n; i++) {
            for (int k = demandRow[i]; k < demandRow[i + 1]; k++) {
                int highest = capacities[demandResource[k]].highest();
                if (demandUnits[k] > highest && duration[i] > 0) {
                    throw new InvalidNetwork("activity " + ids[i] + " needs " + demandUnits[k] + " of "
                            + resourceNames[demandResource[k]] + ", which never has more than " + highest);
                }
            }
        }
        CriticalPath earliest = CriticalPath.of(this);
        for (int i = 0; i < n; i++) {
            if (pin[i] != NONE && earliest.earliestStart(i) > pin[i]) {
                throw new InvalidNetwork("activity " + ids[i] + " is pinned to slot " + pin[i]
                        + ", but what comes before it ends only at slot " + earliest.earliestStart(i));
            }
            if (deadline[i] != NONE && earliest.earliestStart(i) + duration[i] > deadline[i]) {
                throw new InvalidNetwork("activity " + ids[i] + " has a deadline at slot " + deadline[i]
                        + ", but cannot finish before slot " + (earliest.earliestStart(i) + duration[i])
                        + " even with unlimited capacity");
            }
        }
    }

    /** Collects a network; indices are given in the order of adding. */
    public static final class Builder {

        private final List<String> ids = new ArrayList<>();
        private final Map<String, Integer> indices = new HashMap<>();
        private final List<Integer> durations = new ArrayList<>();
        private final List<Map<Integer, Integer>> demands = new ArrayList<>();
        private final List<Precedence> links = new ArrayList<>();
        private final List<String> resourceNames = new ArrayList<>();
        private final List<Capacity> capacities = new ArrayList<>();
        private final Map<Integer, Integer> releases = new HashMap<>();
        private final Map<Integer, Integer> deadlines = new HashMap<>();
        private final Map<Integer, Integer> pins = new HashMap<>();
        private final Map<Integer, Integer> projects = new HashMap<>();

        private Builder() {}

        /** Adds a resource and gives its index. */
        public int resource(String name, Capacity capacity) {
            resourceNames.add(name);
            capacities.add(capacity);
            return capacities.size() - 1;
        }

        /** Adds an activity and gives its index. */
        public int activity(String id, int duration) {
            if (duration < 0) {
                throw new InvalidNetwork("activity " + id + ": duration (" + duration + ") must be ≥ 0");
            }
            if (indices.putIfAbsent(id, ids.size()) != null) {
                throw new InvalidNetwork("activity " + id + " is there twice");
            }
            ids.add(id);
            durations.add(duration);
            demands.add(Map.of());
            return ids.size() - 1;
        }

        public Builder demand(int activity, int resource, int units) {
            if (units < 0) {
                throw new InvalidNetwork("activity " + ids.get(activity) + ": demand (" + units + ") must be ≥ 0");
            }
            if (units > 0) {
                if (demands.get(activity).isEmpty()) {
                    demands.set(activity, new java.util.TreeMap<>());
                }
                demands.get(activity).merge(resource, units, Math::addExact);
            }
            return this;
        }

        public Builder link(int predecessor, int successor, Precedence.Type type, int lag) {
            links.add(new Precedence(known(predecessor), known(successor), type, lag));
            return this;
        }

        public Builder link(String predecessor, String successor, Precedence.Type type, int lag) {
            return link(index(predecessor, successor), index(successor, predecessor), type, lag);
        }

        public Builder release(int activity, int slot) {
            releases.put(activity, Math.max(0, slot));
            return this;
        }

        public Builder deadline(int activity, int slot) {
            deadlines.put(activity, slot);
            return this;
        }

        /** Fixes the start. */
        public Builder pin(int activity, int slot) {
            if (slot < 0) {
                throw new InvalidNetwork("activity " + ids.get(activity) + ": pin (" + slot + ") must be ≥ 0");
            }
            pins.put(activity, slot);
            return this;
        }

        public Builder project(int activity, int project) {
            projects.put(activity, project);
            return this;
        }

        /** Checks and compiles; throws {@link InvalidNetwork} naming what cannot be planned. */
        public Network build() {
            return new Network(this);
        }

        private int known(int activity) {
            if (activity < 0 || activity >= ids.size()) {
                throw new InvalidNetwork("a link names activity " + activity + ", but there are " + ids.size());
            }
            return activity;
        }

        private int index(String id, String other) {
            Integer index = indices.get(id);
            if (index == null) {
                throw new InvalidNetwork("a link with " + other + " names " + id + ", which is no activity");
            }
            return index;
        }
    }
}
E
cat > $S/CriticalPath.java <<'"'"'E'"'"'
package org.cairn.schedule;

import java.util.Arrays;

/**
 * Earliest and latest starts without regard to resources (the critical-path method on a start-to-start network), O(n + m).
 *
 * <p>Total float = latest − earliest start. Free float = how far an activity slips before any successor'"'"'s earliest start moves.
 */
public final class CriticalPath {

    private final Network net;
    private final int[] earliest;
    private final int[] latest;
    private final int length;

    private CriticalPath(Network net, int[] earliest, int[] latest, int length) {
        this.net = net;
        this.earliest = earliest;
        this.latest = latest;
        this.length = length;
    }

    /** Latest starts refer to the shortest length of the whole. */
    public static CriticalPath of(Network net) {
        int[] es = new int[net.n];
        int length = 0;
        for (int i : net.topological) {
            int start = Math.max(es[i], net.release[i]);
            if (net.pin[i] != Network.NONE) {
                start = Math.max(start, net.pin[i]);
            }
            es[i] = start;
            length = Math.max(length, start + net.duration[i]);
            for (int s = net.succRow[i]; s < net.succRow[i + 1]; s++) {
                int j = net.succTo[s];
                es[j] = Math.max(es[j], start + net.succWeight[s]);
            }
        }
        return new CriticalPath(net, es, latest(net, length), length);
    }

    static int[] latest(Network net, int end) {
        int[] ls = new int[net.n];
        Arrays.fill(ls, Integer.MAX_VALUE);
        for (int k = net.n - 1; k >= 0; k--) {
            int i = net.topological[k];
            ls[i] = Math.min(ls[i], end - net.duration[i]);
            for (int s = net.succRow[i]; s < net.succRow[i + 1]; s++) {
                ls[i] = Math.min(ls[i], ls[net.succTo[s]] - net.succWeight[s]);
            }
        }
        return ls;
    }

    /** Slots from 0 to the last finish. */
    public int length() {
        return length;
    }

    public int earliestStart(int activity) {
        return earliest[activity];
    }

    public int latestStart(int activity) {
        return latest[activity];
    }

    public int totalFloat(int activity) {
        return latest[activity] - earliest[activity];
    }

    public int freeFloat(int activity) {
        int room = length - earliest[activity] - net.duration[activity];
        for (int s = net.succRow[activity]; s < net.succRow[activity + 1]; s++) {
            room = Math.min(room, earliest[net.succTo[s]] - net.succWeight[s] - earliest[activity]);
        }
        return room;
    }

    public boolean isCritical(int activity) {
        return totalFloat(activity) <= 0;
    }
}
E
cat > $S/ScheduleChecker.java <<'"'"'E'"'"'
package org.cairn.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Judges a plan from the network'"'"'s links and capacities alone; shares no code with the algorithms that make plans. */
public final class ScheduleChecker {

    private ScheduleChecker() {}

    /** Every way in which the plan breaks the network; empty when it is feasible. */
    public static List<Violation> check(Network net, Schedule schedule) {
        List<Violation> found = new ArrayList<>();
        if (schedule.starts().length != net.size()) {
            found.add(new Violation("the plan has " + schedule.starts().length + " starts for " + net.size() + " activities"));
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
            found.add(new Violation(net.id(i) + " ends at " + (start + net.duration(i)) + ", after its deadline at " + net.deadline(i)));
        }
    }

    private static void checkLink(Network net, Schedule schedule, Precedence link, List<Violation> found) {
        int p = link.predecessor();
        int s = link.successor();
        int from = schedule.start(p) + (fromFinish(link) ? net.duration(p) : 0);
        int to = schedule.start(s) + (toFinish(link) ? net.duration(s) : 0);
        if (to < from + link.lag()) {
            found.add(new Violation(net.id(p) + " → " + net.id(s) + " (" + link.type() + ", lag " + link.lag() + ") is broken: "
                    + from + " then " + to));
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
                found.add(new Violation(net.resourceName(r) + " carries " + load + " of " + net.capacity(r).at(slot) + " from slot " + slot));
                return;
            }
        }
    }

    /** One broken constraint, in words. */
    public record Violation(String what) {}
}
E
