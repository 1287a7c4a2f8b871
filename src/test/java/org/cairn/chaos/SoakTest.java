package org.cairn.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** A server that many people use for a long time holds no more at the end than in the middle. */
class SoakTest {

    /** The first half warms up; what rises over the second is a leak. */
    private static final int SAMPLES = 15;

    @TempDir
    private Path folder;

    @Test
    @EnabledIfSystemProperty(named = "cairn.chaos", matches = "full")
    void nothing_grows_while_people_work_read_and_bring_in_plans() throws Exception {
        assumeTrue(Vitals.canBeTaken(), "this machine does not tell what a process holds");
        Duration between = Size.seconds("soak", 60, 15 * 60).dividedBy(SAMPLES);
        try (Postgres database = new Postgres(folder)) {
            Store store = Store.postgres(database);
            Seed seed = Seed.plant(store, 8, Size.of("programmes", 20, 240));
            List<Vitals> samples = new ArrayList<>();
            List<String> wrong = new ArrayList<>();
            try (Ledger ledger = new Ledger(folder);
                    ServerProcess server = new ServerProcess(folder, store.settings())) {
                server.start().awaitReady();
                Crowd crowd = new Crowd(seed, ledger);
                try (crowd) {
                    crowd.begin(i -> server::address)
                            .importing(server::address)
                            .reading(server::address)
                            .reading(server::address);
                    for (int sample = 1; sample <= SAMPLES; sample++) {
                        ServerProcess.pause(between);
                        samples.add(Vitals.of(server, store));
                        System.out.printf(
                                "sample %d: %s; %d completions, %d starts%n",
                                sample, samples.get(sample - 1), ledger.completions(), ledger.starts());
                    }
                    wrong.addAll(crowd.faults());
                }
                server.stop();
                wrong.addAll(Vitals.growth(samples));
                wrong.addAll(store.ask(new Invariants()::violations));
                wrong.addAll(store.ask(ledger::lost));
                System.out.printf(
                        "%d s under load: %d requests, %d completions, %d starts, %d things wrong%n",
                        between.multipliedBy(SAMPLES).toSeconds(),
                        crowd.latencies().take().size(),
                        ledger.completions(),
                        ledger.starts(),
                        wrong.size());
                assertThat(ledger.completions()).isPositive();
                assertThat(ledger.starts()).isPositive();
            }
            assertThat(wrong).isEmpty();
        }
    }

    @Test
    void a_slow_rise_in_the_second_half_is_noticed_and_a_warm_start_or_one_large_piece_of_work_is_not() {
        List<Vitals> leaking = samples(i -> new Vitals(100 + 3 * i, 40 + i, 20, 300, i % 3));
        List<Vitals> warming = samples(i -> new Vitals(i < 7 ? 50 + 10 * i : 120 + i % 2, 60, 20, 300, i % 3));
        List<Vitals> working = samples(i -> new Vitals(i == SAMPLES - 2 ? 210 : 125 + 7 * (i % 3), 60, 20, 300, i % 3));

        assertThat(Vitals.growth(leaking))
                .containsExactly("heap after collection, MB rose by 21.0", "threads rose by 7.0");
        assertThat(Vitals.growth(warming)).isEmpty();
        assertThat(Vitals.growth(working)).isEmpty();
    }

    private static List<Vitals> samples(IntFunction<Vitals> each) {
        return IntStream.range(0, SAMPLES).mapToObj(each).toList();
    }
}
