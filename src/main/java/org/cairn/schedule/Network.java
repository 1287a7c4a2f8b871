package org.cairn.schedule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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
        simple = links.stream().allMatch(link -> link.type() == Precedence.Type.FS && link.lag() >= 0);
        topological = TopologicalOrder.of(ids, links);
        succRow = new int[n + 1];
        predRow = new int[n + 1];
        for (Precedence link : links) {
            succRow[link.predecessor() + 1]++;
            predRow[link.successor() + 1]++;
        }
        for (int i = 0; i < n; i++) {
            succRow[i + 1] += succRow[i];
            predRow[i + 1] += predRow[i];
        }
        int m = links.size();
        succTo = new int[m];
        succWeight = new int[m];
        predFrom = new int[m];
        predWeight = new int[m];
        weigh();
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
        Plannable.check(this);
    }

    private Network(Network like, int[] durations, int[] releases, int[] pins) {
        n = like.n;
        ids = like.ids;
        duration = durations;
        release = releases;
        deadline = like.deadline;
        pin = pins;
        project = like.project;
        succRow = like.succRow;
        succTo = like.succTo;
        predRow = like.predRow;
        predFrom = like.predFrom;
        demandRow = like.demandRow;
        demandResource = like.demandResource;
        demandUnits = like.demandUnits;
        resourceNames = like.resourceNames;
        capacities = like.capacities;
        topological = like.topological;
        simple = like.simple;
        links = like.links;
        succWeight = new int[succTo.length];
        predWeight = new int[predFrom.length];
        weigh();
    }

    public static Builder builder() {
        return new Builder();
    }

    /** A builder that holds all of this network, with the same indices, for one that has more. */
    public Builder toBuilder() {
        Builder copy = new Builder();
        for (int r = 0; r < capacities.length; r++) {
            copy.resource(resourceNames[r], capacities[r]);
        }
        for (int i = 0; i < n; i++) {
            copy.activity(ids[i], duration[i]);
            copy.releases.put(i, release[i]);
            copy.deadlines.put(i, deadline[i]);
            copy.pins.put(i, pin[i]);
            copy.projects.put(i, project[i]);
            for (int k = demandRow[i]; k < demandRow[i + 1]; k++) {
                copy.demand(i, demandResource[k], demandUnits[k]);
            }
        }
        copy.links.addAll(links);
        return copy;
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

    /** The same network with other durations, in O(n + m) and unchecked: for simulation, where most of the work is elsewhere. */
    public Network withDurations(int[] durations) {
        return new Network(this, durations, release, pin);
    }

    /**
     * The same network with what started before {@code now} pinned to where it started, and nothing else before {@code now}.
     *
     * @param plan says what started when
     */
    public Network startedBy(int now, Schedule plan) {
        int[] pins = pin.clone();
        int[] releases = release.clone();
        for (int i = 0; i < n; i++) {
            if (pins[i] == NONE && plan.start(i) < now) {
                pins[i] = plan.start(i);
            } else {
                releases[i] = Math.max(releases[i], now);
            }
        }
        return new Network(this, duration, releases, pins);
    }

    /** A copy of its own, for {@link #redraw}. */
    Network copy() {
        return new Network(this, duration.clone(), release, pin);
    }

    /** Takes other durations in place: only on a copy that nobody else holds. */
    void redraw(int[] durations) {
        System.arraycopy(durations, 0, duration, 0, n);
        weigh();
    }

    private void weigh() {
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
    }

    private int[] filled(Map<Integer, Integer> given, int otherwise) {
        int[] all = new int[n];
        Arrays.fill(all, otherwise);
        given.forEach((i, value) -> all[i] = value);
        return all;
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
                    demands.set(activity, new TreeMap<>());
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
