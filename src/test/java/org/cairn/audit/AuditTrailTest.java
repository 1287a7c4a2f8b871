package org.cairn.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Whatever is done to a written row shows. */
class AuditTrailTest {

    private static final DataSource STORE = made();

    private final Clock clock = Clock.fixed(Instant.parse("2026-11-24T10:00:00.123456789Z"), ZoneOffset.UTC);
    private final DataSource source = STORE;
    private JdbcClient jdbc;
    private AuditTrail trail;

    private static DataSource made() {
        var store = new DriverManagerDataSource("jdbc:h2:mem:audit-trail;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000");
        Flyway.configure().dataSource(store).load().migrate();
        return store;
    }

    @BeforeEach
    void three_entries() {
        jdbc = JdbcClient.create(source);
        jdbc.sql("delete from audit_entry").update();
        jdbc.sql("update audit_head set number = 0, hash = ?")
                .param(Chain.ORIGIN)
                .update();
        trail = new JdbcAuditTrail(jdbc, clock);
        trail.append("tmo", "task-completed", "halden", "P1.1.1", "done");
        trail.append("executive", "gate-decided", "halden", "G1", "GO");
        trail.append("cairn", "started", null, "cairn", "");
    }

    @Test
    void an_untouched_chain_is_intact() {
        assertThat(trail.verify().intact()).isTrue();
        assertThat(trail.verify().entries()).isEqualTo(3);
        assertThat(trail.list("halden", 0, 10))
                .extracting(AuditTrail.Entry::subject)
                .containsExactly("G1", "P1.1.1");
    }

    @Test
    void an_edit_shows() {
        jdbc.sql("update audit_entry set detail = 'KILL' where number = 2").update();

        assertThat(trail.verify().firstBroken()).isEqualTo(2);
    }

    @Test
    void a_deletion_shows() {
        jdbc.sql("delete from audit_entry where number = 2").update();

        assertThat(trail.verify().firstBroken()).isEqualTo(3);
    }

    @Test
    void a_truncation_shows() {
        jdbc.sql("delete from audit_entry where number = 3").update();

        assertThat(trail.verify().intact()).isFalse();
        assertThat(trail.verify().firstBroken()).isEqualTo(3);
    }

    @Test
    void an_insertion_shows() {
        jdbc.sql("insert into audit_entry select 4, written_at, written_by, action, programme, subject, detail,"
                        + " hash, hash from audit_entry where number = 3")
                .update();

        assertThat(trail.verify().firstBroken()).isEqualTo(4);
    }

    @Test
    void a_head_that_was_kept_elsewhere_is_found_again_however_long_the_chain_grew() {
        AuditTrail.Head kept = trail.head();
        trail.append("tmo", "task-claimed", "halden", "P1.1.2", "");

        assertThat(kept.number()).isEqualTo(3);
        assertThat(trail.verify(kept).intact()).isTrue();
        assertThat(AuditTrail.Head.of(kept.toString())).isEqualTo(kept);
    }

    @Test
    void a_chain_that_was_cut_and_given_a_new_end_is_found_by_the_kept_head_alone() {
        AuditTrail.Head kept = trail.head();
        jdbc.sql("delete from audit_entry where number = 3").update();
        jdbc.sql("update audit_head set number = 2, hash = (select hash from audit_entry where number = 2)")
                .update();

        assertThat(trail.verify().intact()).isTrue();
        assertThat(trail.verify(kept).firstBroken()).isEqualTo(3);
    }

    @Test
    void what_is_no_head_is_refused() {
        assertThatThrownBy(() -> AuditTrail.Head.of("3:abc")).hasMessageContaining("«3:abc» is no head");
        assertThatThrownBy(() -> AuditTrail.Head.of("x" + trail.head())).hasMessageContaining("is no head");
    }

    @Test
    void the_exported_trail_is_checked_without_the_store(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("trail.jsonl");
        try (Writer out = Files.newBufferedWriter(file)) {
            trail.export(out);
        }

        AuditTrail.Verdict verdict = AuditFile.verify(file, trail.head());

        assertThat(verdict).isEqualTo(trail.verify());
        assertThat(Files.readAllLines(file)).hasSize(4);
    }

