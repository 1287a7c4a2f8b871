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
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.cairn.workflow.Tasklist;
import org.cairn.workflow.WorkItem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people record beside a task, in tables of our own and in the engine's transaction. */
@Repository
class TaskRecords {

    private static final int PART = 500_000;

    private static final String KEPT = """
            select task, 'tick' as kind, cast(item as bigint) as number, cast(null as varchar(500)) as name,
                   cast(null as varchar(200)) as media_type, cast(null as bigint) as size, cast(null as varchar(64)) as hash,
                   cast(null as varchar(200)) as person, cast(null as timestamp(6)) as moment,
                   cast(null as varchar(4000)) as content
              from task_tick where task in (:tasks) and done = true
            union all
            select task, 'file', id, name, media_type, byte_count, sha256, added_by, added_at, null
              from task_evidence where task in (:tasks)
            union all
            select task, 'said', id, null, null, null, null, said_by, said_at, content
              from task_comment where task in (:tasks)
            union all
            select task, 'draft', null, field, null, null, null, null, null, content
              from task_draft where task in (:tasks)
            order by 3""";

    private final JdbcClient jdbc;

    TaskRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All that is kept of some tasks, in one statement: a page or a completion costs one way to the database. */
    Kept of(Collection<String> tasks) {
        Kept kept = new Kept(new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>());
        jdbc.sql(KEPT).param("tasks", tasks).query(kept::add);
        return kept;
    }

    /** What is kept of some tasks, by task. */
    record Kept(
            Map<String, Set<Integer>> ticks,
            Map<String, List<WorkItem.Evidence>> files,
            Map<String, List<WorkItem.Comment>> said,
            Map<String, Map<String, String>> drafts) {

        private void add(ResultSet row) throws SQLException {
            String task = row.getString("task");
            switch (row.getString("kind")) {
                case "tick" -> ticks.computeIfAbsent(task, t -> new HashSet<>()).add(row.getInt("number"));
                case "file" ->
                    files.computeIfAbsent(task, t -> new ArrayList<>()).add(file(row));
                case "said" ->
                    said.computeIfAbsent(task, t -> new ArrayList<>())
                            .add(new WorkItem.Comment(
                                    row.getString("person"),
                                    row.getTimestamp("moment").toInstant(),
                                    row.getString("content")));
                default ->
                    drafts.computeIfAbsent(task, t -> new HashMap<>())
                            .put(row.getString("name"), row.getString("content"));
            }
        }

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

    private static WorkItem.Evidence file(ResultSet row) throws SQLException {
        return new WorkItem.Evidence(
                Long.toString(row.getLong("number")),
                row.getString("name"),
                row.getString("media_type"),
                row.getLong("size"),
                row.getString("hash"),
                row.getString("person"),
                row.getTimestamp("moment").toInstant());
    }

    /** The file, checked against the hash that it was stored under; empty when the task has no such evidence. */
    Optional<Tasklist.EvidenceFile> download(String task, String evidence) {
        return of(List.of(task)).evidence(task).stream()
                .filter(e -> e.id().equals(evidence))
                .map(e -> new Tasklist.EvidenceFile(e.name(), e.mediaType(), e.sha256(), content(e.sha256())))
                .findFirst();
    }

    /** What is stored under the hash, checked against it. */
    byte[] content(String hash) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        jdbc.sql("select content from evidence_part where sha256 = ? order by part")
                .param(hash)
                .query(row -> {
                    content.writeBytes(row.getBytes(1));
                });
        if (content.size() == 0) {
            throw new NoSuchElementException("no file has the hash " + hash);
        }
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
