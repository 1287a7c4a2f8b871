package org.cairn.schedule;

import java.util.Arrays;
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

    Network(NetworkBuilder b) {
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

    public static NetworkBuilder builder() {
        return new NetworkBuilder();
    }

    /** A builder that holds all of this network, with the same indices, for one that has more. */
    public NetworkBuilder toBuilder() {
        NetworkBuilder copy = new NetworkBuilder();
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
}
