package org.cairn.workflow.camunda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.cairn.Cairn;
import org.cairn.access.People;
import org.cairn.audit.AuditTrail;
import org.cairn.gate.GateDecision;
import org.cairn.gate.GateReviews;
import org.cairn.operation.Restore;
import org.cairn.planning.Plans;
import org.cairn.programme.Programmes;
import org.cairn.workflow.Work;
import org.cairn.workflow.WorkItem;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/**
 * An installation of the first release is started by this one. {@code upgrade/0.1.0.zip} is all that version 0.1.0 had in its
 * store after its demo programme had passed the first gate under a condition.
 */
class UpgradeTest {

    private static final String FIRST_RELEASE = "300";
    private static final String PROGRAMME = "halden";
    /** Lines in its audit trail. */
    private static final long RECORDED = 68;

    @TempDir
    private Path folder;

    @Test
    void an_installation_of_the_first_release_goes_on_from_its_h2_file() throws Exception {
        String url = "jdbc:h2:file:" + folder.resolve("cairn").toAbsolutePath();
        fill(new DriverManagerDataSource(url, "cairn", ""));

        goesOn(url, "cairn");
    }

    @Test
    void an_installation_of_the_first_release_goes_on_from_postgresql() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
            fill(server.getPostgresDatabase());

            goesOn(server.getJdbcUrl("postgres", "postgres"), "postgres");
        }
    }

    @Test
    void a_store_of_a_newer_release_is_refused_and_left_as_it_is() throws Exception {
        String url = "jdbc:h2:file:" + folder.resolve("cairn").toAbsolutePath();
        DataSource store = new DriverManagerDataSource(url, "cairn", "");
        fill(store);
        JdbcClient.create(store)
                .sql(
                        "insert into \"flyway_schema_history\" select 99, '99999', 'of tomorrow', \"type\", \"script\", 1,"
                                + " \"installed_by\", \"installed_on\", 1, true from \"flyway_schema_history\" where \"version\" = '300'")
                .update();

        assertThatThrownBy(() -> start(url, "cairn"))
                .hasRootCauseInstanceOf(FlywayValidateException.class)
                .hasStackTraceContaining("99999");

        assertThat(JdbcClient.create(store)
                        .sql("select count(*) from information_schema.tables where table_name = 'SCENARIO'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private static void goesOn(String url, String user) throws Exception {
        try (ConfigurableApplicationContext cairn = start(url, user)) {
            assertThat(cairn.getBean(Programmes.class).get(PROGRAMME).initiatives())
                    .hasSize(38);
            assertThat(cairn.getBean(Plans.class).find(PROGRAMME)).isPresent();
            assertThat(cairn.getBean(People.class).find("tmo")).isPresent();
            AuditTrail trail = cairn.getBean(AuditTrail.class);
            assertThat(trail.verify().intact()).isTrue();
            assertThat(trail.head().number()).as("all that was recorded is").isGreaterThanOrEqualTo(RECORDED);

            assertThat(pages(cairn))
                    .allSatisfy((page, status) -> assertThat(status).as(page).isEqualTo(200));

            Work work = Work.of(PROGRAMME, cairn);
            assertThat(work.open()).hasSize(6).extracting(WorkItem::name).doesNotContainNull();
            work.complete(work.first("condition"), "owner");
            work.finishPhase();
            work.decide(new GateDecision.Go());

            assertThat(work.open()).as("the next phase has begun").isNotEmpty();
            assertThat(trail.verify().intact()).isTrue();
            assertThat(trail.head().number()).isGreaterThan(RECORDED + 6);
        }
    }

    /** What each page answers to the office. */
    private static Map<String, Integer> pages(ConfigurableApplicationContext cairn) throws Exception {
        MockMvc web = MockMvcBuilders.webAppContextSetup((WebApplicationContext) cairn)
                .apply(springSecurity())
                .build();
        String review = cairn.getBean(GateReviews.class).list(PROGRAMME).get(0).id();
        Map<String, Integer> answers = new TreeMap<>();
        for (String page : List.of(
                "",
                "/roadmap",
                "/roadmap/process",
                "/tasks",
                "/gates",
                "/gates/" + review,
                "/findings",
                "/capacity",
                "/dependencies",
                "/initiatives",
                "/initiatives/I14",
                "/risk",
                "/benefits",
                "/diagnosis",
                "/scenarios",
                "/reports")) {
            answers.put(
                    page,
                    web.perform(get("/programmes/" + PROGRAMME + page)
                                    .with(user("tmo").roles("TMO")))
                            .andReturn()
                            .getResponse()
                            .getStatus());
        }
        return answers;
    }

    private static ConfigurableApplicationContext start(String url, String user) {
        return new SpringApplicationBuilder(Cairn.class)
                .run(
                        "--server.port=0",
                        "--cairn.workflow.run-jobs=false",
                        "--spring.datasource.url=" + url,
                        "--spring.datasource.username=" + user);
    }

    /** What the first release had, in tables as it made them. */
    private void fill(DataSource store) throws IOException {
        new CamundaSchema().create(store);
        Flyway.configure()
                .dataSource(store)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .target(FIRST_RELEASE)
                .load()
                .migrate();
        Path archive = folder.resolve("0.1.0.zip");
        try (InputStream kept = UpgradeTest.class.getResourceAsStream("/upgrade/0.1.0.zip")) {
            Files.copy(kept, archive);
        }
        new Restore(store).read(archive);
    }
}
