package org.cairn.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two nodes share a PostgreSQL and the work; either may die while the other goes on. */
class TwoNodesTest {

    /** How long a node keeps a job to itself without finishing it. */
    private static final Duration LOCK = Duration.ofSeconds(20);

    @TempDir
    private Path folder;

    @Test
    @EnabledIfSystemProperty(named = "cairn.chaos", matches = "full")
    void the_survivor_goes_on_at_once_and_takes_over_what_the_dead_one_had_begun() throws Exception {
        int kills = Size.of("kills", 1, 20);
        try (Postgres database = new Postgres(folder)) {
            Store store = Store.postgres(database);
            Seed seed = Seed.plant(store, 8, 100);
            Map<String, String> settings = new HashMap<>(store.settings());
            settings.put("cairn.workflow.job-lock", LOCK.toSeconds() + "s");
            Product product = Product.archived(folder);
            try (Ledger ledger = new Ledger(folder);
                    ServerProcess one = new ServerProcess(product, folder, settings);
                    ServerProcess two = new ServerProcess(product, folder, settings)) {
                List<String> wrong = kill(store, seed, ledger, List.of(one, two), kills);
                assertThat(wrong).isEmpty();
            }
        }
    }

    private static List<String> kill(Store store, Seed seed, Ledger ledger, List<ServerProcess> nodes, int kills)
            throws Exception {
        List<String> wrong = new ArrayList<>();
        List<Long> all = new ArrayList<>();
        Random random = new Random(kills);
        nodes.forEach(n -> n.start().awaitReady());
        // half of the people at each node; those of a dead one wait for it
        Crowd crowd = new Crowd(seed, ledger);
        try (crowd) {
            crowd.begin(i -> nodes.get(i % 2)::address);
            for (int kill = 1; kill <= kills; kill++) {
                ServerProcess victim = nodes.get(random.nextInt(2));
                ServerProcess.pause(Duration.ofMillis(1000 + random.nextInt(2000)));
                crowd.latencies().take();
                victim.kill();
                List<String> begun = store.ask(TwoNodesTest::locks);
                long dead = System.nanoTime();
                ServerProcess.pause(Duration.ofSeconds(4));
                List<Long> survivors = crowd.latencies().take();
                all.addAll(survivors);
                Duration resumed = resumed(store, begun, dead);
                wrong.addAll(store.ask(ledger::lost));
                System.out.printf(
                        "kill %d: survivor answered %d requests, p99 %d ms; %d steps were begun, resumed after %d s%n",
                        kill,
                        survivors.size(),
                        Latencies.within(survivors, 0.99).toMillis(),
                        begun.size(),
                        resumed.toSeconds());
                if (resumed.compareTo(LOCK.plusSeconds(10)) > 0) {
                    wrong.add("steps of the dead node resumed after " + resumed);
                }
                victim.start().awaitReady();
            }
            wrong.addAll(KilledServerTest.brokenChain(crowd.visitor(seed.office(), nodes.get(0)::address)));
        }
        nodes.forEach(ServerProcess::stop);
        wrong.addAll(store.ask(new Invariants()::violations));
        all.sort(null);
        System.out.printf(
                "%d kills of two nodes: %d completions, survivors' p99 %d ms over %d requests, %d things wrong%n",
                kills, ledger.completions(), Latencies.within(all, 0.99).toMillis(), all.size(), wrong.size());
        return wrong;
    }

    /** From the death until every step that was begun then is done, or taken by another. */
    private static Duration resumed(Store store, List<String> begun, long dead) {
        List<String> left = new ArrayList<>(begun);
        Duration since = Duration.ZERO;
        while (!left.isEmpty() && since.compareTo(LOCK.plusSeconds(60)) < 0) {
            left.retainAll(store.ask(TwoNodesTest::locks));
            since = Duration.ofNanos(System.nanoTime() - dead);
            ServerProcess.pause(Duration.ofMillis(500));
        }
        return since;
    }

    /** Steps that a node has begun and not finished, each with its node. */
    private static List<String> locks(JdbcClient store) {
        return new ArrayList<>(
                store.sql("select concat(id_, lock_owner_) from act_ru_job where lock_owner_ is not null")
                        .query(String.class)
                        .list());
    }
}
