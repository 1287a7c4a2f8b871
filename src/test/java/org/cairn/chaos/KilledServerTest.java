package org.cairn.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.cairn.audit.AuditTrail;
import org.cairn.audit.Trails;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A server that is killed again and again while people work: whatever it has acknowledged is there, once. */
class KilledServerTest {

    private static final Duration LONGEST_WORK = Duration.ofSeconds(30);

    @TempDir
    private Path folder;

    @Test
    void nothing_acknowledged_is_lost_on_h2() throws Exception {
        assertThat(killAgainAndAgain(Store.h2(folder), Size.of("kills", 2, 50))).isEmpty();
    }

    @Test
    @EnabledIfSystemProperty(named = "cairn.chaos", matches = "full")
    void nothing_acknowledged_is_lost_on_postgresql() throws Exception {
        try (Postgres server = new Postgres(folder)) {
            assertThat(killAgainAndAgain(Store.postgres(server), Size.of("kills", 1, 50)))
                    .isEmpty();
        }
    }

    /** A line for each that does not hold, after a kill or at the end. */
    private List<String> killAgainAndAgain(Store store, int kills) throws Exception {
        Seed seed = Seed.plant(store, Size.of("people", 4, 12), Size.of("programmes", 3, 24));
        Random random = new Random(kills);
        List<String> wrong = new ArrayList<>();
        try (Ledger ledger = new Ledger(folder);
                ServerProcess server = new ServerProcess(product(), folder, store.settings())) {
            Crowd crowd = new Crowd(seed, ledger);
            try (crowd) {
                crowd.begin(i -> server::address).importing(server::address);
                for (int kill = 1; kill <= kills; kill++) {
                    server.start().awaitReady();
                    awaitWork(ledger, 3 + random.nextInt(12));
                    ServerProcess.pause(Duration.ofMillis(random.nextInt(1500)));
                    server.kill();
                    wrong.addAll(store.ask(new Invariants()::violations));
                    wrong.addAll(store.ask(ledger::lost));
                    wrong.addAll(store.ask(KilledServerTest::brokenChain));
                    wrong.addAll(crowd.faults());
                    System.out.printf(
                            "%s, kill %d: %d completions, %d decisions, %d starts acknowledged, %d things wrong; refused %s%n",
                            store.name(),
                            kill,
                            ledger.completions(),
                            ledger.decisions(),
                            ledger.starts(),
                            wrong.size(),
                            ledger.takeRefusals());
                }
                server.start().awaitReady();
                wrong.addAll(leftBehind(server));
                wrong.addAll(brokenChain(crowd.visitor(seed.office(), server::address)));
            }
            server.stop();
            wrong.addAll(store.ask(new Invariants()::violations));
            wrong.addAll(store.ask(ledger::lost));
            assertThat(ledger.completions()).isPositive();
        }
        return wrong;
    }

    /** Comes back when so many more completions are acknowledged, or nobody gets that far. */
    private static void awaitWork(Ledger ledger, int more) {
        int wanted = ledger.completions() + more;
        long begun = System.nanoTime();
        while (ledger.completions() < wanted && System.nanoTime() - begun < LONGEST_WORK.toNanos()) {
            ServerProcess.pause(Duration.ofMillis(20));
        }
    }

    private Product product() throws Exception {
        return Size.isFull() ? Product.archived(folder) : Product.compiled();
    }

    /** Temporary files of those that were killed. */
    private static List<String> leftBehind(ServerProcess server) {
        List<Path> folders = server.temporaryFolders();
        return folders.size() == 1 ? List.of() : List.of("temporary folders: " + folders);
    }

    private static List<String> brokenChain(JdbcClient store) {
        AuditTrail.Verdict verdict = Trails.in(store, Clock.systemUTC()).verify();
        return verdict.intact() ? List.of() : List.of("the audit chain: " + verdict);
    }

    /** As the product itself tells it. */
    static List<String> brokenChain(Visitor office) throws Visitor.Unanswered {
        Visitor.Answer answer = office.get("/api/v1/audit/verification");
        return answer.isDone() && answer.content().get("intact").asBoolean()
                ? List.of()
                : List.of("the audit chain: " + answer);
    }
}
