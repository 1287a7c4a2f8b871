package org.cairn.schedule;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

/**
 * Finds short feasible plans: any-time, seeded, on one or several islands.
 *
 * <p>A first plan comes at once from the latest-finish rule with forward–backward improvement. With one thread and a limit
 * on schedules a run repeats itself. The result carries a proven lower bound.
 */
public final class Optimiser {

    private Optimiser() {}

    /** Searches until the limit, a proof or the listener ends it; throws {@link InvalidNetwork} when capacity never suffices. */
    public static Solution solve(Network net, SearchLimit limit, SearchListener listener) {
        long began = System.nanoTime();
        int bound = net.size() > 20_000 ? CriticalPath.of(net).length() : LowerBound.of(net);
        Search.Incumbent incumbent = new Search.Incumbent(bound, listener);
        long until = deadline(began, limit.time());
        AtomicLong spent = new AtomicLong();
        List<Search> islands = new ArrayList<>();
        for (int k = 0; k < limit.threads(); k++) {
            islands.add(island(net, limit, listener, incumbent, until, spent, k));
        }
        islands.get(0).first();
        Duration first = Duration.ofNanos(System.nanoTime() - began);
        if (!incumbent.isProven()) {
            runAll(islands);
        }
        long schedules = islands.stream().mapToLong(Search::schedules).sum();
        return new Solution(
                incumbent.schedule(),
                incumbent.makespan(),
                bound,
                schedules,
                incumbent.lateness(),
                first,
                Duration.ofNanos(System.nanoTime() - began));
    }

    private static long deadline(long began, Duration time) {
        return time.compareTo(Duration.ofDays(365)) > 0 ? Long.MAX_VALUE : began + time.toNanos();
    }

    private static Search island(
            Network net,
            SearchLimit limit,
            SearchListener listener,
            Search.Incumbent incumbent,
            long until,
            AtomicLong spent,
            int number) {
        Search[] self = new Search[1];
        long[] counted = new long[1];
        BooleanSupplier goOn = () -> {
            long now = self[0].schedules();
            long total = spent.addAndGet(now - counted[0]);
            counted[0] = now;
            return total < limit.schedules() && System.nanoTime() < until && listener.goOn();
        };
        self[0] = new Search(net, limit.seed() * 1_000_003L + number, goOn, incumbent);
        return self[0];
    }

    private static void runAll(List<Search> islands) {
        List<Thread> threads = new ArrayList<>();
        for (Search island : islands.subList(1, islands.size())) {
            Thread thread = new Thread(island::run, "schedule-island");
            thread.setDaemon(true);
            thread.start();
            threads.add(thread);
        }
        islands.get(0).run();
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
