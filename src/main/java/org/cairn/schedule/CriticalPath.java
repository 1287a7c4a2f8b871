package org.cairn.schedule;

import java.util.Arrays;

/**
 * Earliest and latest starts without regard to resources (the critical-path method on a start-to-start network), O(n + m).
 *
 * <p>Total float = latest − earliest start. Free float = how far an activity slips before any successor's earliest start moves.
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
