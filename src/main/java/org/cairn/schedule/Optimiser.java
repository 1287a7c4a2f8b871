package org.cairn.schedule;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Finds good feasible plans: any-time, seeded, on one or several islands.
 *
 * <p>A first plan comes at once from the latest-finish rule with forward–backward improvement, or from a given plan that is
 * repaired. With one thread and a limit on schedules a run repeats itself. The result carries a proven bound.
 */
public final class Optimiser {

    private final Network net;
    private final Objective objective;
    private final SearchLimit limit;
    private final SearchListener listener;
    private final Incumbent incumbent;
    private final Budget budget;

    private Optimiser(Network net, Objective objective, SearchLimit limit, SearchListener listener) {
        this.net = net;
        this.objective = objective;
        this.limit = limit;
        this.listener = listener;
        this.incumbent = new Incumbent(listener);
        this.budget = new Budget(limit);
    }

    /** Searches a short plan until the limit, a proof or the listener ends it; throws {@link InvalidNetwork} when capacity never suffices. */
    public static Solution solve(Network net, SearchLimit limit, SearchListener listener) {
        return solve(net, Objective.MAKESPAN, limit, listener);
    }

    /** Searches a plan of low cost. */
    public static Solution solve(Network net, Objective objective, SearchLimit limit, SearchListener listener) {
        return new Optimiser(net, objective, limit, listener).run(null);
    }

    /** Searches from a plan that may not fit the network any more: what still fits stays, unless moving it pays. */
    public static Solution improve(
            Network net, Schedule given, Objective objective, SearchLimit limit, SearchListener listener) {
        return new Optimiser(net, objective, limit, listener).run(given);
    }

    private Solution run(@Nullable Schedule given) {
        int shortest = CriticalPath.of(net).length();
        incumbent.bound(Double.NEGATIVE_INFINITY, shortest);
        List<Island> islands = new ArrayList<>();
        islands.add(island(0));
        if (given == null) {
            islands.get(0).first();
        } else {
            islands.get(0).first(given.starts());
        }
        shortest = Math.min(LowerBound.of(net), incumbent.lateness() == 0 ? incumbent.makespan() : Integer.MAX_VALUE);
        double bound = objective instanceof Objective.Makespan ? shortest : objective.bound(net);
        incumbent.bound(bound, shortest);
        for (int k = 1; k < limit.threads(); k++) {
            islands.add(island(k));
        }
        runAll(islands);
        return new Solution(
                incumbent.schedule(),
                incumbent.makespan(),
                incumbent.shortest(),
                incumbent.cost(),
                incumbent.bound(),
                islands.stream().mapToLong(Island::passes).sum(),
                incumbent.lateness(),
                Duration.ofNanos(incumbent.found() - budget.began()),
                Duration.ofNanos(System.nanoTime() - budget.began()));
    }

    private Island island(int number) {
        Island island = new Island(net, objective, limit.seed() * 1_000_003L + number, incumbent, budget, number == 0);
        long[] counted = new long[1];
        BooleanSupplier condition = () -> {
            long now = island.passes();
            budget.spend(now - counted[0]);
            counted[0] = now;
            if (budget.isSpent() || !listener.goOn()) {
                incumbent.stop();
            }
            return !incumbent.isSettled();
        };
        island.goOnWhile(condition);
        return island;
    }

    private static void runAll(List<Island> islands) {
        List<Thread> threads = new ArrayList<>();
        for (Island island : islands.subList(1, islands.size())) {
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
