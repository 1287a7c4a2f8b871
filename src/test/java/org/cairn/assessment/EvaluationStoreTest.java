package org.cairn.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import javax.sql.DataSource;
import org.cairn.assessment.Evaluations.Kept;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was judged comes back byte for byte, and findings keep their history, on both databases. */
class EvaluationStoreTest {

    /** What both databases must do. */
    abstract static class Contract {

        private static final Instant NOW = Instant.parse("2026-06-01T08:00:00.123456Z");
        private Evaluations evaluations;
        private TrackedFindings findings;

        abstract DataSource database();

        @BeforeEach
        void migrated() {
            Flyway.configure().dataSource(database()).load().migrate();
            evaluations = new JdbcEvaluations(JdbcClient.create(database()), Clock.fixed(NOW, ZoneOffset.UTC));
            findings = new JdbcTrackedFindings(new JdbcTemplate(database()));
        }

        @Test
        void a_kept_evaluation_comes_back_equal_with_all_its_reasons() {
            // given
            Evaluation judged = evaluation("whole", Rag.RED);

            // when
            Kept kept = evaluations.keep(judged, "anna");

            // then
            assertThat(evaluations.get(kept.entry().id()).evaluation())
                    .isEqualTo(judged)
                    .hasToString(judged.toString());
            assertThat(kept.entry().judgedAt()).isEqualTo(NOW);
            assertThat(kept.entry().judgedBy()).isEqualTo("anna");
            assertThat(kept.entry().facts()).isEqualTo(judged.facts().hash());
            assertThat(kept.entry().colours()).containsEntry("X3", Rag.RED).containsEntry("programme", Rag.RED);
            assertThat(EvaluationText.of(evaluations.get(kept.entry().id()).evaluation()))
                    .isEqualTo(EvaluationText.of(judged));
        }

        @Test
        void the_same_again_is_kept_once_and_a_change_is_kept_beside_it() {
            evaluations.keep(evaluation("again", Rag.RED), "anna");
            evaluations.keep(evaluation("again", Rag.RED), "tom");
            evaluations.keep(evaluation("again", Rag.GREEN), "tom");
            evaluations.keep(evaluation("again", Rag.RED), "tom");

            assertThat(evaluations.list("again"))
                    .extracting(Evaluations.Entry::judgedBy)
                    .containsExactly("tom", "tom", "anna");
            assertThat(evaluations.programmes()).contains("again");
        }

        @Test
        void an_unknown_evaluation_is_named() {
            assertThat(evaluations.findLatest("none")).isEmpty();
            assertThatThrownBy(() -> evaluations.get(-7))
                    .isInstanceOf(NoSuchElementException.class)
                    .hasMessageContaining("-7");
        }

        @Test
        void a_finding_keeps_its_history() {
            // given
            FindingLife life = new FindingLife(NOW, "cairn");
            Finding red = Findings.of(Rag.RED, false);
            findings.save(life.next("story", null, red).stream().toList());
            TrackedFinding open = findings.find("story", red.key()).orElseThrow();

            // when
            findings.save(List.of(new TrackedFindings.Turn(open.mitigating("anna", "X3.2", "task-7"), null)));
            TrackedFinding going = findings.find("story", red.key()).orElseThrow();
            findings.save(life.next("story", going, Findings.of(Rag.GREEN, false)).stream()
                    .toList());

            // then
            assertThat(open).isEqualTo(TrackedFinding.opened("story", red, NOW));
            assertThat(findings.list("story")).singleElement().satisfies(f -> {
                assertThat(f.status()).isEqualTo(TrackedFinding.Status.MITIGATED);
                assertThat(f.mitigation()).isEqualTo("X3.2");
            });
            assertThat(findings.history("story", red.key()))
                    .extracting(TrackedFinding.Event::step)
                    .containsExactly(TrackedFinding.Step.OPENED, TrackedFinding.Step.MITIGATED);
        }

        private static Evaluation evaluation(String programme, Rag rag) {
            Finding finding = Findings.of(rag, false);
            FactSheet sheet = new FactSheet(
                    programme,
                    "scaling",
                    LocalDate.of(2026, 6, 1),
                    List.of(
                            finding.facts().get(0),
                            Fact.missing("score", "F1.1"),
                            Fact.known("npv", "I1", -0.1, "plan", Findings.TODAY, "cairn")
                                    .in("S1")
                                    .founded(0.5)
                                    .stale()));
            return new Evaluation(
                    sheet,
                    "1",
                    Map.of("X3", rag),
                    rag,
                    List.of(finding),
                    List.of(new Mitigation("X3.2", "x", 80, 0.9)));
        }
    }

    @Nested
    class On_h2 extends Contract {

        private static final JdbcDataSource H2 = new JdbcDataSource();

        @BeforeAll
        static void open() {
            H2.setURL("jdbc:h2:mem:evaluations;DB_CLOSE_DELAY=-1");
        }

        @Override
        DataSource database() {
            return H2;
        }
    }

    @Nested
    class On_postgresql extends Contract {

        private static EmbeddedPostgres postgres;
        private static DataSource database;

        @BeforeAll
        static void start() throws IOException {
            postgres = EmbeddedPostgres.start();
            database = postgres.getPostgresDatabase();
        }

        @AfterAll
        static void stop() throws IOException {
            postgres.close();
        }

        @Override
        DataSource database() {
            return database;
        }
    }
}
