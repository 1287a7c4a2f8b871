package org.cairn.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Many people at one server: each completion counts once, and one of many who want the same task gets it. */
class CrowdTest {

    private static final int RACERS = Size.of("racers", 10, 50);

    @TempDir
    private Path folder;

    @Test
    void many_complete_many_tasks_and_one_of_all_who_want_it_gets_the_one() throws Exception {
        int people = Math.max(RACERS, Size.of("people", RACERS, 64));
        int wanted = Size.of("completions", 40, 10_000);
        Store store = Store.h2(folder);
        // a roadmap has some fifty tasks before its deliveries
        Seed seed = Seed.plant(store, people, Math.max(4, wanted / 40));
        try (Ledger ledger = new Ledger(folder);
                ServerProcess server = new ServerProcess(folder, store.settings())) {
            server.start().awaitReady();

            Map<Integer, Integer> answers = race(seed, ledger, server::address);
            Duration took = work(seed, ledger, server::address, wanted);
            server.stop();

            List<String> wrong = store.ask(new Invariants()::violations);
            wrong.addAll(store.ask(ledger::lost));
            System.out.printf(
                    "%d people: %d completions in %d s, %d things wrong; %d want one task: %s%n",
                    people, ledger.completions(), took.toSeconds(), wrong.size(), RACERS, answers);
            assertThat(wrong).isEmpty();
            assertThat(answers).isEqualTo(Map.of(200, 1, 409, RACERS - 1));
            assertThat(ledger.completions()).isGreaterThanOrEqualTo(wanted);
        }
    }

    private static Duration work(Seed seed, Ledger ledger, Supplier<URI> node, int wanted) throws Exception {
        long begun = System.nanoTime();
        try (Crowd crowd = new Crowd(seed, ledger).begin(i -> node)) {
            while (ledger.completions() < wanted && !crowd.isIdle()) {
                ServerProcess.pause(Duration.ofMillis(100));
            }
        }
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /** All claim the same free task at once: status → how many got it as their answer. */
    private static Map<Integer, Integer> race(Seed seed, Ledger ledger, Supplier<URI> node) throws Exception {
        Crowd crowd = new Crowd(seed, ledger);
        String last = seed.programmes().get(seed.programmes().size() - 1);
        JsonNode task = crowd.visitor(seed.office(), node)
                .get("/api/v1/tasks?view=UNASSIGNED&programme=" + last)
                .content()
                .get("items")
                .get(0);
        String claim = "/api/v1/tasks/" + task.get("id").asString() + "/claim";
        ExecutorService threads = Executors.newFixedThreadPool(RACERS);
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Integer>> racers = new ArrayList<>();
        for (Person person : seed.people().subList(0, RACERS)) {
            Visitor visitor = crowd.visitor(person, node);
            racers.add(threads.submit(() -> {
                start.await();
                return visitor.post(claim, Map.of(), null).status();
            }));
        }
        start.countDown();
        Map<Integer, Integer> answers = new TreeMap<>();
        for (Future<Integer> racer : racers) {
            answers.merge(racer.get(), 1, Integer::sum);
        }
        threads.shutdown();
        crowd.close();
        return answers;
    }
}
