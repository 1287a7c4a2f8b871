package org.cairn.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Documents in parts, beside their snapshots. */
@Repository
class JdbcReportFiles implements ReportFiles {

    private final JdbcClient jdbc;
    private final StoredParts parts;

    JdbcReportFiles(JdbcClient jdbc, StoredParts parts) {
        this.jdbc = jdbc;
        this.parts = parts;
    }

    @Override
    @Transactional
    public void add(ReportFile file, Path content) throws IOException {
        jdbc.sql("insert into report_file (id, programme_key, snapshot, kind, subject, made_at, made_by, byte_count,"
                        + " sha256) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        file.id(),
                        file.programme(),
                        file.snapshot(),
                        file.kind().name(),
                        file.subject(),
                        Timestamp.from(file.madeAt()),
                        file.madeBy(),
                        file.size(),
                        file.sha256())
                .update();
        try (InputStream in = Files.newInputStream(content)) {
            parts.write(owner(file.id()), in);
        }
    }

    @Override
    public Optional<ReportFile> find(String id) {
        return jdbc.sql("select * from report_file where id = ?")
                .param(id)
                .query((row, n) -> file(row))
                .optional();
    }

    @Override
    public Optional<ReportFile> find(String snapshot, ReportKind kind, String subject) {
        return jdbc.sql("select * from report_file where snapshot = ? and kind = ? and subject = ?"
                        + " order by position desc limit 1")
                .params(snapshot, kind.name(), subject)
                .query((row, n) -> file(row))
                .optional();
    }

    @Override
    public List<ReportFile> list(String programme) {
        return jdbc.sql("select * from report_file where programme_key = ? order by position desc")
                .param(programme)
                .query((row, n) -> file(row))
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public void copy(String id, OutputStream out) throws IOException {
        if (find(id).isEmpty()) {
            throw new NoSuchElementException("there is no report «" + id + "»");
        }
        parts.copy(owner(id), out);
    }

    private static String owner(String id) {
        return "file-" + id;
    }

    private static ReportFile file(ResultSet row) throws SQLException {
        return new ReportFile(
                row.getString("id"),
                row.getString("programme_key"),
                row.getString("snapshot"),
                ReportKind.valueOf(row.getString("kind")),
                row.getString("subject"),
                row.getTimestamp("made_at").toInstant(),
                row.getString("made_by"),
                row.getLong("byte_count"),
                row.getString("sha256"));
    }
}
