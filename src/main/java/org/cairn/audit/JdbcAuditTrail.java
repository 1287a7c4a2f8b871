package org.cairn.audit;

import java.io.Writer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the chain in one table; a second one-row table is the lock that appends queue for, and remembers the end, so that
 * a truncation shows.
 */
@Repository
class JdbcAuditTrail implements AuditTrail {

    private static final String COLUMNS =
            "select number, written_at, written_by, action, programme, subject, detail, hash from audit_entry";

    private static final int BATCH = 5000;

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcAuditTrail(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void append(String by, String action, @Nullable String programme, String subject, String detail) {
        Head head = head(" for update");
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Entry entry = new Entry(head.number() + 1, at, by, action, programme, subject, detail, "");
        String hash = Chain.hash(head.hash(), entry);
        jdbc.sql("insert into audit_entry (number, written_at, written_by, action, programme, subject, detail,"
                        + " previous_hash, hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(entry.number())
                .param(Timestamp.valueOf(at.atOffset(ZoneOffset.UTC).toLocalDateTime()))
                .param(by)
                .param(action)
                .param(programme)
                .param(subject)
                .param(detail)
                .param(head.hash())
                .param(hash)
                .update();
        jdbc.sql("update audit_head set number = ?, hash = ? where id = 1")
                .params(entry.number(), hash)
                .update();
    }

    @Override
    public List<Entry> listOf(String programme, String subject, int limit) {
        return jdbc.sql(COLUMNS + " where programme = ? and subject = ? order by number desc limit ?")
                .params(programme, subject, limit)
                .query(JdbcAuditTrail::entry)
                .list();
    }

    @Override
    public List<Entry> list(@Nullable String programme, int offset, int limit) {
        if (programme == null) {
            return jdbc.sql(COLUMNS + " order by number desc limit ? offset ?")
                    .params(limit, offset)
                    .query(JdbcAuditTrail::entry)
                    .list();
        }
        return jdbc.sql(COLUMNS + " where programme = ? order by number desc limit ? offset ?")
                .params(programme, limit, offset)
                .query(JdbcAuditTrail::entry)
                .list();
    }

    @Override
    public Head head() {
        return head("");
    }

    @Override
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Verdict verify(@Nullable Head kept) {
        ChainCheck check = new ChainCheck(kept);
        Head claimed = head("");
        walk(check::next);
        return check.end(claimed);
    }

    @Override
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public void export(Writer out) {
        var lines = new AuditFile.EntryWriter(out);
        Head end = head("");
        walk(lines);
        lines.end(end);
    }

    /** From the first row to the last, a batch at a time, so that the length of the trail costs no memory. */
    private void walk(Consumer<Entry> each) {
        long after = Long.MIN_VALUE;
        List<Entry> batch;
        do {
            batch = jdbc.sql(COLUMNS + " where number > ? order by number limit " + BATCH)
                    .param(after)
                    .query(JdbcAuditTrail::entry)
                    .list();
            batch.forEach(each);
            after = batch.isEmpty() ? after : batch.get(batch.size() - 1).number();
        } while (batch.size() == BATCH);
    }

    private Head head(String lock) {
        return jdbc.sql("select number, hash from audit_head where id = 1" + lock)
                .query((row, index) -> new Head(row.getLong(1), row.getString(2)))
                .single();
    }

    private static Entry entry(ResultSet row, int index) throws SQLException {
        return new Entry(
                row.getLong(1),
                row.getTimestamp(2).toLocalDateTime().toInstant(ZoneOffset.UTC),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8));
    }
}
