package org.cairn.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import javax.sql.DataSource;
import org.cairn.planning.AProgramme;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What is saved comes back equal, on both databases. */
class ProgrammeStoreTest {

    /** What both databases must do. */
    abstract static class Contract {

        static final LocalDate START = LocalDate.of(2026, 1, 5);

        private Programmes store;
        private TransactionTemplate transaction;

        abstract DataSource database();

        @org.junit.jupiter.api.BeforeEach
        void migrated() {
            Flyway.configure().dataSource(database()).load().migrate();
            store = new JdbcProgrammes(new JdbcTemplate(database()));
            transaction = new TransactionTemplate(new JdbcTransactionManager(database()));
        }

        @Test
        void a_saved_programme_comes_back_equal() {
            Programme saved = programme("round-trip", List.of(observation(1)));

            store.save(saved);

            assertThat(store.get("round-trip")).isEqualTo(saved);
            assertThat(store.list()).extracting(Programmes.Entry::key).contains("round-trip");
        }

        @Test
        void saving_again_replaces_the_plan_and_only_adds_to_what_was_observed() {
            store.save(programme("again", List.of(observation(1))));

            store.save(programme("again", List.of(observation(2))));

            assertThat(store.get("again").observations()).containsExactly(observation(1), observation(2));
            assertThat(store.get("again").initiatives()).hasSize(2);
        }

        @Test
        void a_save_that_fails_half_way_leaves_what_was_there() {
            Programme before = programme("whole", List.of());
            store.save(before);
            List<Dependency> toNowhere = new ArrayList<>(before.dependencies());
            toNowhere.add(new Dependency("I1", "nowhere", LinkType.FS, 0));
            Programme broken = with(before, toNowhere);

            assertThatThrownBy(() -> transaction.executeWithoutResult(t -> store.save(broken)))
                    .hasMessageContaining("dependency");

            assertThat(store.get("whole")).isEqualTo(before);
        }

        @Test
        void what_another_server_changed_is_seen_at_once() {
            store.save(programme("shared", List.of()));
            store.get("shared");
            Programmes other = new JdbcProgrammes(new JdbcTemplate(database()));

            other.save(programme("shared", List.of(observation(3))));

            assertThat(store.get("shared").observations()).containsExactly(observation(3));
        }

        @Test
        void what_was_read_in_a_transaction_that_rolled_back_is_forgotten() {
            store.save(programme("rolled", List.of()));

            transaction.executeWithoutResult(t -> {
                store.save(programme("rolled", List.of(observation(4))));
                assertThat(store.get("rolled").observations()).containsExactly(observation(4));
                t.setRollbackOnly();
            });

            assertThat(store.get("rolled").observations()).isEmpty();
        }

        @Test
        void an_unknown_programme_is_named() {
            assertThat(store.find("none")).isEmpty();
            assertThatThrownBy(() -> store.get("none"))
                    .isInstanceOf(NoSuchElementException.class)
                    .hasMessageContaining("none");
        }

        private static KpiObservation observation(int month) {
            return new KpiObservation("K1", LocalDate.of(2026, month, 28), 1.25 + month, "load test", "team");
        }

        private static Programme with(Programme p, List<Dependency> links) {
            return new Programme(
                    p.key(),
                    p.name(),
                    p.playbook(),
                    p.start(),
                    p.asOf(),
                    p.currency(),
                    p.unit(),
                    p.discountRate(),
                    p.teams(),
                    p.initiatives(),
                    links,
                    p.risks(),
                    p.observations(),
                    p.scores(),
                    p.measurements(),
                    p.statusReports());
        }

        private static Programme programme(String key, List<KpiObservation> observations) {
            Team data = new Team(
                    "DATA",
                    "Data Platform",
                    7.5,
                    List.of(new Team.CapacityChange(START.plusDays(90), 9)),
                    List.of(LocalDate.of(2026, 5, 1)));
            Initiative first = new Initiative(
                    "I1",
                    "Läuft – «erste»",
                    Initiative.Kind.INITIATIVE,
                    1,
                    "owner",
                    "executive",
                    "S1.1",
                    new Estimate(5, 10, 20),
                    List.of(new Effort("DATA", 2.5)),
                    new BigDecimal("1000"),
                    new BigDecimal("12.5"),
                    40,
                    START,
                    START.plusDays(30),
                    START,
                    null,
                    true,
                    List.of(new BenefitLine("L1", "orders a day", new BigDecimal("300"), false)),
                    "=1+1 stays text");
            Initiative gate = AProgramme.gateOf("G1", "First gate", 1, 5);
            return new Programme(
                    key,
                    "Programme " + key,
                    "scaling",
                    START,
                    START.plusDays(120),
                    "EUR",
                    1000,
                    new BigDecimal("0.1"),
                    List.of(data),
                    List.of(first, gate),
                    List.of(new Dependency("I1", "G1", LinkType.FS, -2)),
                    List.of(new RiskItem(
                            "R1", RiskItem.Kind.RISK, "Late data", 3, 4, "owner", "I1", "start early", START, true)),
                    observations,
                    List.of(new MaturityScore("D1", START, 2, 0.5, "tmo")),
                    List.of(new Measurement("platform-utilisation", START, 0.37, "billing", "tmo")),
                    List.of(new StatusReport("I1", START, "GREEN", "turned", START.plusDays(30), "owner")));
        }
    }

    @Nested
    class On_h2 extends Contract {

        private static final JdbcDataSource H2 = new JdbcDataSource();

        @BeforeAll
        static void open() {
            H2.setURL("jdbc:h2:mem:programmes;DB_CLOSE_DELAY=-1");
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
