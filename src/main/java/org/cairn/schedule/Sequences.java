package org.cairn.schedule;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Turns starts, finishes and keys into activity lists in which predecessors (or, backwards, successors) come first. */
final class Sequences {

    private final Network net;
    private final int[] open;
    private final MinHeap heap;
    private final long[] pairs;
    private final int[] reverse;
    private final int[] mirrored;
    private final int[] rank;
    private final int[] identity;
    private final int[] sorted;
    private int[] count = new int[0];

    Sequences(Network net) {
        this.net = net;
        this.open = new int[net.n];
        this.heap = new MinHeap(net.n);
        this.pairs = new long[net.n];
        this.reverse = new int[net.n];
        for (int k = 0; k < net.n; k++) {
            reverse[k] = net.topological[net.n - 1 - k];
        }
        this.mirrored = new int[net.n];
        this.rank = new int[net.n];
        this.identity = new int[net.n];
        Arrays.setAll(identity, i -> i);
        this.sorted = new int[net.n];
    }

    /** By start, ties in topological order. */
    void byStart(int[] starts, int[] order) {
        sort(starts, net.topological, order);
        if (!net.simple) {
            byKey(ranks(order), order);
        }
    }

    /** By finish, latest first, ties in reverse topological order. */
    void byFinishDescending(int[] starts, int[] order) {
        int last = 0;
        for (int i = 0; i < net.n; i++) {
            last = Math.max(last, starts[i] + net.duration[i]);
        }
        for (int i = 0; i < net.n; i++) {
            mirrored[i] = last - starts[i] - net.duration[i];
        }
        sort(mirrored, reverse, order);
        if (!net.simple) {
            byKeyBackwards(ranks(order), order);
        }
    }

    /** Stable sort by key ≥ 0 of the activities as listed: by counting, or by comparing where keys are sparse. */
    private void sort(int[] key, int[] listed, int[] order) {
        int highest = 0;
        for (int i = 0; i < net.n; i++) {
            highest = Math.max(highest, key[i]);
        }
        if (highest > 8 * net.n + 1024) {
            compare(key, listed, order);
            return;
        }
        if (count.length < highest + 2) {
            count = new int[highest + highest / 2 + 2];
        }
        Arrays.fill(count, 0, highest + 2, 0);
        for (int i = 0; i < net.n; i++) {
            count[key[i] + 1]++;
        }
        for (int t = 0; t < highest; t++) {
            count[t + 1] += count[t];
        }
        for (int i : listed) {
            order[count[key[i]]++] = i;
        }
    }

    private void compare(int[] key, int[] listed, int[] order) {
        for (int k = 0; k < net.n; k++) {
            pairs[k] = ((long) key[listed[k]] << 32) | k;
        }
        Arrays.sort(pairs, 0, net.n);
        for (int k = 0; k < net.n; k++) {
            order[k] = listed[(int) pairs[k]];
        }
    }

    private int[] ranks(int[] order) {
        for (int k = 0; k < net.n; k++) {
            rank[order[k]] = k;
        }
        return rank;
    }

    /** Some activities, drawn one after the other, go to any place between their predecessors and their successors. */
    void jump(int[] order, int moves, SplittableRandom random) {
        ranks(order);
        for (int move = 0; move < moves; move++) {
            int i = random.nextInt(net.n);
            int first = 0;
            for (int p = net.predRow[i]; p < net.predRow[i + 1]; p++) {
                first = Math.max(first, rank[net.predFrom[p]] + 1);
            }
            int last = net.n - 1;
            for (int s = net.succRow[i]; s < net.succRow[i + 1]; s++) {
                last = Math.min(last, rank[net.succTo[s]] - 1);
            }
            put(i, first + random.nextInt(last - first + 1), order);
        }
    }

    private void put(int i, int to, int[] order) {
        int step = to < rank[i] ? -1 : 1;
        for (int k = rank[i]; k != to; k += step) {
            order[k] = order[k + step];
            rank[order[k]] = k;
        }
        order[to] = i;
        rank[i] = to;
    }

    /** Smallest key first among those whose predecessors are listed. */
    void byKey(int[] key, int[] order) {
        drain(key, order, net.predRow, net.succRow, net.succTo);
    }

    /** Smallest key first among those whose successors are listed. */
    void byKeyBackwards(int[] key, int[] order) {
        drain(key, order, net.succRow, net.predRow, net.predFrom);
    }

    /** Reads the activities by key; whoever comes before its turn waits in the heap, which so stays almost empty. */
    private void drain(int[] key, int[] order, int[] waitRow, int[] nextRow, int[] next) {
        sortFromLeast(key);
        heap.clear();
        for (int k = 0; k < net.n; k++) {
            rank[sorted[k]] = k;
            open[k] = waitRow[k + 1] - waitRow[k];
        }
        int read = 0;
        for (int k = 0; k < net.n; k++) {
            int i;
            if (heap.isEmpty()) {
                do {
                    i = sorted[read++];
                } while (open[i] > 0);
            } else {
                i = heap.value();
                heap.remove();
            }
            order[k] = i;
            for (int s = nextRow[i]; s < nextRow[i + 1]; s++) {
                int j = next[s];
                if (--open[j] == 0 && rank[j] < read) {
                    heap.add(rank[j], j);
                }
            }
        }
    }

    private void sortFromLeast(int[] key) {
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < net.n; i++) {
            least = Math.min(least, key[i]);
        }
        for (int i = 0; i < net.n; i++) {
            mirrored[i] = key[i] - least;
        }
        sort(mirrored, identity, sorted);
    }
}
