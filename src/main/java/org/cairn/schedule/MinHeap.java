package org.cairn.schedule;

/** Binary min-heap of pairs of a key and an activity, ties by activity. Holds as many as it was made for. */
final class MinHeap {

    private final long[] entries;
    private int size;

    MinHeap(int most) {
        entries = new long[most + 1];
    }

    void clear() {
        size = 0;
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** The key of the least pair. */
    int key() {
        return (int) (entries[0] >> 32);
    }

    /** The second of the least pair. */
    int value() {
        return (int) entries[0];
    }

    void add(int key, int value) {
        long entry = pair(key, value);
        int k = size++;
        while (k > 0 && entries[(k - 1) >> 1] > entry) {
            entries[k] = entries[(k - 1) >> 1];
            k = (k - 1) >> 1;
        }
        entries[k] = entry;
    }

    void remove() {
        sink(entries[--size]);
    }

    /** Puts a pair in the place of the least. */
    void replace(int key, int value) {
        sink(pair(key, value));
    }

    private void sink(long entry) {
        int k = 0;
        while (2 * k + 1 < size) {
            int child = 2 * k + 1;
            if (child + 1 < size && entries[child + 1] < entries[child]) {
                child++;
            }
            if (entries[child] >= entry) {
                break;
            }
            entries[k] = entries[child];
            k = child;
        }
        entries[k] = entry;
    }

    private static long pair(int key, int value) {
        return ((long) key << 32) | value;
    }
}
