package org.cairn.schedule;

import java.util.Arrays;

/** Turns starts, finishes and keys into activity lists in which predecessors (or, backwards, successors) come first. */
final class Sequences {

    private final Network net;
    private final int[] open;
    private final long[] heap;

    Sequences(Network net) {
        this.net = net;
        this.open = new int[net.n];
        this.heap = new long[net.n + 1];
    }

    /** By start, ties in topological order. */
    void byStart(int[] starts, int[] order) {
        for (int k = 0; k < net.n; k++) {
            int i = net.topological[k];
            heap[k] = ((long) starts[i] << 32) | k;
        }
        unpack(order, false);
    }

    /** By finish, latest first, ties in reverse topological order. */
    void byFinishDescending(int[] starts, int[] order) {
        for (int k = 0; k < net.n; k++) {
            int i = net.topological[k];
            heap[k] = ((long) (starts[i] + net.duration[i]) << 32) | k;
        }
        unpack(order, true);
    }

    private void unpack(int[] order, boolean descending) {
        Arrays.sort(heap, 0, net.n);
        for (int k = 0; k < net.n; k++) {
            order[descending ? net.n - 1 - k : k] = net.topological[(int) heap[k]];
        }
        if (!net.simple) {
            int[] key = new int[net.n];
            for (int k = 0; k < net.n; k++) {
                key[order[k]] = k;
            }
            if (descending) {
                byKeyBackwards(key, order);
            } else {
                byKey(key, order);
            }
        }
    }

    /** Smallest key first among those whose predecessors are listed. */
    void byKey(int[] key, int[] order) {
        drain(key, order, net.predRow, net.succRow, net.succTo);
    }

    private void byKeyBackwards(int[] key, int[] order) {
        drain(key, order, net.succRow, net.predRow, net.predFrom);
    }

    private void drain(int[] key, int[] order, int[] waitRow, int[] nextRow, int[] next) {
        int size = 0;
        for (int i = 0; i < net.n; i++) {
            open[i] = waitRow[i + 1] - waitRow[i];
            if (open[i] == 0) {
                push(size++, ((long) key[i] << 32) | i);
            }
        }
        for (int k = 0; k < net.n; k++) {
            int i = (int) heap[0];
            order[k] = i;
            pop(--size);
            for (int s = nextRow[i]; s < nextRow[i + 1]; s++) {
                if (--open[next[s]] == 0) {
                    push(size++, ((long) key[next[s]] << 32) | next[s]);
                }
            }
        }
    }

    private void push(int at, long entry) {
        int k = at;
        while (k > 0 && heap[(k - 1) >> 1] > entry) {
            heap[k] = heap[(k - 1) >> 1];
            k = (k - 1) >> 1;
        }
        heap[k] = entry;
    }

    private void pop(int size) {
        long entry = heap[size];
        int k = 0;
        while (2 * k + 1 < size) {
            int child = 2 * k + 1;
            if (child + 1 < size && heap[child + 1] < heap[child]) {
                child++;
            }
            if (heap[child] >= entry) {
                break;
            }
            heap[k] = heap[child];
            k = child;
        }
        heap[k] = entry;
    }
}
