package org.cairn.chaos;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.cairn.chaos.Visitor.Unanswered;

/** Many people at once, who go on until they are told to go home. */
final class Crowd implements AutoCloseable {

    private static final Duration BREATH = Duration.ofMillis(200);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Future<?>> running = new ArrayList<>();
    private final Seed seed;
    private final Ledger ledger;
    private final Latencies latencies = new Latencies();
    private final Set<String> finished = ConcurrentHashMap.newKeySet();
    private final Queue<RuntimeException> faults = new ConcurrentLinkedQueue<>();
    private volatile boolean open = true;

    Crowd(Seed seed, Ledger ledger) {
        this.seed = seed;
        this.ledger = ledger;
    }

    Latencies latencies() {
        return latencies;
    }

    /** Lets everybody begin; each asks the node that is named for their number. */
    Crowd begin(IntFunction<Supplier<URI>> nodeOf) {
        for (int i = 0; i < seed.people().size(); i++) {
            Worker worker = worker(i, nodeOf.apply(i));
            running.add(threads.submit(() -> keepOn(worker::work)));
        }
        return this;
    }

    /** Somebody brings in new plans. */
    Crowd importing(Supplier<URI> node) {
        Importer importer = new Importer(seed.office().user(), node, ledger);
        running.add(threads.submit(() -> keepOn(() -> {
            importer.bring();
            ServerProcess.pause(Duration.ofSeconds(1));
            return true;
        })));
        return this;
    }

    /** Somebody looks at everything. */
    Crowd reading(Supplier<URI> node) {
        Reader reader = new Reader(visitor(seed.office(), node), seed.programmes(), running.size());
        running.add(threads.submit(() -> keepOn(() -> {
            ServerProcess.pause(BREATH);
            return reader.look();
        })));
        return this;
    }

    private Worker worker(int number, Supplier<URI> node) {
        Board board = new Board(visitor(seed.finance(), node), visitor(seed.executive(), node), ledger);
        return new Worker(visitor(seed.people().get(number), node), board, seed.programmes(), finished, ledger, number);
    }

    Visitor visitor(Person person, Supplier<URI> node) {
        return new Visitor(person, http, node, latencies);
    }

    private void keepOn(Act act) {
        while (open) {
            try {
                if (!act.did()) {
                    ServerProcess.pause(BREATH);
                }
            } catch (Unanswered dead) {
                ServerProcess.pause(BREATH);
            } catch (RuntimeException broken) {
                faults.add(broken);
                throw broken;
            }
        }
    }

    /** What made somebody stop: a fault of the test, or an answer that no program could expect. */
    List<String> faults() {
        return faults.stream().map(String::valueOf).toList();
    }

    /** Whether there is nothing left to do. */
    boolean isIdle() {
        return finished.containsAll(seed.programmes());
    }

    /** Sends everybody home and waits until they are gone; fails if one of them broke. */
    @Override
    public void close() throws Exception {
        open = false;
        threads.shutdown();
        for (Future<?> one : running) {
            one.get(90, TimeUnit.SECONDS);
        }
    }

    /** Something to do again and again. */
    private interface Act {
        boolean did() throws Unanswered;
    }
}
