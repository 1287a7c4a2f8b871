package org.cairn.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

/** How long answers took. */
final class Latencies {

    private final ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();

    void add(long took) {
        nanos.add(took);
    }

    /** All since the last call, shortest first. */
    List<Long> take() {
        List<Long> all = new ArrayList<>();
        for (Long one = nanos.poll(); one != null; one = nanos.poll()) {
            all.add(one);
        }
        all.sort(null);
        return all;
    }

    /** The time within which this share of them came; nothing for none. */
    static Duration within(List<Long> sorted, double share) {
        if (sorted.isEmpty()) {
            return Duration.ZERO;
        }
        return Duration.ofNanos(sorted.get((int) Math.min(sorted.size() - 1L, Math.round(share * sorted.size()))));
    }
}
