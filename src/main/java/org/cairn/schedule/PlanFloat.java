package org.cairn.schedule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Float within a plan: by how much an activity can slip before the plan's end slips, when those after it are pushed as
 * far as precedence and capacity let them.
 *
 * <p>Right-justification of the plan (Wiest 1964): activities in order of descending finish move to their latest start.
 * Time is O(Σ float·duration·demands); memory one integer a slot and resource.
 */
public final class PlanFloat {

    private PlanFloat() {}

    /** Slots of float, one an activity; 0 for what is pinned. */
    public static int[] of(Network net, Schedule plan) {
        int end = plan.makespan(net);
        int[][] load = load(net, plan, end);
        List<List<Precedence>> after = after(net);
        int[] start = plan.starts();
        int[] slack = new int[net.size()];
        IntStream.range(0, net.size())
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(i -> -(plan.start(i) + net.duration(i)))
                        .thenComparingInt(i -> -plan.start(i)))
                .forEach(i -> {
                    if (net.pin(i) != Network.NONE) {
                        return;
                    }
                    int latest = end - net.duration(i);
                    for (Precedence link : after.get(i)) {
                        latest = Math.min(latest, start[link.successor()] - gap(net, link));
                    }
                    add(net, load, i, start[i], -1);
                    int at = start[i];
                    while (latest > at && !fits(net, load, i, latest)) {
                        latest--;
                    }
                    start[i] = Math.max(at, latest);
                    add(net, load, i, start[i], 1);
                    slack[i] = start[i] - at;
                });
        return slack;
    }

    private static int gap(Network net, Precedence link) {
        int before = net.duration(link.predecessor());
        int behind = net.duration(link.successor());
        return switch (link.type()) {
            case FS -> before + link.lag();
            case SS -> link.lag();
            case FF -> before + link.lag() - behind;
            case SF -> link.lag() - behind;
        };
    }

    private static List<List<Precedence>> after(Network net) {
        List<List<Precedence>> after = new ArrayList<>();
        for (int i = 0; i < net.size(); i++) {
            after.add(new ArrayList<>());
        }
        net.links().forEach(link -> after.get(link.predecessor()).add(link));
        return after;
    }

    private static int[][] load(Network net, Schedule plan, int end) {
        int[][] load = new int[net.resources()][end];
        for (int i = 0; i < net.size(); i++) {
            add(net, load, i, plan.start(i), 1);
        }
        return load;
    }

    private static void add(Network net, int[][] load, int i, int start, int sign) {
        for (int k = net.demandRow[i]; k < net.demandRow[i + 1]; k++) {
            for (int t = start; t < start + net.duration(i); t++) {
                load[net.demandResource[k]][t] += sign * net.demandUnits[k];
            }
        }
    }

    private static boolean fits(Network net, int[][] load, int i, int start) {
        for (int k = net.demandRow[i]; k < net.demandRow[i + 1]; k++) {
            int resource = net.demandResource[k];
            for (int t = start; t < start + net.duration(i); t++) {
                if (load[resource][t] + net.demandUnits[k]
                        > net.capacity(resource).at(t)) {
                    return false;
                }
            }
        }
        return true;
    }
}
