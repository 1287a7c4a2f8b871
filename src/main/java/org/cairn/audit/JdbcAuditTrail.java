package org.cairn.audit;

import java.io.Writer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

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
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Unnumbered said = new Unnumbered(at, by, action, programme, subject, detail);
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            write(List.of(said));
        } else if (TransactionSynchronizationManager.getResource(this) instanceof AtCommit waiting) {
            waiting.add(said);
        } else {
            AtCommit waiting = new AtCommit();
            waiting.add(said);
            TransactionSynchronizationManager.bindResource(this, waiting);
            TransactionSynchronizationManager.registerSynchronization(waiting);
        }
    }

    private void write(List<Unnumbered> said) {
        Head head = head(" for update");
        for (Unnumbered one : said) {
            Entry entry = new Entry(
                    head.number() + 1,
                    one.at(),
                    one.by(),
                    one.action(),
                    one.programme(),
                    one.subject(),
                    one.detail(),
                    "");
            String hash = Chain.hash(head.hash(), entry);
            insert(entry, head.hash(), hash);
            head = new Head(entry.number(), hash);
        }
        jdbc.sql("update audit_head set number = ?, hash = ? where id = 1")
                .params(head.number(), head.hash())
                .update();
    }

    private void insert(Entry entry, String previous, String hash) {
        jdbc.sql("insert into audit_entry (number, written_at, written_by, action, programme, subject, detail,"
                        + " previous_hash, hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(entry.number())
                .param(Timestamp.valueOf(entry.at().atOffset(ZoneOffset.UTC).toLocalDateTime()))
                .param(entry.by())
                .param(entry.action())
                .param(entry.programme())
                .param(entry.subject())
                .param(entry.detail())
                .param(previous)
                .param(hash)
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
    public Verdict verify(@Nullable Head kept) {
        ChainCheck check = new ChainCheck(kept);
        return check.end(walk(check::next));
    }

    @Override
    public void export(Writer out) {
        var lines = new AuditFile.EntryWriter(out);
        lines.end(walk(lines));
    }

    /**
     * From the first row to the last, a batch at a time, so that the length of the trail costs no memory. Rows that are
     * appended meanwhile are walked too.
     *
     * @return where the chain claims to end
     */
    private Head walk(Consumer<Entry> each) {
        long last = Long.MIN_VALUE;
        while (true) {
            List<Entry> batch = jdbc.sql(COLUMNS + " where number > ? order by number limit " + BATCH)
                    .param(last)
                    .query(JdbcAuditTrail::entry)
                    .list();
            batch.forEach(each);
            last = batch.isEmpty() ? last : batch.get(batch.size() - 1).number();
            Head claimed = head("");
            if (batch.isEmpty() || batch.size() < BATCH && claimed.number() == last) {
                return claimed;
            }
        }
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

    /** An entry that does not know its place in the chain yet. */
    private record Unnumbered(
            Instant at, String by, String action, @Nullable String programme, String subject, String detail) {}

    /**
     * What one transaction says, written as its last step: everybody who writes waits in turn for the end of the chain, so it
     * is taken as late, and held as shortly, as can be.
     */
    private final class AtCommit implements TransactionSynchronization {

        private final List<Unnumbered> said = new ArrayList<>();
        private boolean written;

        void add(Unnumbered one) {
            if (written) {
                write(List.of(one));
            } else {
                said.add(one);
            }
        }

        @Override
        public int getOrder() {
            return Ordered.LOWEST_PRECEDENCE;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            written = true;
            write(said);
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResourceIfPossible(JdbcAuditTrail.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(JdbcAuditTrail.this, this);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(JdbcAuditTrail.this);
        }
    }
}
