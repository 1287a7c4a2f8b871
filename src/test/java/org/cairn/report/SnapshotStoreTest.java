package org.cairn.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Snapshots and documents come back as they were kept, on both databases. */
abstract class SnapshotStoreTest {

    private Snapshots snapshots;
    private ReportFiles files;
    private JdbcClient jdbc;

    abstract DataSource database();

    @BeforeEach
    void migrated() {
        Flyway.configure().dataSource(database()).load().migrate();
        jdbc = JdbcClient.create(database());
        StoredParts parts = new StoredParts(jdbc);
        snapshots = new JdbcSnapshots(jdbc, parts);
        files = new JdbcReportFiles(jdbc, parts);
    }

    @Test
    void a_snapshot_comes_back_equal_with_the_same_hash() {
        Snapshot snapshot = PackSamples.decided();

        snapshots.keep(snapshot);

        Snapshot found = snapshots.get(snapshot.id());
        assertThat(found).isEqualTo(snapshot);
        assertThat(Snapshot.of(found.state(), found.madeAt(), found.madeBy())).isEqualTo(snapshot);
    }

    @Test
    void keeping_the_same_again_changes_nothing() {
        Snapshot first = PackSamples.named("Twice", "twice");
        Snapshot again = Snapshot.of(first.state(), Instant.parse("2030-01-01T00:00:00Z"), "somebody");

        snapshots.keep(first);
        snapshots.keep(again);

        assertThat(snapshots.list("twice")).singleElement().satisfies(e -> assertThat(e.madeBy())
                .isEqualTo(first.madeBy()));
    }

    @Test
    void a_snapshot_that_was_changed_in_the_store_is_not_shown() {
        Snapshot snapshot = PackSamples.named("Tampered", "tampered");
        snapshots.keep(snapshot);
        jdbc.sql("update report_snapshot set hash = ? where id = ?")
                .params("0".repeat(64), snapshot.id())
                .update();

        assertThatThrownBy(() -> snapshots.get(snapshot.id())).hasMessageContaining("was changed in the store");
    }

    @Test
    void a_document_of_several_parts_comes_back_byte_for_byte(@TempDir Path directory) throws IOException {
        Snapshot snapshot = PackSamples.named("Large", "large");
        snapshots.keep(snapshot);
        byte[] content = new byte[1_300_000];
        new Random(1).nextBytes(content);
        Path file = Files.write(directory.resolve("deck.pptx"), content);
        ReportFile kept = new ReportFile(
                "f-" + snapshot.id() + getClass().getSimpleName(),
                "large",
                snapshot.id(),
                ReportKind.DECK,
                "",
                Instant.parse("2026-03-01T10:00:00Z"),
                "tmo",
                content.length,
                SnapshotText.hash(content));

        files.add(kept, file);

        ByteArrayOutputStream copy = new ByteArrayOutputStream();
        files.copy(kept.id(), copy);
        assertThat(Arrays.equals(copy.toByteArray(), content)).isTrue();
        assertThat(files.find(snapshot.id(), ReportKind.DECK, "")).contains(kept);
        assertThat(files.list("large")).containsExactly(kept);
    }

    @Nested
    static class On_H2 extends SnapshotStoreTest {

        private static final DataSource DATABASE = database("jdbc:h2:mem:snapshots;DB_CLOSE_DELAY=-1");

        @Override
        DataSource database() {
            return DATABASE;
        }

        private static DataSource database(String url) {
            JdbcDataSource source = new JdbcDataSource();
            source.setURL(url);
            return source;
        }
    }

    @Nested
    static class On_PostgreSQL extends SnapshotStoreTest {

        private static EmbeddedPostgres server;

        @BeforeAll
        static void started() throws IOException {
            server = EmbeddedPostgres.start();
        }

        @AfterAll
        static void stopped() throws IOException {
            server.close();
        }

        @Override
        DataSource database() {
            return server.getPostgresDatabase();
        }
    }
}
