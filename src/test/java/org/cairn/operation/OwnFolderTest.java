package org.cairn.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Servers share a place for temporary files, and none leaves anything in it for longer than until the next start. */
class OwnFolderTest {

    @TempDir
    private Path shared;

    @Test
    void what_a_killed_server_left_is_gone_when_the_next_one_starts() throws Exception {
        Process server = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        shared.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        Path held = Path.of(server.inputReader().readLine());

        try (OwnFolder other = OwnFolder.below(shared)) {
            assertThat(held.resolve("upload")).as("of one that lives").exists();
            assertThat(other.path()).isNotEqualTo(held);
        }
        server.destroyForcibly();
        assertThat(server.waitFor(10, TimeUnit.SECONDS)).isTrue();

        try (OwnFolder next = OwnFolder.below(shared)) {
            assertThat(held).doesNotExist();
            assertThat(folders()).containsExactly(next.path());
        }
    }

    @Test
    void two_in_one_process_leave_each_other_alone_and_nothing_behind() throws IOException {
        try (OwnFolder one = OwnFolder.below(shared);
                OwnFolder two = OwnFolder.below(shared)) {
            Path file = new TemporaryFiles(one.path()).file("upload-", ".xlsx");
            assertThat(file).exists().isEmptyFile();
            assertThat(two.path()).isNotEqualTo(one.path());
        }
        assertThat(folders()).isEmpty();
    }

    @Test
    void a_place_that_is_no_folder_is_refused() throws IOException {
        Path file = Files.createFile(shared.resolve("file"));

        assertThatThrownBy(() -> OwnFolder.below(file)).isInstanceOf(IOException.class);
    }

    private List<Path> folders() throws IOException {
        try (var all = Files.list(shared)) {
            return all.filter(Files::isDirectory).toList();
        }
    }

    /** A server that has a file open when it is killed. */
    static final class Holder {

        private Holder() {}

        public static void main(String[] args) throws Exception {
            OwnFolder own = OwnFolder.below(Path.of(args[0]));
            Files.createFile(own.path().resolve("upload"));
            System.out.println(own.path());
            System.in.read();
        }
    }
}
