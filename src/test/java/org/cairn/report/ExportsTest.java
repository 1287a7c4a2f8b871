package org.cairn.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.cairn.exchange.ImportOutcome;
import org.cairn.exchange.Readers;
import org.cairn.planning.PlannedInitiative;
import org.cairn.programme.Dependency;
import org.cairn.programme.Initiative;
import org.cairn.programme.Programme;
import org.cairn.programme.Team;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes out beside workbook and deck. */
class ExportsTest {

    private final Snapshot demo = PackSamples.demo();
    private final Programme programme = demo.programme();

    @TempDir
    private Path folder;

    @Test
    void the_plan_reads_back_with_the_same_dates_links_and_resources() throws IOException {
        Path file = Files.write(folder.resolve("plan.xml"), made(ReportKind.PLAN, "", demo));

        ImportOutcome outcome = Readers.standard().read(file, "plan.xml", null, programme.asOf());

        Programme back = ((ImportOutcome.Accepted) outcome).programme();
        Map<String, Initiative> byName =
                back.initiatives().stream().collect(Collectors.toMap(Initiative::name, i -> i));
        Map<String, String> keys = new HashMap<>();
        for (PlannedInitiative item : demo.plan().items()) {
            Initiative sent = programme.findInitiative(item.key()).orElseThrow();
            Initiative found = byName.get(sent.name());
            keys.put(found.key(), sent.key());
            assertThat(found.estimate().likely()).as(sent.key() + " days").isEqualTo(item.durationDays());
            assertThat(found.actualStart() == null ? found.earliestStart() : found.actualStart())
                    .as(sent.key() + " start")
                    .isEqualTo(sent.actualStart() == null ? item.start() : sent.actualStart());
            assertThat(teams(found, back)).as(sent.key() + " teams").isEqualTo(teams(sent, programme));
        }
        assertThat(back.dependencies().stream()
                        .map(d -> new Dependency(
                                keys.get(d.predecessor()), keys.get(d.successor()), d.type(), d.lagDays())))
                .containsExactlyInAnyOrderElementsOf(programme.dependencies());
    }

    private static Map<String, Double> teams(Initiative initiative, Programme of) {
        Map<String, Team> teams = of.teamsByKey();
        Map<String, Double> efforts = new TreeMap<>();
        initiative.efforts().stream()
                .filter(e -> e.fte() > 0)
                .forEach(e -> efforts.merge(teams.get(e.team()).name(), e.fte(), Double::sum));
        return efforts;
    }

    @Test
    void every_table_is_a_csv_file_in_which_no_text_is_a_formula() throws IOException {
        Snapshot hostile = PackSamples.renamed(n -> "=cmd|' /C calc'!A0, \"" + n + "\"");

        Map<String, String> files = files(made(ReportKind.TABLES, "", hostile));

        assertThat(files).containsKeys("Roadmap.csv", "Cases.csv", "Findings.csv", "EarnedValue.csv", "Demand.csv");
        assertThat(files.get("Roadmap.csv"))
                .startsWith("\uFEFFKey,Initiative,")
                .contains(",\"'=cmd|' /C calc'!A0, \"\"");
        assertThat(files.get("Roadmap.csv").split("\r\n"))
                .hasSize(1 + demo.plan().items().size());
        assertThat(files.values()).allSatisfy(text -> assertThat(text).doesNotContainPattern("(?m)(^|,)\"?[=+@]"));
    }

    @Test
    void a_one_pager_is_one_slide_about_its_initiative() throws IOException {
        try (XMLSlideShow show = new XMLSlideShow(new ByteArrayInputStream(made(ReportKind.ONE_PAGER, "I07", demo)))) {
            assertThat(show.getSlides()).hasSize(1);
        }
        assertThatThrownBy(() -> made(ReportKind.ONE_PAGER, "none", demo))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("none");
    }

    @Test
    void the_deck_becomes_a_pdf_where_libreoffice_is() throws IOException {
        assumeTrue(Documents.office().canMake(ReportKind.PDF), "skipped: LibreOffice (soffice) is not on the path");

        byte[] pdf = made(ReportKind.PDF, "", PackSamples.empty());

        assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    }

    private static byte[] made(ReportKind kind, String subject, Snapshot snapshot) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Documents.office().write(kind, subject, snapshot, out, ReportProgress.SILENT);
        return out.toByteArray();
    }

    private static Map<String, String> files(byte[] zip) throws IOException {
        Map<String, String> files = new HashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
