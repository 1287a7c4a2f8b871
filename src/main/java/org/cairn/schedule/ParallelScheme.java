package org.cairn.schedule;

/**
 * Parallel schedule generation: time goes forward, and whatever can start does, by rank (Kolisch 1996).
 *
 * <p>Its plans are non-delay: no unit idles that an activity could use. They need not contain the best plan, yet are better
 * on average than the serial scheme's where capacity is scarce, so a population begins with both.
 *
 * <p>A heap holds the activities whose predecessors are placed, by the earliest slot at which they may fit. That
 * slot never comes earlier as others are placed, so it is looked up anew only for the first of the heap. O(n log n) and
 * the slots read. Not safe for several threads.
 */
final class ParallelScheme {

    private final Network net;
    private final Decoder decoder;
    private final MinHeap eligible;
    private final int[] open;
    private final int[] ready;
    private final int[] rank;

    ParallelScheme(Network net, Decoder decoder) {
        this.net = net;
        this.decoder = decoder;
        this.eligible = new MinHeap(net.n);
        this.open = new int[net.n];
        this.ready = new int[net.n];
        this.rank = new int[net.n];
    }

    /**
     * Places all activities; counts as one pass.
     *
     * @param order the ranks: earlier ones go first where several fit
     * @param starts out: start slots
     * @return the makespan
     */
    int forward(int[] order, int[] starts) {
        decoder.begin(starts);
        eligible.clear();
        for (int k = 0; k < net.n; k++) {
            int i = order[k];
            rank[i] = k;
            open[i] = net.predRow[i + 1] - net.predRow[i];
            ready[i] = net.release[i];
            if (open[i] == 0) {
                eligible.add(ready[i], k);
            }
        }
        int end = 0;
        while (!eligible.isEmpty()) {
            int i = order[eligible.value()];
            int start = decoder.earliest(i, eligible.key());
            if (start > eligible.key()) {
                eligible.replace(start, rank[i]);
            } else {
                eligible.remove();
                decoder.place(i, start, starts);
                end = Math.max(end, start + net.duration[i]);
                open(i, start);
            }
        }
        return end;
    }

    private void open(int i, int start) {
        for (int s = net.succRow[i]; s < net.succRow[i + 1]; s++) {
            int j = net.succTo[s];
            ready[j] = Math.max(ready[j], start + net.succWeight[s]);
            if (--open[j] == 0) {
                eligible.add(ready[j], rank[j]);
            }
        }
    }
}
