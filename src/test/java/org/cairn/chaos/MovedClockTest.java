package org.cairn.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A machine whose clock is set a day ahead and back again under load: what is due is done once. */
class MovedClockTest {

    /** When the office looks for what is due and late. */
    private static final LocalTime MORNING = LocalTime.of(6, 0);

    private static final Duration LONGEST = Duration.ofSeconds(60);

    /** Days ahead: long after all that was planted is late, then a day on, back, on again. */
    private static final List<Integer> DAYS = List.of(60, 61, 60, 61, 62, 61, 62);

    @TempDir
    private Path folder;

    @Test
    @EnabledIfSystemProperty(named = "cairn.chaos", matches = "full")
    void what_is_due_is_done_once_however_the_clock_is_set() throws Exception {
        var found = MovableClock.in(folder);
        assumeTrue(found.isPresent(), "no libfaketime on this machine: apt-get install faketime");
        try (Postgres database = new Postgres(folder)) {
            assertThat(moved(found.orElseThrow(), Store.postgres(database))).isEmpty();
        }
    }

    private List<String> moved(MovableClock clock, Store store) throws Exception {
        Seed seed = Seed.plant(store, 3, 4);
        Map<String, String> settings = new HashMap<>(store.settings());
        settings.put("cairn.workflow.job-pause", "1s");
        List<String> wrong = new ArrayList<>();
        try (Ledger ledger = new Ledger(folder);
                ServerProcess server = new ServerProcess(folder, settings).with(clock.environment())) {
            clock.set(Duration.ofDays(DAYS.get(0)));
            server.start().awaitReady();
            Crowd crowd = new Crowd(seed, ledger);
            try (crowd) {
                crowd.begin(i -> server::address);
                wrong.addAll(mornings(clock, store));
                wrong.addAll(crowd.faults());
                wrong.addAll(KilledServerTest.brokenChain(crowd.visitor(seed.office(), server::address)));
            }
            server.stop();
            wrong.addAll(store.ask(ledger::lost));
            wrong.addAll(store.ask(MovedClockTest::twice));
            wrong.addAll(store.ask(new Invariants()::violations));
            int called = store.ask(s -> count(s, "audit_entry where action = 'task-escalated'"));
            System.out.printf(
                    "%d settings of the clock: %d completions, the office called for %d tasks, %d things wrong%n",
                    DAYS.size(), ledger.completions(), called, wrong.size());
            assertThat(called).isPositive();
            assertThat(ledger.completions()).isPositive();
        }
        return wrong;
    }

    /** Sets the clock again and again; a line for each time when the office did not look as often as mornings have come. */
    private static List<String> mornings(MovableClock clock, Store store) throws IOException {
        List<String> wrong = new ArrayList<>();
        int first = looked(store, 1);
        LocalDate begun = lastMorning(DAYS.get(0));
        int furthest = 0;
        for (int days : DAYS) {
            clock.set(Duration.ofDays(days));
            furthest = Math.max(furthest, days);
            int due = first + (int) ChronoUnit.DAYS.between(begun, lastMorning(furthest));
            int done = looked(store, due);
            System.out.printf("%d days ahead: the office has looked %d times, due were %d%n", days, done, due);
            if (done != due) {
                wrong.add(days + " days ahead: the office has looked " + done + " times, due were " + due);
            }
        }
        return wrong;
    }

    /** How often the office has looked, a moment after it has looked as often as was due. */
    private static int looked(Store store, int due) {
        long begun = System.nanoTime();
        while (store.ask(MovedClockTest::looked) < due && System.nanoTime() - begun < LONGEST.toNanos()) {
            ServerProcess.pause(Duration.ofMillis(200));
        }
        // several pauses of those who look for due steps
        ServerProcess.pause(Duration.ofSeconds(5));
        return store.ask(MovedClockTest::looked);
    }

    private static int looked(JdbcClient store) {
        return count(store, "act_hi_procinst where proc_def_key_ = 'office-watch' and end_time_ is not null");
    }

    private static int count(JdbcClient store, String rows) {
        return store.sql("select count(*) from " + rows).query(Integer.class).single();
    }

    /** Timers that struck twice, and tasks for which the office was called twice. */
    private static List<String> twice(JdbcClient store) {
        return store.sql("""
                        select concat('a timer struck twice: ', job_id_) from act_hi_job_log
                        where job_state_ = 2 and job_def_type_ like 'timer%' group by job_id_ having count(*) > 1
                        union all
                        select concat('the office was called twice for ', programme, ' ', subject) from audit_entry
                        where action = 'task-escalated' group by programme, subject having count(*) > 1""").query(String.class).list();
    }

    private static LocalDate lastMorning(int daysAhead) {
        return ZonedDateTime.now()
                .plusDays(daysAhead)
                .minusSeconds(MORNING.toSecondOfDay())
                .toLocalDate();
    }
}
