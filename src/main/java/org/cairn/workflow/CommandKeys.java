package org.cairn.workflow;

import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Remembers the keys of commands, so that the same command sent twice is done once. */
@Repository
public class CommandKeys {

    private final JdbcClient jdbc;
    private final Clock clock;

    CommandKeys(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether this key comes for the first time for the subject; it is known from then on, if the transaction commits. */
    public boolean isNew(String subject, String key) {
        boolean known = jdbc.sql("select count(*) from command_key where subject = ? and idempotency_key = ?")
                        .params(subject, key)
                        .query(Integer.class)
                        .single()
                > 0;
        if (!known) {
            jdbc.sql("insert into command_key (subject, idempotency_key, done_at) values (?, ?, ?)")
                    .params(subject, key, Timestamp.from(clock.instant()))
                    .update();
        }
        return !known;
    }
}
