package org.cairn.planning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.cairn.schedule.Network;
import org.cairn.schedule.Precedence;
import org.cairn.schedule.Schedule;

/**
 * Moves what a plan starts earlier than wished back towards its wished start, as far as links, capacity and the plan's end
 * allow: the latest first, so that each gives room to those before it.
 *
 * <p>Time is O(Σ shift·duration·demands); memory one integer a slot and resource.
 */
final class KeptInPlace {

    private final Network net;
    private final int[] start;
    private final int end;
    private final int[][] load;
    private final List<List<Precedence>> after = new ArrayList<>();

    private KeptInPlace(Network net, Schedule schedule) {
        this.net = net;
        this.start = schedule.starts();
        this.end = schedule.makespan(net);
        this.load = new int[net.resources()][end];
        for (int i = 0; i < net.size(); i++) {
            after.add(new ArrayList<>());
            occupy(i, start[i], 1);
        }
        net.links().forEach(link -> after.get(link.predecessor()).add(link));
    }

    /** The same plan, no longer, with starts nearer to the wished ones; a wish of −1 is none. */
    static Schedule of(Network net, Schedule schedule, int[] wished) {
        KeptInPlace kept = new KeptInPlace(net, schedule);
        IntStream.range(0, net.size())
                .boxed()
                .sorted(Comparator.comparingInt(i -> -kept.start[i]))
                .filter(i -> wished[i] > kept.start[i] && net.pin(i) == Network.NONE)
                .forEach(i -> kept.move(i, wished[i]));
        return new Schedule(kept.start);
    }

    private void move(int i, int wished) {
        int latest = Math.min(wished, end - net.duration(i));
        for (Precedence link : after.get(i)) {
            latest = Math.min(latest, start[link.successor()] - gap(link));
        }
        occupy(i, start[i], -1);
        int at = latest;
        while (at > start[i] && !fits(i, at)) {
            at--;
        }
        start[i] = Math.max(at, start[i]);
        occupy(i, start[i], 1);
    }

    private int gap(Precedence link) {
        int before = net.duration(link.predecessor());
        int behind = net.duration(link.successor());
        return switch (link.type()) {
            case FS -> before + link.lag();
            case SS -> link.lag();
            case FF -> before + link.lag() - behind;
            case SF -> link.lag() - behind;
        };
    }

    private void occupy(int i, int from, int sign) {
        for (int r = 0; r < load.length; r++) {
            int units = sign * net.demand(i, r);
            if (units != 0) {
                for (int t = from; t < from + net.duration(i); t++) {
                    load[r][t] += units;
                }
            }
        }
    }

    private boolean fits(int i, int from) {
        for (int r = 0; r < load.length; r++) {
            int units = net.demand(i, r);
            for (int t = from; units > 0 && t < from + net.duration(i); t++) {
                if (load[r][t] + units > net.capacity(r).at(t)) {
                    return false;
                }
            }
        }
        return true;
    }
}
