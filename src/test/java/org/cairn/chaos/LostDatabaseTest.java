package org.cairn.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** A database that goes away under load and comes back: the server is not ready meanwhile, and ready soon after. */
class LostDatabaseTest {

    private static final Duration SOON = Duration.ofSeconds(15);

    @TempDir
    private Path folder;

    @Test
    @EnabledIfSystemProperty(named = "cairn.chaos", matches = "full")
    void the_server_is_ready_soon_after_its_database_is_back() throws Exception {
        int restarts = Size.of("restarts", 1, 10);
        try (Postgres database = new Postgres(folder)) {
            Store store = Store.postgres(database);
            Seed seed = Seed.plant(store, 8, 40);
            try (Ledger ledger = new Ledger(folder);
                    ServerProcess server = new ServerProcess(folder, store.settings())) {
                server.start().awaitReady();
                List<String> wrong = new ArrayList<>();
                Crowd crowd = new Crowd(seed, ledger);
                try (crowd) {
                    crowd.begin(i -> server::address);
                    for (int restart = 1; restart <= restarts; restart++) {
                        ServerProcess.pause(Duration.ofSeconds(2));
                        wrong.addAll(restart(database, server, restart));
                        wrong.addAll(store.ask(ledger::lost));
                    }
                    wrong.addAll(KilledServerTest.brokenChain(crowd.visitor(seed.office(), server::address)));
                }
                server.stop();
                wrong.addAll(store.ask(new Invariants()::violations));
                System.out.printf(
                        "%d restarts of PostgreSQL under load: %d completions, %d things wrong%n",
                        restarts, ledger.completions(), wrong.size());
                assertThat(wrong).isEmpty();
            }
        }
    }

    private static List<String> restart(Postgres database, ServerProcess server, int number) {
        List<String> wrong = new ArrayList<>();
        database.stop();
        if (server.isReady()) {
            wrong.add("restart " + number + ": ready without a database");
        }
        database.start();
        Duration ready = server.awaitReady();
        System.out.printf("restart %d: ready %d ms after PostgreSQL%n", number, ready.toMillis());
        if (ready.compareTo(SOON) > 0) {
            wrong.add("restart " + number + ": ready only after " + ready);
        }
        if (!server.isAlive()) {
            wrong.add("restart " + number + ": the server ended");
        }
        return wrong;
    }
}
