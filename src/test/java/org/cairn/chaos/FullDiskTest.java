package org.cairn.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.cairn.chaos.Visitor.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A disk that is full under load: what cannot be kept is refused and said so, and all goes on when there is room again. */
@EnabledIfSystemProperty(named = "cairn.chaos", matches = "full")
class FullDiskTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final List<String> said = new ArrayList<>();
    private final Random random = new Random(1);
    private String first = "";

    @TempDir
    private Path folder;

    @Test
    void work_is_refused_while_the_disk_of_h2_is_full_and_goes_on_when_it_is_not() throws Exception {
        try (SmallDisk disk = disk(96)) {
            assertThat(fillAndClear(disk, Store.h2(disk.folder()))).isEmpty();
        }
    }

    @Test
    void work_is_refused_while_the_disk_of_postgresql_is_full_and_goes_on_when_it_is_not() throws Exception {
        try (SmallDisk disk = disk(512);
                Postgres server = new Postgres(disk.folder())) {
            assertThat(fillAndClear(disk, Store.postgres(server))).isEmpty();
        }
    }

    private SmallDisk disk(int megabytes) {
        var disk = SmallDisk.mount(folder.resolve("disk"), megabytes);
        assumeTrue(disk.isPresent(), "this user may mount no small disk");
        return disk.orElseThrow();
    }

    private List<String> fillAndClear(SmallDisk disk, Store store) throws Exception {
        Seed seed = Seed.plant(store, 1, 6);
        List<String> wrong = new ArrayList<>();
        try (Ledger ledger = new Ledger(folder);
                ServerProcess server = new ServerProcess(folder, store.settings())) {
            server.start().awaitReady();
            Crowd crowd = new Crowd(seed, ledger);
            try (crowd) {
                Visitor worker = crowd.visitor(seed.people().get(0), server::address);
                comment(worker, 3);
                disk.fill();
                Map<String, Integer> full = comment(worker, 50);
                // stores keep some room that they have taken already
                for (int more = 0; more < 60 && full.size() == 1; more++) {
                    full = comment(worker, 50);
                }
                disk.clear();
                Duration back = untilAccepted(worker);
                System.out.printf(
                        "%s, disk full: 50 comments answered %s; accepted again %d ms after there was room%n",
                        store.name(), full, back.toMillis());
                if (full.keySet().stream().anyMatch(code -> code.startsWith("500"))) {
                    wrong.add("not a clear refusal: " + full);
                }
                if (full.keySet().stream().noneMatch(code -> code.startsWith("503"))) {
                    wrong.add("the disk was never full: " + full);
                }
                wrong.addAll(KilledServerTest.brokenChain(crowd.visitor(seed.office(), server::address)));
            }
            server.stop();
            wrong.addAll(store.ask(new Invariants()::violations));
            wrong.addAll(store.ask(s -> wordsLost(s.sql("select content from task_comment")
                    .query(String.class)
                    .list())));
        }
        return wrong;
    }

    private List<String> wordsLost(List<String> kept) {
        return said.stream()
                .filter(w -> !kept.contains(w))
                .map(w -> "acknowledged and lost: " + w.substring(0, 20))
                .toList();
    }

    /** Says so many things, of some 4 kB each: status and code → how often. */
    private Map<String, Integer> comment(Visitor worker, int times) throws Exception {
        Map<String, Integer> answers = new TreeMap<>();
        Answer tasks = worker.get("/api/v1/tasks?view=ALL&size=1");
        JsonNode items = tasks.content().get("items");
        if (items != null && !items.isEmpty()) {
            first = items.get(0).get("id").asString();
        }
        for (int i = 0; i < times; i++) {
            String text = noise();
            Answer answer = worker.post("/api/v1/tasks/" + first + "/comments", Map.of("text", text), null);
            answers.merge(answer.reason(), 1, Integer::sum);
            if (answer.isDone()) {
                said.add(text);
            }
        }
        return answers;
    }

    /** Four thousand letters that cannot be packed smaller by much. */
    private String noise() {
        byte[] bytes = new byte[2900];
        random.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    private Duration untilAccepted(Visitor worker) throws Exception {
        long begun = System.nanoTime();
        while (!comment(worker, 1).keySet().equals(java.util.Set.of("200"))) {
            if (System.nanoTime() - begun > PATIENCE.toNanos()) {
                throw new AssertionError("nothing is accepted " + PATIENCE + " after there was room");
            }
            ServerProcess.pause(Duration.ofMillis(200));
        }
        return Duration.ofNanos(System.nanoTime() - begun);
    }
}
