package org.cairn.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Counts failed tries to sign in. From the allowed number on, each further failure doubles a pause up to a longest one, so
 * that a guesser gets about a hundred tries a day and somebody who mistyped waits a minute.
 */
@Repository
class SignInFailures {

    private static final int MOST_DOUBLINGS = 20;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final AccessSettings settings;

    SignInFailures(JdbcClient jdbc, Clock clock, AccessSettings settings) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.settings = settings;
    }

    /** Whether further tries must wait. */
    boolean isPaused(String subject, int allowed) {
        Instant now = clock.instant();
        return jdbc.sql("select failures, failed_at from sign_in_failure where subject = ?")
                .param(subject)
                .query((row, index) -> now.isBefore(instant(row.getTimestamp(2)).plus(pause(row.getInt(1) - allowed))))
                .optional()
                .orElse(false);
    }

    /** Counts one more and tells how many there are now. */
    int add(String subject) {
        Instant now = clock.instant();
        jdbc.sql("delete from sign_in_failure where failed_at < ?")
                .param(time(now.minus(settings.forget())))
                .update();
        if (raise(subject, now) == 0) {
            try {
                insert(subject, now);
            } catch (DuplicateKeyException atTheSameTime) {
                raise(subject, now);
            }
        }
        return jdbc.sql("select failures from sign_in_failure where subject = ?")
                .param(subject)
                .query(Integer.class)
                .single();
    }

    void clear(String subject) {
        jdbc.sql("delete from sign_in_failure where subject = ?").param(subject).update();
    }

    private int raise(String subject, Instant now) {
        return jdbc.sql("update sign_in_failure set failures = failures + 1, failed_at = ? where subject = ?")
                .params(time(now), subject)
                .update();
    }

    private void insert(String subject, Instant now) {
        jdbc.sql("insert into sign_in_failure (subject, failures, failed_at) values (?, 1, ?)")
                .params(subject, time(now))
                .update();
    }

    private Duration pause(int beyond) {
        if (beyond < 0) {
            return Duration.ZERO;
        }
        Duration doubled = settings.pause().multipliedBy(1L << Math.min(beyond, MOST_DOUBLINGS));
        return doubled.compareTo(settings.longestPause()) > 0 ? settings.longestPause() : doubled;
    }

    private static LocalDateTime time(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static Instant instant(Timestamp time) {
        return time.toLocalDateTime().toInstant(ZoneOffset.UTC);
    }
}
