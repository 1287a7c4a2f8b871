package org.cairn.ruleset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import javax.sql.DataSource;
import org.cairn.assessment.GateJudgement.Recommendation;
import org.cairn.assessment.Rag;
import org.cairn.assessment.RuleFiles;
import org.cairn.ruleset.BackTest.Difference;
import org.cairn.ruleset.BackTest.GateDifference;
import org.cairn.ruleset.BackTest.Kind;
import org.cairn.ruleset.RuleSet.State;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A rule set comes back as it was proposed, on both databases. */
class RuleSetStoreTest {

    private static final Instant NOW = Instant.parse("2026-06-01T08:00:00.123456Z");

    /** What both databases must do. */
    abstract static class Contract {

        private RuleSets sets;

        abstract DataSource database();

        @BeforeEach
        void migrated() {
            Flyway.configure().dataSource(database()).load().migrate();
            sets = new JdbcRuleSets(JdbcClient.create(database()));
        }

        @Test
        void a_rule_set_comes_back_with_all_its_files() {
            // given
            RuleFiles files = new RuleFiles(Map.of("thresholds.xlsx", new byte[] {1, 0, -1}, "a.drl", new byte[0]));

            // when
            RuleSet added = sets.add(candidate("whole", "v1"), files);

            // then
            assertThat(sets.get(added.number())).isEqualTo(added);
            assertThat(added.changed()).containsExactly("thresholds.xlsx");
            assertThat(sets.files(added.number()).differences(files)).isEmpty();
            assertThat(sets.list("whole")).containsExactly(added);
            assertThat(sets.findVersion("whole", "v1")).contains(added);
            assertThat(sets.findVersion("whole", "v2")).isEmpty();
        }

        @Test
        void only_what_was_activated_is_active() {
            RuleSet added = sets.add(candidate("active", "v1"), new RuleFiles(Map.of()));
            assertThat(sets.findActive("active")).isEmpty();

            sets.lock("active");
            sets.decide(added.decided(State.ACTIVE, "tom", NOW));

            assertThat(sets.findActive("active")).get().satisfies(s -> assertThat(s.decidedBy())
                    .isEqualTo("tom"));
        }

        @Test
        void what_a_try_found_is_kept_beside_the_candidate() {
            // given
            RuleSet added = sets.add(candidate("tried", "v1"), new RuleFiles(Map.of()));
            LocalDate day = LocalDate.of(2026, 5, 31);
            BackTest test = new BackTest(
                    "v0",
                    "v1",
                    1,
                    60,
                    List.of(new Difference(7, "p", day, "r/x", "X1", Kind.APPEARS, null, Rag.RED, "", "new")),
                    1,
                    List.of(new GateDifference(7, "p", day, "G1", Recommendation.GO, null)));

            // when
            sets.saveBackTest(added.number(), test);

            // then
            assertThat(sets.findBackTest(added.number())).contains(test);
        }

        @Test
        void an_unknown_number_is_named() {
            assertThat(sets.findBackTest(-7)).isEmpty();
            assertThatThrownBy(() -> sets.get(-7))
                    .isInstanceOf(NoSuchElementException.class)
                    .hasMessageContaining("-7");
        }

        private static RuleSet candidate(String playbook, String version) {
            return new RuleSet(
                    0,
                    playbook,
                    version,
                    State.CANDIDATE,
                    null,
                    List.of("thresholds.xlsx"),
                    "anna",
                    NOW,
                    "stricter",
                    null,
                    null);
        }
    }

    @Nested
    class On_h2 extends Contract {

        private static final JdbcDataSource H2 = new JdbcDataSource();

        @BeforeAll
        static void open() {
            H2.setURL("jdbc:h2:mem:rulesets;DB_CLOSE_DELAY=-1");
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
