package org.cairn.workflow.camunda;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cairn.workflow.WorkItem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people record beside a task, in tables of our own and in the engine's transaction. */
@Repository
class TaskRecords {

    private static final int PART = 500_000;

    private final JdbcClient jdbc;

    TaskRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Set<Integer> ticked(String task) {
        return new HashSet<>(jdbc.sql("select item from task_tick where task = ? and done = true")
                .param(task)
                .query(Integer.class)
                .list());
    }

    void tick(String task, int item, boolean done) {
        if (jdbc.sql("update task_tick set done = ? where task = ? and item = ?")
                        .params(done, task, item)
                        .update()
                == 0) {
            jdbc.sql("insert into task_tick (task, item, done) values (?, ?, ?)")
                    .params(task, item, done)
                    .update();
        }
    }

    List<WorkItem.Comment> comments(String task) {
        return jdbc.sql("select * from task_comment where task = ? order by id")
                .param(task)
                .query((r, n) -> new WorkItem.Comment(
                        r.getString("said_by"), r.getTimestamp("said_at").toInstant(), r.getString("content")))
                .list();
    }

    void comment(String task, String by, Instant at, String text) {
        jdbc.sql("insert into task_comment (task, said_by, said_at, content) values (?, ?, ?, ?)")
                .params(task, by, Timestamp.from(at), text)
                .update();
    }

    List<WorkItem.Evidence> evidence(String task) {
        return jdbc.sql("select * from task_evidence where task = ? order by id")
                .param(task)
                .query((r, n) -> new WorkItem.Evidence(
                        Long.toString(r.getLong("id")),
                        r.getString("name"),
                        r.getString("media_type"),
                        r.getLong("byte_count"),
                        r.getString("sha256"),
                        r.getString("added_by"),
                        r.getTimestamp("added_at").toInstant()))
                .list();
    }

    /** Stored under the hash of its content, so the same file twice takes its room once. */
    void attach(String task, String by, Instant at, String name, String mediaType, byte[] content) {
        String hash = sha256(content);
        boolean stored = jdbc.sql("select count(*) from evidence_part where sha256 = ?")
                        .param(hash)
                        .query(Integer.class)
                        .single()
                > 0;
        for (int part = 0; !stored && part * PART < content.length; part++) {
            jdbc.sql("insert into evidence_part (sha256, part, content) values (?, ?, ?)")
                    .params(
                            hash,
                            part,
                            Arrays.copyOfRange(content, part * PART, Math.min(content.length, (part + 1) * PART)))
                    .update();
        }
        jdbc.sql("insert into task_evidence (task, name, media_type, byte_count, sha256, added_by, added_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(task, name, mediaType, content.length, hash, by, Timestamp.from(at))
                .update();
    }

    Map<String, String> draft(String task) {
        Map<String, String> draft = new LinkedHashMap<>();
        jdbc.sql("select field, content from task_draft where task = ? order by field")
                .param(task)
                .query((r, n) -> Map.entry(r.getString(1), r.getString(2)))
                .list()
                .forEach(e -> draft.put(e.getKey(), e.getValue()));
        return draft;
    }

    void saveDraft(String task, Map<String, String> fields) {
        jdbc.sql("delete from task_draft where task = ?").param(task).update();
        fields.forEach((field, content) -> jdbc.sql("insert into task_draft (task, field, content) values (?, ?, ?)")
                .params(task, field, content)
                .update());
    }

    Optional<String> completionKey(String task) {
        return jdbc.sql("select idempotency_key from task_completion where task = ?")
                .param(task)
                .query(String.class)
                .optional();
    }

    void completed(String task, String programme, String key, String by, Instant at) {
        jdbc.sql("insert into task_completion (task, programme_key, idempotency_key, completed_by, completed_at)"
                        + " values (?, ?, ?, ?, ?)")
                .params(task, programme, key, by, Timestamp.from(at))
                .update();
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
