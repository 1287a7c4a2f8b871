package org.cairn.schedule;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/** Orders activities with predecessors first (Kahn 1962), or names a cycle. Time O(n + m). */
final class TopologicalOrder {

    private final String[] ids;
    private final List<Precedence> links;
    private final int[] row;
    private final int[] successor;
    private final int[] open;

    private TopologicalOrder(String[] ids, List<Precedence> links) {
        this.ids = ids;
        this.links = links;
        row = new int[ids.length + 1];
        open = new int[ids.length];
        for (Precedence link : links) {
            row[link.predecessor() + 1]++;
            open[link.successor()]++;
        }
        for (int i = 0; i < ids.length; i++) {
            row[i + 1] += row[i];
        }
        successor = new int[links.size()];
        int[] next = row.clone();
        for (Precedence link : links) {
            successor[next[link.predecessor()]++] = link.successor();
        }
    }

    static int[] of(String[] ids, List<Precedence> links) {
        return new TopologicalOrder(ids, links).order();
    }

    private int[] order() {
        int[] order = new int[ids.length];
        int filled = 0;
        for (int i = 0; i < ids.length; i++) {
            if (open[i] == 0) {
                order[filled++] = i;
            }
        }
        for (int k = 0; k < filled; k++) {
            int i = order[k];
            for (int s = row[i]; s < row[i + 1]; s++) {
                if (--open[successor[s]] == 0) {
                    order[filled++] = successor[s];
                }
            }
        }
        if (filled < ids.length) {
            throw new InvalidNetwork("the links form a cycle: " + String.join(" → ", cycle()));
        }
        return order;
    }

    /** Walks backwards among the activities that never became free until one comes again. */
    private List<String> cycle() {
        int[] blocker = new int[ids.length];
        int at = 0;
        for (Precedence link : links) {
            if (open[link.predecessor()] > 0 && open[link.successor()] > 0) {
                blocker[link.successor()] = link.predecessor();
                at = link.successor();
            }
        }
        boolean[] seen = new boolean[ids.length];
        while (!seen[at]) {
            seen[at] = true;
            at = blocker[at];
        }
        ArrayDeque<String> names = new ArrayDeque<>(List.of(ids[at]));
        int walk = at;
        do {
            walk = blocker[walk];
            names.addFirst(ids[walk]);
        } while (walk != at);
        return new ArrayList<>(names);
    }
}
