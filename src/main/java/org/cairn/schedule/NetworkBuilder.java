package org.cairn.schedule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Collects a network; indices are given in the order of adding. */
public final class NetworkBuilder {

    final List<String> ids = new ArrayList<>();
    private final Map<String, Integer> indices = new HashMap<>();
    final List<Integer> durations = new ArrayList<>();
    final List<Map<Integer, Integer>> demands = new ArrayList<>();
    final List<Precedence> links = new ArrayList<>();
    final List<String> resourceNames = new ArrayList<>();
    final List<Capacity> capacities = new ArrayList<>();
    final Map<Integer, Integer> releases = new HashMap<>();
    final Map<Integer, Integer> deadlines = new HashMap<>();
    final Map<Integer, Integer> pins = new HashMap<>();
    final Map<Integer, Integer> projects = new HashMap<>();

    NetworkBuilder() {}

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

    public NetworkBuilder demand(int activity, int resource, int units) {
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

    public NetworkBuilder link(int predecessor, int successor, Precedence.Type type, int lag) {
        links.add(new Precedence(known(predecessor), known(successor), type, lag));
        return this;
    }

    public NetworkBuilder link(String predecessor, String successor, Precedence.Type type, int lag) {
        return link(index(predecessor, successor), index(successor, predecessor), type, lag);
    }

    public NetworkBuilder release(int activity, int slot) {
        releases.put(activity, Math.max(0, slot));
        return this;
    }

    public NetworkBuilder deadline(int activity, int slot) {
        deadlines.put(activity, slot);
        return this;
    }

    /** Fixes the start. */
    public NetworkBuilder pin(int activity, int slot) {
        if (slot < 0) {
            throw new InvalidNetwork("activity " + ids.get(activity) + ": pin (" + slot + ") must be ≥ 0");
        }
        pins.put(activity, slot);
        return this;
    }

    public NetworkBuilder project(int activity, int project) {
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
