package org.cairn.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.cairn.operation.TemporaryFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

/** Files are read in processes of their own, which have less than the server and end whatever happens. */
class ForkedReadersTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Path FORM = Path.of("templates/office/demo-programme.xlsx");

    @TempDir
    private Path folder;

    @Test
    void a_file_becomes_the_same_programme_as_read_here() {
        ImportOutcome here = Readers.standard().read(FORM, null, TODAY);

        ImportOutcome there = readers(256, 8).read(FORM, null, TODAY);

        assertThat(there).isEqualTo(here).isInstanceOf(ImportOutcome.Accepted.class);
    }

    @Test
    void problems_come_back_with_their_codes_and_the_senders_name() throws IOException {
        Path empty = Files.createFile(folder.resolve("upload"));

        ImportOutcome outcome = readers(256, 8).read(empty, "Übersicht 計画.xlsx", null, TODAY);

        assertThat(outcome)
                .isEqualTo(new ImportOutcome.Rejected(
                        List.of(RowProblem.ofFile(FileProblem.EMPTY, "Übersicht 計画.xlsx", "is empty"))));
    }

    @Test
    void a_file_that_needs_too_much_memory_costs_its_reader_only() throws IOException {
        Path wide = folder.resolve("wide.csv");
        Files.writeString(wide, "a,b\n" + "x,\"" + "y\n".repeat(9_000_000) + "\"\n", StandardCharsets.UTF_8);

        ImportOutcome outcome = readers(64, 20).read(wide, null, TODAY);

        assertThat(((ImportOutcome.Rejected) outcome).problems())
                .singleElement()
                .satisfies(p -> assertThat(p.problem()).isEqualTo(FileProblem.TOO_HUNGRY));
    }

    @Test
    void a_file_that_takes_too_long_is_given_up_and_its_reader_ends() {
        long before = children();

        ImportOutcome outcome = new ForkedReaders(
                        new ExchangeSettings(DataSize.ofMegabytes(64), Duration.ofMillis(1), Duration.ofSeconds(30), 1),
                        new TemporaryFiles(folder))
                .read(FORM, null, TODAY);

        assertThat(((ImportOutcome.Rejected) outcome).problems())
                .singleElement()
                .satisfies(p -> assertThat(p.problem()).isEqualTo(FileProblem.TOO_SLOW));
        assertThat(children()).isEqualTo(before);
    }

    @Test
    void a_workbook_is_only_tried_and_one_made_to_do_harm_is_not_opened_elsewhere() throws IOException {
        Path note = Files.writeString(folder.resolve("note.xlsx"), "no workbook");

        assertThat(readers(256, 8).problems(FORM, "form.xlsx")).isEmpty();
        assertThat(readers(256, 8).problems(note, "note.xlsx")).singleElement().satisfies(p -> assertThat(p.problem())
                .isEqualTo(FileProblem.UNKNOWN_KIND));
    }

    private static long children() {
        return ProcessHandle.current().children().filter(ProcessHandle::isAlive).count();
    }

    private ForkedReaders readers(int megabytes, int seconds) {
        return new ForkedReaders(
                new ExchangeSettings(
                        DataSize.ofMegabytes(megabytes), Duration.ofSeconds(seconds), Duration.ofSeconds(60), 2),
                new TemporaryFiles(folder));
    }
}
