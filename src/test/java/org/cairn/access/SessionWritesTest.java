package org.cairn.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.transaction.support.TransactionTemplate;

/** Two requests of one session that add the same attribute at once. */
class SessionWritesTest {

    @Test
    void the_later_one_counts_on_h2() {
        String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";

        bothAdd(new DriverManagerDataSource(url), url);
    }

    @Test
    void the_later_one_counts_on_postgresql() throws IOException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            bothAdd(postgres.getPostgresDatabase(), postgres.getJdbcUrl("postgres", "postgres"));
        }
    }

    private static void bothAdd(DataSource store, String url) {
        // given
        Flyway.configure().dataSource(store).load().migrate();
        JdbcIndexedSessionRepository repository = new JdbcIndexedSessionRepository(
                new JdbcTemplate(store), new TransactionTemplate(new JdbcTransactionManager(store)));
        SessionWrites.over(url).customize(repository);
        race(repository);
    }

    private static <S extends Session> void race(SessionRepository<S> sessions) {
        S begun = sessions.createSession();
        sessions.save(begun);
        S one = sessions.findById(begun.getId());
        S other = sessions.findById(begun.getId());

        // when
        one.setAttribute("programme", "first");
        other.setAttribute("programme", "second");
        sessions.save(one);
        sessions.save(other);

        // then
        assertThat(sessions.findById(begun.getId()).<String>getAttribute("programme"))
                .isEqualTo("second");
    }
}
