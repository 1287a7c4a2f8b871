package org.cairn.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Whatever is done to a written row shows. */
class AuditTrailTest {

    private final Clock clock = Clock.fixed(Instant.parse("2026-11-24T10:00:00.123456789Z"), ZoneOffset.UTC);
    private JdbcClient jdbc;
    private AuditTrail trail;

    @BeforeEach
    void three_entries() {
        var source = new DriverManagerDataSource("jdbc:h2:mem:" + java.util.UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        Flyway.configure().dataSource(source).load().migrate();
        jdbc = JdbcClient.create(source);
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
}
