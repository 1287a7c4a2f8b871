package org.cairn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** An auditor's commands on a store that no server has open. */
class AuditCommandTest {

    private static final String URL = "spring.datasource.url";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final AuditCommand audit = new AuditCommand(new PrintStream(out, true), new PrintStream(err, true));

    @TempDir
    private Path folder;

    @BeforeEach
    void a_store_with_two_entries() {
        String url = "jdbc:h2:file:" + folder.resolve("store").toAbsolutePath();
        var source = new DriverManagerDataSource(url, "cairn", "");
        Flyway.configure().dataSource(source).load().migrate();
        System.setProperty(URL, url);
        try (StoreContext store = StoreContext.open()) {
            store.trail().append("tmo", "task-completed", "halden", "P1.1.1", "done");
            store.trail().append("executive", "gate-decided", "halden", "G1", "GO");
        }
    }

    @AfterEach
    void forget() {
        System.clearProperty(URL);
    }

    @Test
    void a_trail_is_exported_and_verified_without_the_store_against_a_kept_head() throws IOException {
        assertThat(audit.run("head")).isZero();
        String head = out.toString().strip();
        Path file = folder.resolve("trail.jsonl");
        assertThat(audit.run("export", file.toString())).isZero();
        System.clearProperty(URL);

        assertThat(audit.run("verify", file.toString(), "--head", head)).isZero();
        assertThat(out.toString()).contains("intact, head " + head);

        Files.writeString(file, Files.readString(file).replace("GO", "KILL"));
        assertThat(audit.run("verify", file.toString())).isEqualTo(2);
        assertThat(err.toString()).contains(file + ": entry 2: the chain does not hold");
    }

    @Test
    void a_store_that_was_tampered_with_is_found() {
        assertThat(audit.run("verify")).isZero();

        JdbcClient.create(new DriverManagerDataSource(System.getProperty(URL), "cairn", ""))
                .sql("update audit_entry set written_by = 'somebody' where number = 1")
                .update();

        assertThat(audit.run("verify")).isEqualTo(2);
        assertThat(err.toString()).contains("store: entry 1:");
    }

    @Test
    void a_store_that_is_not_there_is_named_and_not_made() {
        System.setProperty(URL, "jdbc:h2:file:" + folder.resolve("nowhere"));

        assertThat(audit.run("verify")).isEqualTo(2);
        assertThat(err.toString()).contains("store: cannot be read");
        assertThat(folder.resolve("nowhere.mv.db")).doesNotExist();
    }

    @Test
    void wrong_words_get_the_usage() {
        for (List<String> words : List.of(
                List.<String>of(),
                List.of("burn"),
                List.of("export"),
                List.of("head", "x"),
                List.of("verify", "a", "b"))) {
            assertThat(audit.run(words.toArray(String[]::new))).isEqualTo(2);
        }
        assertThat(err.toString().lines()).hasSize(5).allMatch(l -> l.contains("is followed by verify"));
        assertThat(audit.run("verify", "--head", "17")).isEqualTo(2);
        assertThat(err.toString()).contains("--head: «17» is no head");
        assertThat(audit.run("verify", folder.resolve("none").toString())).isEqualTo(2);
        assertThat(err.toString()).contains("cannot be read");
    }
}
