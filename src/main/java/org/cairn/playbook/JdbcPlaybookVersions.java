package org.cairn.playbook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;
import org.cairn.playbook.PlaybookVersion.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Versions and their files, a row each. */
@Repository
class JdbcPlaybookVersions implements PlaybookVersions {

    private final JdbcClient jdbc;

    JdbcPlaybookVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional
    public PlaybookVersion add(Playbook playbook, PlaybookFiles files, String by, Instant at, String note) {
        jdbc.sql("insert into playbook_version (playbook, version, state, proposed_by, proposed_at, note)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(playbook.id(), playbook.version(), State.CANDIDATE.name(), by, Timestamp.from(at), note)
                .update();
        PlaybookVersion added = list(playbook.id()).get(0);
        files.all().forEach((name, content) -> jdbc.sql(
                        "insert into playbook_file (version_number, name, content) values (?, ?, ?)")
                .params(added.number(), name, content)
                .update());
        return added;
    }

    @Override
    public PlaybookVersion get(long number) {
        return jdbc.sql("select * from playbook_version where number = ?")
                .param(number)
                .query(JdbcPlaybookVersions::row)
                .optional()
                .orElseThrow(() -> new NoSuchElementException("there is no playbook version " + number));
    }

    @Override
    public List<PlaybookVersion> list(String playbook) {
        return jdbc.sql("select * from playbook_version where playbook = ? order by number desc")
                .param(playbook)
                .query(JdbcPlaybookVersions::row)
                .list();
    }

    @Override
    public Optional<PlaybookVersion> findActive(String playbook) {
        return list(playbook).stream().filter(v -> v.state() == State.ACTIVE).findFirst();
    }

    @Override
    public List<String> active() {
        return jdbc.sql("select distinct playbook from playbook_version where state = 'ACTIVE' order by playbook")
                .query(String.class)
                .list();
    }

    @Override
    public PlaybookFiles files(long number) {
        Map<String, byte[]> contents = new TreeMap<>();
        jdbc.sql("select name, content from playbook_file where version_number = ?")
                .param(number)
                .query(row -> {
                    contents.put(row.getString(1), row.getBytes(2));
                });
        return new PlaybookFiles(contents);
    }

    @Override
    @Transactional
    public void decide(long number, State state, String by, Instant at) {
        PlaybookVersion decided = get(number);
        if (state == State.ACTIVE) {
            jdbc.sql("update playbook_version set state = 'RETIRED' where playbook = ? and state = 'ACTIVE'")
                    .param(decided.playbook())
                    .update();
        }
        jdbc.sql("update playbook_version set state = ?, decided_by = ?, decided_at = ? where number = ?")
                .params(state.name(), by, Timestamp.from(at), number)
                .update();
    }

    private static PlaybookVersion row(ResultSet row, int index) throws SQLException {
        Timestamp decided = row.getTimestamp("decided_at");
        return new PlaybookVersion(
                row.getLong("number"),
                row.getString("playbook"),
                row.getString("version"),
                State.valueOf(row.getString("state")),
                row.getString("proposed_by"),
                row.getTimestamp("proposed_at").toInstant(),
                row.getString("note"),
                row.getString("decided_by"),
                decided == null ? null : decided.toInstant());
    }
}
