package org.cairn.report;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Snapshots as compressed canonical text. What is read is held against its hash. */
@Repository
class JdbcSnapshots implements Snapshots {

    private final JdbcClient jdbc;
    private final StoredParts parts;

    JdbcSnapshots(JdbcClient jdbc, StoredParts parts) {
        this.jdbc = jdbc;
        this.parts = parts;
    }

    @Override
    @Transactional
    public void keep(Snapshot snapshot) {
        oneAtATime(snapshot.programme().key());
        if (entry(snapshot.id()).isPresent()) {
            return;
        }
        jdbc.sql("insert into report_snapshot (id, programme_key, hash, made_at, made_by, as_of, draft)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        snapshot.id(),
                        snapshot.programme().key(),
                        snapshot.hash(),
                        Timestamp.from(snapshot.madeAt()),
                        snapshot.madeBy(),
                        snapshot.programme().asOf(),
                        snapshot.state().draft())
                .update();
        try {
            parts.write(owner(snapshot.id()), new ByteArrayInputStream(pack(SnapshotText.write(snapshot.state()))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Snapshot> find(String id) {
        return entry(id).map(this::whole);
    }

    @Override
    @Transactional(readOnly = true)
    public Snapshot get(String id) {
        return find(id).orElseThrow(() -> new NoSuchElementException("there is no snapshot «" + id + "»"));
    }

    @Override
    public List<Entry> list(String programme) {
        return jdbc.sql("select * from report_snapshot where programme_key = ? order by position desc")
                .param(programme)
                .query((row, n) -> entry(row))
                .list();
    }

    /** Two who freeze the same state at one moment get one snapshot: the second waits and finds it. */
    private void oneAtATime(String programme) {
        jdbc.sql("select programme_key from programme where programme_key = ? for update")
                .param(programme)
                .query(String.class)
                .optional();
    }

    private Optional<Entry> entry(String id) {
        return jdbc.sql("select * from report_snapshot where id = ?")
                .param(id)
                .query((row, n) -> entry(row))
                .optional();
    }

    private Snapshot whole(Entry entry) {
        byte[] text;
        try (var in = new GZIPInputStream(new ByteArrayInputStream(parts.read(owner(entry.id()))))) {
            text = in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("snapshot " + entry.id() + " cannot be read", e);
        }
        if (!SnapshotText.hash(text).equals(entry.hash())) {
            throw new IllegalStateException(
                    "snapshot " + entry.id() + " was changed in the store: its hash is no longer " + entry.hash());
        }
        return new Snapshot(entry.id(), entry.hash(), entry.madeAt(), entry.madeBy(), SnapshotText.read(text));
    }

    private static String owner(String id) {
        return "snapshot-" + id;
    }

    private static byte[] pack(byte[] text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(text);
        }
        return packed.toByteArray();
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getString("id"),
                row.getString("hash"),
                row.getTimestamp("made_at").toInstant(),
                row.getString("made_by"),
                row.getDate("as_of").toLocalDate(),
                row.getBoolean("draft"));
    }
}
