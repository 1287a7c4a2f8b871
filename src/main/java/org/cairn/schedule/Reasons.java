package org.cairn.schedule;

import java.util.ArrayList;
import java.util.List;

/** Says for each activity of a plan what keeps it from starting earlier. */
public final class Reasons {

    private Reasons() {}

    /** One reason an activity, in the network's order. */
    public static List<Reason> of(Network net, Schedule plan) {
        List<List<Integer>> users = new ArrayList<>();
        for (int r = 0; r < net.capacities.length; r++) {
            users.add(new ArrayList<>());
        }
        for (int i = 0; i < net.n; i++) {
            for (int k = net.demandRow[i]; k < net.demandRow[i + 1]; k++) {
                users.get(net.demandResource[k]).add(i);
            }
        }
        List<Reason> reasons = new ArrayList<>(net.n);
        for (int i = 0; i < net.n; i++) {
            reasons.add(of(net, plan, users, i));
        }
        return reasons;
    }

    private static Reason of(Network net, Schedule plan, List<List<Integer>> users, int i) {
        int start = plan.start(i);
        if (net.pin[i] != Network.NONE) {
            return new Reason.Pinned();
        }
        int ready = net.release[i];
        int binding = -1;
        for (int p = net.predRow[i]; p < net.predRow[i + 1]; p++) {
            int from = plan.start(net.predFrom[p]) + net.predWeight[p];
            if (from > ready || (from == ready && binding < 0)) {
                ready = from;
                binding = net.predFrom[p];
            }
        }
        if (ready >= start) {
            if (binding >= 0 && ready > 0) {
                return new Reason.Predecessor(binding);
            }
            return start == 0 ? new Reason.AtOnce() : new Reason.Release(net.release[i]);
        }
        for (int k = net.demandRow[i]; k < net.demandRow[i + 1]; k++) {
            int resource = net.demandResource[k];
            int clash = clash(net, plan, users.get(resource), i, resource, net.demandUnits[k], start - 1);
            if (clash >= 0) {
                return new Reason.Resource(resource, ready, start, holders(net, plan, users.get(resource), i, clash));
            }
        }
        return new Reason.Choice(ready);
    }

    /** The first slot of an earlier start at which the resource would be overdrawn, −1 when there is none. */
    private static int clash(
            Network net, Schedule plan, List<Integer> users, int i, int resource, int units, int earlier) {
        for (int t = earlier; t < earlier + net.duration[i]; t++) {
            long load = units;
            for (int other : users) {
                if (other != i && runs(net, plan, other, t)) {
                    load += net.demand(other, resource);
                }
            }
            if (load > net.capacities[resource].at(t)) {
                return t;
            }
        }
        return -1;
    }

    private static List<Integer> holders(Network net, Schedule plan, List<Integer> users, int i, int slot) {
        return users.stream().filter(o -> o != i && runs(net, plan, o, slot)).toList();
    }

    private static boolean runs(Network net, Schedule plan, int i, int slot) {
        return plan.start(i) <= slot && slot < plan.start(i) + net.duration[i];
    }

    /** Why an activity does not start earlier. */
    public sealed interface Reason {

        /** It starts at slot 0. */
        record AtOnce() implements Reason {}

        /** Its start is fixed. */
        record Pinned() implements Reason {}

        /** It may not start before a slot. */
        record Release(int slot) implements Reason {}

        /** A link from this activity. */
        record Predecessor(int activity) implements Reason {}

        /** It was ready at {@code from} and waits until {@code until} for units that the holders use. */
        record Resource(int resource, int from, int until, List<Integer> holders) implements Reason {}

        /** Nothing; it has room to start from this slot on. */
        record Choice(int from) implements Reason {}
    }
}
