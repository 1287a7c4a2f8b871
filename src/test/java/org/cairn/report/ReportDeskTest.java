package org.cairn.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.cairn.audit.AuditTrail;
import org.cairn.exchange.InputField;
import org.cairn.operation.TemporaryFiles;
import org.cairn.planning.PlanBasis;
import org.cairn.planning.Plans;
import org.cairn.programme.Initiative;
import org.cairn.programme.Programme;
import org.cairn.programme.Programmes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** Documents are made in the background from one frozen state, and kept. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.MOCK,
        properties = "spring.datasource.url=jdbc:h2:mem:roadmap;DB_CLOSE_DELAY=-1")
class ReportDeskTest {

    @Autowired
    private Programmes programmes;

    @Autowired
    private Plans plans;

    @Autowired
    private ReportDesk desk;

    @Autowired
    private FreezeSnapshot freeze;

    @Autowired
    private Snapshots snapshots;

    @Autowired
    private ReportFiles files;

    @Autowired
    private MakeReport make;

    @Autowired
    private TemporaryFiles temporary;

    @Autowired
    private IssueGatePack packs;

    @Autowired
    private TakeOverEdits takeOver;

    @Autowired
    private AuditTrail trail;

    private final String key = "p" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void stored() {
        Programme programme = PackSamples.named("Reported", key).programme();
        programmes.save(programme);
        plans.publish(PlanBasis.of(programme), PackSamples.plan(programme, 20), "tmo");
    }

    @Test
    void edits_are_taken_over_with_their_audit_row_and_not_a_second_time() {
        Snapshot snapshot = freeze.freeze(key, "tmo", false);
        Initiative first = snapshot.programme().initiatives().get(0);
        ReturnedWorkbook returned = new ReturnedWorkbook(
                "back.xlsx",
                key,
                snapshot.id(),
                List.of(new Edit(
                        InputField.BUDGET, first.key(), Edit.plain(first.budget()), "4711", "Business cases", "F40")),
                List.of(),
                List.of());

        assertThat(takeOver.run(returned, "tmo")).isEmpty();

        assertThat(programmes.get(key).initiatives().get(0).budget()).isEqualByComparingTo("4711");
        assertThat(trail.list(key, 0, 1)).singleElement().satisfies(e -> assertThat(e.action() + e.detail())
                .contains("workbook-returned")
                .contains("4711"));
        assertThat(takeOver.run(returned, "tmo")).singleElement().satisfies(p -> assertThat(p.reason())
                .contains("out of date"));
    }

    @Test
    void workbook_and_deck_of_one_order_are_made_from_one_snapshot_and_recorded() throws IOException {
        ReportJob job = desk.start(order(List.of(ReportKind.WORKBOOK, ReportKind.DECK), null))
                .orElseThrow();

        ReportJob done = ended(job);

        assertThat(done.state()).isEqualTo(ReportJob.State.DONE);
        assertThat(files.list(key)).extracting(ReportFile::snapshot).containsOnly(String.valueOf(done.snapshot()));
        new XSSFWorkbook(new ByteArrayInputStream(content(ReportKind.WORKBOOK))).close();
        new XMLSlideShow(new ByteArrayInputStream(content(ReportKind.DECK))).close();
        assertThat(trail.list(key, 0, 10))
                .filteredOn(e -> e.action().equals("report-made"))
                .hasSize(2);
    }

    @Test
    void a_kept_snapshot_gives_the_same_document_again() {
        Snapshot snapshot = freeze.freeze(key, "tmo", false);

        ReportJob job =
                desk.start(order(List.of(ReportKind.DECK), snapshot.id())).orElseThrow();

        assertThat(ended(job).snapshot()).isEqualTo(snapshot.id());
        assertThat(snapshots.get(snapshot.id())).isEqualTo(snapshot);
    }

    @Test
    void a_job_that_is_stopped_leaves_no_document() {
        ReportJob job = desk.start(order(List.of(ReportKind.DECK), null)).orElseThrow();
        desk.stop(job.id());

        assertThat(ended(job).state()).isEqualTo(ReportJob.State.STOPPED);
        assertThat(files.list(key)).isEmpty();
    }

    @Test
    void a_workbook_that_is_stopped_half_way_leaves_neither_a_document_nor_half_a_file() throws IOException {
        Snapshot snapshot = freeze.freeze(key, "tmo", false);
        List<Path> before = left();

        assertThatThrownBy(() -> make.make(snapshot, ReportKind.WORKBOOK, "", "tmo", share -> share < 0.5))
                .isInstanceOf(ReportStopped.class);

        assertThat(left()).isEqualTo(before);
        assertThat(files.list(key)).isEmpty();
    }

    private List<Path> left() throws IOException {
        try (Stream<Path> all = Files.list(temporary.root())) {
            return all.filter(p -> p.getFileName().toString().startsWith("report-"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void there_is_no_pack_of_a_review_that_is_not_there() {
        assertThatThrownBy(() -> packs.issue("nowhere")).hasMessageContaining("nowhere");
    }

    private ReportJob.Order order(List<ReportKind> kinds, String snapshot) {
        return new ReportJob.Order(key, kinds, "", snapshot, false, "tmo");
    }

    private byte[] content(ReportKind kind) throws IOException {
        ReportFile file = files.list(key).stream()
                .filter(f -> f.kind() == kind)
                .findFirst()
                .orElseThrow();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        files.copy(file.id(), out);
        assertThat(out.size()).isEqualTo((int) file.size());
        return out.toByteArray();
    }

    private ReportJob ended(ReportJob job) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> desk.find(job.id()).orElseThrow().isOver());
        return desk.find(job.id()).orElseThrow();
    }
}
