package org.cairn.risk;

import java.util.Arrays;

/** Counts finishes; grows to both sides. */
final class Tally {

    private int first;
    private int[] counts = new int[0];

    void add(int finish) {
        if (counts.length == 0) {
            first = finish - 4;
            counts = new int[16];
        } else if (finish < first) {
            int more = Math.max(first - finish, counts.length / 2);
            int[] grown = new int[counts.length + more];
            System.arraycopy(counts, 0, grown, more, counts.length);
            counts = grown;
            first -= more;
        } else if (finish - first >= counts.length) {
            counts = Arrays.copyOf(counts, Math.max(finish - first + 1, counts.length * 3 / 2));
        }
        counts[finish - first]++;
    }

    /** What was counted; at least one finish must have been. */
    FinishDistribution distribution() {
        int from = 0;
        while (counts[from] == 0) {
            from++;
        }
        int until = counts.length;
        while (counts[until - 1] == 0) {
            until--;
        }
        return new FinishDistribution(first + from, Arrays.copyOfRange(counts, from, until));
    }
}
