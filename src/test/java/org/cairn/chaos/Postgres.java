package org.cairn.chaos;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;

/** A real PostgreSQL in processes of its own, whose data outlives a restart. */
final class Postgres implements AutoCloseable {

    private final Path data;
    private EmbeddedPostgres server;
    private final int port;

    Postgres(Path folder) {
        this.data = folder.resolve("postgres");
        this.server = start(0);
        this.port = server.getPort();
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=postgres&connectTimeout=3&socketTimeout=30";
    }

    void stop() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL does not stop", e);
        }
    }

    void start() {
        server = start(port);
    }

    private EmbeddedPostgres start(int wanted) {
        try {
            return EmbeddedPostgres.builder()
                    .setPort(wanted)
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setPGStartupWait(Duration.ofMinutes(1))
                    .setServerConfig("max_connections", "200")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL does not start", e);
        }
    }

    @Override
    public void close() {
        stop();
    }
}
