package org.cairn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command that turns a file into a plan, a workbook and a deck. */
class PlanCommandTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T08:00:00Z"), ZoneOffset.UTC);

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path dir;

    @Test
    void an_import_form_becomes_a_plan_a_workbook_and_a_deck() throws IOException {
        // when
        int exit = run(
                "templates/office/demo-programme.xlsx",
                "--out",
                dir.toString(),
                "--seconds",
                "0.5",
                "--simulate",
                "50");

        // then
        assertThat(text(err)).isEmpty();
        assertThat(exit).isZero();
        assertThat(names(dir)).containsExactlyInAnyOrder("plan.json", "workbook.xlsx", "deck.pptx");
        assertThat(text(out)).contains("finish", "confidence", "P80", "critical", "peak load", "findings");
        try (InputStream file = Files.newInputStream(dir.resolve("deck.pptx"));
                XMLSlideShow deck = new XMLSlideShow(file)) {
            assertThat(deck.getSlides()).hasSizeGreaterThan(10);
        }
        try (InputStream file = Files.newInputStream(dir.resolve("workbook.xlsx"));
                XSSFWorkbook book = new XSSFWorkbook(file)) {
            assertThat(book.getNumberOfSheets()).isGreaterThan(10);
        }
    }

    @Test
    void a_file_that_is_no_plan_is_refused_in_one_line_and_nothing_is_written() throws IOException {
        // given
        Path file = Files.writeString(dir.resolve("notes.docx"), "no plan");
        Path target = dir.resolve("new");

        // when
        int exit = run(file.toString(), "--out", target.toString());

        // then
        assertThat(exit).isEqualTo(2);
        assertThat(text(err).lines()).singleElement().asString().startsWith("notes.docx: file: ");
        assertThat(text(out)).isEmpty();
        assertThat(target).doesNotExist();
    }

    @Test
    void an_unknown_option_is_named_with_those_that_exist() {
        assertThat(run("plan.xlsx", "--fast", "1")).isEqualTo(2);
        assertThat(text(err)).contains("--fast", "--out", "--seconds");
    }

    @Test
    void a_number_out_of_range_is_refused_with_its_range() {
        assertThat(run("plan.xlsx", "--out", dir.toString(), "--threads", "0")).isEqualTo(2);
        assertThat(text(err)).contains("--threads", "0", "1 to 256");
    }

    @Test
    void who_asks_is_told_what_can_be_typed() {
        assertThat(Help.isAsked("plan", "--help")).isTrue();
        assertThat(Help.text("plan")).contains("--simulate").doesNotContain("backup");
        assertThat(Help.text("--help")).contains("plan FILE", "schedule", "audit", "backup", "restore", "serves");
        assertThat(Help.isAsked("--spring.profiles.active=demo")).isFalse();
        assertThat(Help.unknown("paln")).contains("paln", "plan");
    }

    private int run(String... words) {
        return new PlanCommand(new StandardParts(), CLOCK, new PrintStream(out, true), new PrintStream(err, true))
                .run(words);
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).toList();
        }
    }

    private static String text(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }
}