    @Test
    void a_file_that_lost_its_last_line_or_gained_one_does_not_pass(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("trail.jsonl");
        try (Writer out = Files.newBufferedWriter(file)) {
            trail.export(out);
        }
        List<String> lines = Files.readAllLines(file);

        Files.write(file, lines.subList(0, 3));
        assertThat(AuditFile.verify(file, null).firstBroken()).isEqualTo(4);

        Files.write(file, List.of(lines.get(0), lines.get(3), lines.get(1)));
        assertThatThrownBy(() -> AuditFile.verify(file, null)).hasMessageContaining("line 3: nothing may follow");

        Files.write(file, List.of(lines.get(0), "{]"));
        assertThatThrownBy(() -> AuditFile.verify(file, null)).hasMessageContaining("line 2: is no line");
    }

    @Test
    void an_empty_trail_is_intact(@TempDir Path folder) throws IOException {
        jdbc.sql("delete from audit_entry").update();
        jdbc.sql("update audit_head set number = 0, hash = ?")
                .param(Chain.ORIGIN)
                .update();

        assertThat(trail.verify()).isEqualTo(new AuditTrail.Verdict(true, 0, Chain.ORIGIN, null));
    }

    @Test
    void entries_of_all_programmes_come_latest_first_and_in_pages() {
        assertThat(trail.list(null, 0, 2)).extracting(AuditTrail.Entry::number).containsExactly(3L, 2L);
        assertThat(trail.list(null, 2, 2)).extracting(AuditTrail.Entry::number).containsExactly(1L);
        assertThat(trail.list(null, 0, 1).get(0).at()).isEqualTo(Instant.parse("2026-11-24T10:00:00.123456Z"));
    }

    @Test
    void what_one_transaction_says_is_written_at_its_end_in_order_or_not_at_all() {
        var transactions = new TransactionTemplate(new JdbcTransactionManager(source));

        transactions.executeWithoutResult(status -> {
            trail.append("tmo", "task-claimed", "halden", "P1.1.2", "");
            assertThat(trail.head().number()).as("nobody waits for us yet").isEqualTo(3);
            trail.append("tmo", "task-completed", "halden", "P1.1.2", "");
        });
        assertThatThrownBy(() -> transactions.executeWithoutResult(status -> {
                    trail.append("tmo", "task-claimed", "halden", "P1.1.3", "");
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");

        assertThat(trail.list(null, 0, 9))
                .extracting(AuditTrail.Entry::action)
                .startsWith("task-completed", "task-claimed", "started");
        assertThat(trail.verify().entries()).isEqualTo(5);
        assertThat(trail.verify().intact()).isTrue();
    }

    @Test
    void a_transaction_within_another_keeps_what_it_said_when_the_outer_one_fails() {
        var outer = new TransactionTemplate(new JdbcTransactionManager(source));
        var inner = new TransactionTemplate(new JdbcTransactionManager(source));
        inner.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);

        outer.executeWithoutResult(status -> {
            trail.append("tmo", "outer", null, "x", "");
            inner.executeWithoutResult(own -> trail.append("tmo", "inner", null, "x", ""));
            trail.append("tmo", "outer-again", null, "x", "");
            status.setRollbackOnly();
        });

        assertThat(trail.list(null, 0, 1)).extracting(AuditTrail.Entry::action).containsExactly("inner");
        assertThat(trail.verify().intact()).isTrue();
    }

    @Test
    void many_at_once_make_one_chain() throws Exception {
        var transactions = new TransactionTemplate(new JdbcTransactionManager(source));
        ExecutorService crowd = Executors.newFixedThreadPool(8);
        try {
            for (Future<?> one : IntStream.range(0, 80)
                    .<Future<?>>mapToObj(i -> crowd.submit(() -> transactions.executeWithoutResult(
                            status -> trail.append("user" + i, "task-claimed", null, "t" + i, ""))))
                    .toList()) {
                one.get();
            }
        } finally {
            crowd.shutdownNow();
        }

        assertThat(trail.verify())
                .isEqualTo(new AuditTrail.Verdict(true, 83, trail.head().hash(), null));
    }
}
