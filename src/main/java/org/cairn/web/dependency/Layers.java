package org.cairn.web.dependency;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cairn.programme.Dependency;

/**
 * Places the nodes of an acyclic graph in columns: the column is the longest way from a node without predecessor, the order
 * inside a column is that of the mean place of the neighbours, swept to and fro (the layered method of Sugiyama, Tagawa and
 * Toda, 1981, without bends for long links). O(sweeps · (nodes log nodes + links)).
 */
final class Layers {

    private static final int SWEEPS = 6;

    private final Map<String, List<String>> before = new HashMap<>();
    private final Map<String, List<String>> after = new HashMap<>();
    private final Map<String, Integer> column = new HashMap<>();

    private Layers(List<String> keys, List<Dependency> links) {
        keys.forEach(key -> {
            before.put(key, new ArrayList<>());
            after.put(key, new ArrayList<>());
        });
        for (Dependency link : links) {
            neighbours(before, link.successor()).add(link.predecessor());
            neighbours(after, link.predecessor()).add(link.successor());
        }
    }

    /**
     * The columns from left to right, each from top to bottom.
     *
     * @param links between the keys only, without a cycle
     */
    static List<List<String>> of(List<String> keys, List<Dependency> links) {
        Layers layers = new Layers(keys, links);
        TreeMap<Integer, List<String>> columns = new TreeMap<>();
        keys.forEach(key -> columns.computeIfAbsent(layers.depth(key), c -> new ArrayList<>())
                .add(key));
        List<List<String>> ordered = new ArrayList<>(columns.values());
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            layers.sweep(ordered, sweep % 2 == 0);
        }
        return ordered;
    }

    private int depth(String key) {
        Integer known = column.get(key);
        if (known != null) {
            return known;
        }
        int depth = neighbours(before, key).stream().mapToInt(this::depth).max().orElse(-1) + 1;
        column.put(key, depth);
        return depth;
    }

    private void sweep(List<List<String>> columns, boolean rightwards) {
        Map<String, Double> place = new HashMap<>();
        columns.forEach(c -> place(c, place));
        Map<String, List<String>> looked = rightwards ? before : after;
        for (int i = 0; i < columns.size(); i++) {
            List<String> column = columns.get(rightwards ? i : columns.size() - 1 - i);
            Map<String, Double> wanted = new HashMap<>();
            column.forEach(key -> wanted.put(
                    key,
                    neighbours(looked, key).stream()
                            .mapToDouble(n -> place.getOrDefault(n, 0.5))
                            .average()
                            .orElse(place.getOrDefault(key, 0.5))));
            column.sort(Comparator.comparingDouble(key -> wanted.getOrDefault(key, 0.5)));
            place(column, place);
        }
    }

    /** Places from 0 to 1, so that columns of different length can be compared. */
    private static void place(List<String> column, Map<String, Double> place) {
        for (int i = 0; i < column.size(); i++) {
            place.put(column.get(i), (i + 0.5) / column.size());
        }
    }

    private static List<String> neighbours(Map<String, List<String>> of, String key) {
        return of.computeIfAbsent(key, k -> new ArrayList<>());
    }
}
