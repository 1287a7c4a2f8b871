package org.cairn.chaos;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Where servers keep things.
 *
 * @param name of the kind of database, for reports
 */
record Store(String name, String url, String user) {

    /** A file that one process has open at a time. */
    static Store h2(Path folder) {
        return new Store("H2", "jdbc:h2:file:" + folder.resolve("store").toAbsolutePath() + ";WRITE_DELAY=0", "cairn");
    }

    static Store postgres(Postgres server) {
        return new Store("PostgreSQL", server.url(), "postgres");
    }

    /** What a server is told of it. */
    Map<String, String> settings() {
        return Map.of("spring.datasource.url", url, "spring.datasource.username", user);
    }

    /** How many others are connected; only a server that serves many can tell. */
    int connections() {
        return ask(s -> s.sql(
                        "select count(*) from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()")
                .query(Integer.class)
                .single());
    }

    <T> T ask(Function<JdbcClient, T> question) {
        var one = new SingleConnectionDataSource(url, user, "", true);
        try {
            return question.apply(JdbcClient.create(one));
        } finally {
            one.destroy();
        }
    }
}
