package org.cairn.workflow.camunda;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cairn.workflow.Tasklist;
import org.cairn.workflow.WorkItem;
import org.springframework.jdbc.core.RowCallbackHandler;
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

    /** All that is kept of some tasks, in four statements. */
    Kept of(Collection<String> tasks) {
        Map<String, Set<Integer>> ticked = new HashMap<>();
        each(
                "select task, item from task_tick where task in (:tasks) and done = true",
                tasks,
                row -> ticked.computeIfAbsent(row.getString("task"), t -> new HashSet<>())
                        .add(row.getInt("item")));
        Map<String, List<WorkItem.Evidence>> evidence = new HashMap<>();
        each("select * from task_evidence where task in (:tasks) order by id", tasks, row -> evidence.computeIfAbsent(
                        row.getString("task"), t -> new ArrayList<>())
                .add(evidence(row)));
        Map<String, List<WorkItem.Comment>> comments = new HashMap<>();
        each("select * from task_comment where task in (:tasks) order by id", tasks, row -> comments.computeIfAbsent(
                        row.getString("task"), t -> new ArrayList<>())
                .add(new WorkItem.Comment(
                        row.getString("said_by"), row.getTimestamp("said_at").toInstant(), row.getString("content"))));
        Map<String, Map<String, String>> drafts = new HashMap<>();
        each("select * from task_draft where task in (:tasks)", tasks, row -> drafts.computeIfAbsent(
                        row.getString("task"), t -> new HashMap<>())
                .put(row.getString("field"), row.getString("content")));
        return new Kept(ticked, evidence, comments, drafts);
    }

    private void each(String sql, Collection<String> tasks, RowCallbackHandler row) {
        jdbc.sql(sql).param("tasks", tasks).query(row);
    }

    /** What is kept of some tasks, by task. */
    record Kept(
            Map<String, Set<Integer>> ticks,
            Map<String, List<WorkItem.Evidence>> files,
            Map<String, List<WorkItem.Comment>> said,
            Map<String, Map<String, String>> drafts) {

        Set<Integer> ticked(String task) {
            return ticks.getOrDefault(task, Set.of());
        }

        List<WorkItem.Evidence> evidence(String task) {
            return files.getOrDefault(task, List.of());
        }

        List<WorkItem.Comment> comments(String task) {
            return said.getOrDefault(task, List.of());
        }

        Map<String, String> draft(String task) {
            return drafts.getOrDefault(task, Map.of());
        }
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

    void comment(String task, String by, Instant at, String text) {
        jdbc.sql("insert into task_comment (task, said_by, said_at, content) values (?, ?, ?, ?)")
                .params(task, by, Timestamp.from(at), text)
                .update();
    }

    private static WorkItem.Evidence evidence(ResultSet row) throws SQLException {
        return new WorkItem.Evidence(
                Long.toString(row.getLong("id")),
                row.getString("name"),
                row.getString("media_type"),
                row.getLong("byte_count"),
                row.getString("sha256"),
                row.getString("added_by"),
                row.getTimestamp("added_at").toInstant());
    }

    /** The file, checked against the hash that it was stored under; empty when the task has no such evidence. */
    Optional<Tasklist.EvidenceFile> download(String task, String evidence) {
        return jdbc
                .sql("select * from task_evidence where task = ?")
                .param(task)
                .query((row, n) -> evidence(row))
                .list()
                .stream()
                .filter(e -> e.id().equals(evidence))
                .map(e -> new Tasklist.EvidenceFile(e.name(), e.mediaType(), e.sha256(), content(e.sha256())))
                .findFirst();
    }

    private byte[] content(String hash) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        jdbc.sql("select content from evidence_part where sha256 = ? order by part")
                .param(hash)
                .query(row -> {
                    content.writeBytes(row.getBytes(1));
                });
        if (!sha256(content.toByteArray()).equals(hash)) {
            throw new IllegalStateException(
                    "the stored evidence " + hash + " is damaged: its content has another hash");
        }
        return content.toByteArray();
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
