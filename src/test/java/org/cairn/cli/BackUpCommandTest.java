package org.cairn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.cairn.operation.Manifest;
import org.cairn.operation.Restore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All of a store goes into a file and comes back, on the same kind of database or the other. */
class BackUpCommandTest {

    private static final String URL = "spring.datasource.url";
    private static final String USER = "spring.datasource.username";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final BackUpCommand command =
            new BackUpCommand(Clock.systemDefaultZone(), new PrintStream(out, true), new PrintStream(err, true));

    @TempDir
    private Path folder;

    @TempDir
    private static Path once;

    private Path archive;

    @BeforeAll
    static void a_store_with_rows_of_every_kind() {
        System.setProperty(URL, "jdbc:h2:file:" + once.resolve("first").toAbsolutePath());
        try (StoreContext store = StoreContext.create()) {
            JdbcClient jdbc = JdbcClient.create(store.database());
            jdbc.sql("insert into person (user_name, display_name, email, password, active)"
                            + " values ('tove', 'Tové «計画» \"x\"', 'a\\nb', '{noop}x', true)")
                    .update();
            jdbc.sql("insert into person_role (user_name, role) values ('tove', 'TMO')")
                    .update();
            jdbc.sql("insert into task_evidence (task, name, media_type, byte_count, sha256, added_by, added_at)"
                            + " values ('t', 'n', 'm', 3, 'h', 'tove', timestamp '2026-11-24 10:00:00.123456')")
                    .update();
            jdbc.sql("insert into evidence_part (sha256, part, content) values ('h', 0, ?)")
                    .param(new byte[] {0, -1, 7})
                    .update();
            store.trail().append("tove", "task-completed", null, "t", "done\twith tab");
        }
    }

    @BeforeEach
    void a_copy_of_it() throws IOException {
        archive = folder.resolve("cairn.zip");
        Files.copy(once.resolve("first.mv.db"), folder.resolve("first.mv.db"));
        use("first");
    }

    @AfterEach
    void forget() {
        System.clearProperty(URL);
        System.clearProperty(USER);
    }

    @Test
    void a_restored_store_backs_up_to_the_same_content() throws IOException {
        assertThat(command.backUp(archive.toString())).as(err.toString()).isZero();
        Manifest before = Restore.check(archive);

        use("second");
        assertThat(command.restore(archive.toString())).as(err.toString()).isZero();
        Path again = folder.resolve("again.zip");
        assertThat(command.backUp(again.toString())).isZero();

        assertThat(Restore.check(again).tables()).isEqualTo(before.tables());
        assertThat(before.tables().get("evidence_part").rows()).isEqualTo(1);
        assertThat(out.toString()).contains("restored into jdbc:h2:file:").contains("audit head 1:");
    }

    @Test
    void an_installation_moves_to_the_other_database_and_goes_on_there() throws IOException {
        command.backUp(archive.toString());
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            System.setProperty(URL, postgres.getJdbcUrl("postgres", "postgres"));
            System.setProperty(USER, "postgres");

            assertThat(command.restore(archive.toString())).as(err.toString()).isZero();

            JdbcClient there = JdbcClient.create(postgres.getPostgresDatabase());
            assertThat(there.sql("select content from evidence_part")
                            .query(byte[].class)
                            .single())
                    .containsExactly(0, -1, 7);
            there.sql("insert into task_evidence (task, name, media_type, byte_count, sha256, added_by, added_at)"
                            + " values ('t', 'n', 'm', 3, 'h', 'tove', now())")
                    .update();
            assertThat(there.sql("select max(id) from task_evidence")
                            .query(Long.class)
                            .single())
                    .as("numbers go on where they stood")
                    .isEqualTo(2);
            Path again = folder.resolve("again.zip");
            assertThat(command.backUp(again.toString())).as(err.toString()).isZero();
            Map<String, Manifest.Content> tables = Restore.check(again).tables();
            assertThat(tables.get("person"))
                    .isEqualTo(Restore.check(archive).tables().get("person"));
        }
    }

    @Test
    void a_store_that_is_in_use_is_not_overwritten() {
        command.backUp(archive.toString());

        assertThat(command.restore(archive.toString())).isEqualTo(2);

        assertThat(err.toString())
                .contains("is only restored into an empty store")
                .contains("has rows");
    }

    @Test
    void a_damaged_or_foreign_archive_is_refused_and_changes_nothing() throws IOException {
        command.backUp(archive.toString());
        try (FileSystem zip = FileSystems.newFileSystem(archive)) {
            Path people = zip.getPath("tables/person.jsonl");
            Files.writeString(people, Files.readString(people).replace("Tov", "Tom"));
        }
        Path foreign = Files.writeString(folder.resolve("foreign.zip"), "no zip at all");
        use("second");

        assertThat(command.restore(archive.toString())).isEqualTo(2);
        assertThat(command.restore(foreign.toString())).isEqualTo(2);
        assertThat(command.restore(folder.resolve("none").toString())).isEqualTo(2);

        assertThat(err.toString().lines()).hasSize(3);
        assertThat(err.toString())
                .contains("does not hold what its manifest says of person")
                .contains("foreign.zip: file: is no archive");
        assertThat(folder.resolve("second.mv.db")).doesNotExist();
    }

    @Test
    void an_archive_of_another_version_names_both() throws IOException {
        command.backUp(archive.toString());
        try (FileSystem zip = FileSystems.newFileSystem(archive)) {
            Path manifest = zip.getPath("manifest.json");
            Files.writeString(
                    manifest, Files.readString(manifest).replaceFirst("\"schema\" : \"\\d+\"", "\"schema\" : \"7\""));
        }

        assertThat(command.restore(archive.toString())).isEqualTo(2);
        assertThat(err.toString())
                .contains("was taken at schema 7")
                .contains("Restore it with the version that wrote it");
    }

    @Test
    void an_existing_file_is_not_overwritten_and_words_that_make_no_sense_get_the_usage() throws IOException {
        Files.writeString(archive, "precious");

        assertThat(command.backUp(archive.toString())).isEqualTo(2);
        assertThat(Files.readString(archive)).isEqualTo("precious");
        for (List<String> words : List.of(List.<String>of(), List.of("a", "b"), List.of("--x", "y"))) {
            assertThat(command.backUp(words.toArray(String[]::new))).isEqualTo(2);
        }
    }

    private void use(String name) {
        System.setProperty(URL, "jdbc:h2:file:" + folder.resolve(name).toAbsolutePath());
    }
}
