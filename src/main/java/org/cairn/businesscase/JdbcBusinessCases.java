package org.cairn.businesscase;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Versions and steps, a row each. */
@Repository
class JdbcBusinessCases implements BusinessCases {

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.builder().build();

    JdbcBusinessCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<BusinessCase> find(String programme, String initiative) {
        return read(programme, " and initiative_key = ?", initiative).stream().findFirst();
    }

    @Override
    public BusinessCase get(String programme, String initiative) {
        return find(programme, initiative)
                .orElseThrow(() -> new NoSuchElementException(
                        "initiative «" + initiative + "» of programme «" + programme + "» has no business case"));
    }

    @Override
    public BusinessCase lock(String programme, String initiative) {
        jdbc.sql("select version from case_version where programme_key = ? and initiative_key = ? for update")
                .params(programme, initiative)
                .query(Integer.class)
                .list();
        return get(programme, initiative);
    }

    @Override
    public List<BusinessCase> list(String programme) {
        return read(programme, "");
    }

    @Override
    public void add(String programme, String initiative, CaseContent content, String author, Instant at) {
        int next = jdbc.sql("select coalesce(max(version), 0) + 1 from case_version"
                        + " where programme_key = ? and initiative_key = ?")
                .params(programme, initiative)
                .query(Integer.class)
                .single();
        jdbc.sql("insert into case_version (programme_key, initiative_key, version, content, author, editor, edited_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(programme, initiative, next, json.writeValueAsString(content), author, author)
                .param(Timestamp.from(at))
                .update();
    }

    @Override
    public void edit(String programme, String initiative, int version, CaseContent content, String editor, Instant at) {
        jdbc.sql("update case_version set content = ?, editor = ?, edited_at = ?"
                        + " where programme_key = ? and initiative_key = ? and version = ?")
                .params(json.writeValueAsString(content), editor, Timestamp.from(at), programme, initiative, version)
                .update();
    }

    @Override
    public void append(String programme, String initiative, CaseStep step) {
        jdbc.sql("insert into case_step (programme_key, initiative_key, version, kind, done_by, done_at, for_role,"
                        + " comment_text) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(programme, initiative, step.version(), step.kind().name(), step.by())
                .param(Timestamp.from(step.at()))
                .param(step.role())
                .param(step.comment())
                .update();
    }

    private List<BusinessCase> read(String programme, String where, Object... more) {
        Map<String, List<CaseVersion>> versions = new LinkedHashMap<>();
        Map<String, List<CaseStep>> steps = new LinkedHashMap<>();
        jdbc.sql("select * from case_version where programme_key = ?" + where + " order by initiative_key, version")
                .param(programme)
                .params(more)
                .query(row -> {
                    versions.computeIfAbsent(row.getString("initiative_key"), k -> new ArrayList<>())
                            .add(new CaseVersion(
                                    row.getInt("version"),
                                    json.readValue(row.getString("content"), CaseContent.class),
                                    row.getString("author"),
                                    row.getString("editor"),
                                    row.getTimestamp("edited_at").toInstant()));
                });
        jdbc.sql("select * from case_step where programme_key = ?" + where + " order by id")
                .param(programme)
                .params(more)
                .query(row -> {
                    steps.computeIfAbsent(row.getString("initiative_key"), k -> new ArrayList<>())
                            .add(new CaseStep(
                                    CaseStep.Kind.valueOf(row.getString("kind")),
                                    row.getInt("version"),
                                    row.getString("done_by"),
                                    row.getTimestamp("done_at").toInstant(),
                                    row.getString("for_role"),
                                    row.getString("comment_text")));
                });
        return versions.entrySet().stream()
                .map(e -> new BusinessCase(
                        programme, e.getKey(), e.getValue(), steps.getOrDefault(e.getKey(), List.of())))
                .toList();
    }
}
