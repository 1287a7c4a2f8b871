package org.cairn.api;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Answers to requests with an {@code Idempotency-Key}, kept for a day. */
@Repository
class KeptAnswers {

    private static final Duration KEPT = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    KeptAnswers(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /**
     * What was answered.
     *
     * @param request method and address that the key was used for
     * @param requestHash SHA-256 of what was sent
     */
    record Answer(String request, String requestHash, int status, Map<String, String> headers, byte[] content) {}

    Optional<Answer> find(String user, String key) {
        return jdbc.sql("select * from api_answer where user_name = ? and request_key = ? and answered_at > ?")
                .params(user, key, oldest())
                .query((row, n) -> new Answer(
                        row.getString("request"),
                        row.getString("request_hash"),
                        row.getInt("status"),
                        json.readValue(row.getString("headers"), new TypeReference<Map<String, String>>() {}),
                        row.getBytes("content")))
                .optional();
    }

    /** Takes the key until the transaction ends: a second taker waits, then fails with a duplicate key. */
    void take(String user, String key, String request) {
        jdbc.sql("delete from api_answer where answered_at <= ?")
                .param(oldest())
                .update();
        jdbc.sql("insert into api_answer (user_name, request_key, request, request_hash, answered_at, status, headers,"
                        + " content) values (?, ?, ?, '', ?, 0, '{}', ?)")
                .params(user, key, request, Timestamp.from(now()), new byte[0])
                .update();
    }

    void keep(String user, String key, Answer answer) {
        jdbc.sql("update api_answer set request_hash = ?, status = ?, headers = ?, content = ?"
                        + " where user_name = ? and request_key = ?")
                .params(
                        answer.requestHash(),
                        answer.status(),
                        json.writeValueAsString(answer.headers()),
                        answer.content(),
                        user,
                        key)
                .update();
    }

    private Timestamp oldest() {
        return Timestamp.from(now().minus(KEPT));
    }

    private Instant now() {
        return clock.instant();
    }
}
